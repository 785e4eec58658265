package io.idlemint.wire.rpc.client;

import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import io.idlemint.schema.v1.BlockReply;
import io.idlemint.schema.v1.BlocksRequest;
import io.idlemint.wire.mapping.BadFieldException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// The blocks of the active chain from a height on, fetched page by page: an iterator that is given up early leaves
/// nothing open. For one thread.
final class BlockPages implements Iterator<byte[]> {
    private static final int PAGE_BLOCKS = 256;
    private static final long PAGE_BYTES = 4L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Connection connection;
    private final Deque<byte[]> page = new ArrayDeque<>();
    private long nextHeight;
    private boolean complete;

    BlockPages(Connection connection, long fromHeight) {
        this.connection = connection;
        this.nextHeight = fromHeight;
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !complete) {
            fetch();
        }
        return !page.isEmpty();
    }

    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There is no block at height " + nextHeight + ".");
        }
        return page.removeFirst();
    }

    private void fetch() {
        Page fetched = connection.call("Fetching blocks", this::fetchPage, this::checked);
        fetched.blocks().forEach(block -> page.add(block.getRaw().toByteArray()));
        nextHeight += fetched.blocks().size();
        complete = fetched.last();
    }

    private Page checked(Page fetched) {
        long height = nextHeight;
        for (BlockReply block : fetched.blocks()) {
            if (block.getHeight() != height) {
                throw new BadFieldException("height", "is " + block.getHeight() + ", must be " + height);
            }
            height++;
        }
        return fetched;
    }

    /// @throws StatusRuntimeException if the call fails
    private Page fetchPage() {
        // The call is cancelled with its context when the page is full.
        try (Context.CancellableContext context = Context.current().withCancellation()) {
            Page[] read = new Page[1];
            context.run(() -> read[0] = readPage());
            return read[0];
        }
    }

    private Page readPage() {
        List<BlockReply> blocks = new ArrayList<>();
        Iterator<BlockReply> arriving = connection
                .chain(PATIENCE)
                .blocks(BlocksRequest.newBuilder().setFromHeight(nextHeight).build());
        long bytes = 0;
        while (blocks.size() < PAGE_BLOCKS && bytes < PAGE_BYTES) {
            if (!arriving.hasNext()) {
                return new Page(blocks, true);
            }
            BlockReply block = arriving.next();
            bytes += block.getRaw().size();
            blocks.add(block);
        }
        return new Page(blocks, false);
    }

    private record Page(List<BlockReply> blocks, boolean last) {}
}
