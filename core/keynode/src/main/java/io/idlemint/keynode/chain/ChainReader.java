package io.idlemint.keynode.chain;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.network.ChainTip;
import io.idlemint.jumpchain.rule.ChainPoint;
import io.idlemint.storage.Database;
import io.idlemint.storage.chain.BlockStore;
import io.idlemint.storage.chain.StoredBlock;
import io.idlemint.storage.ledger.JournalStore;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// What followers ask the key node about its chain. Safe for use by several threads.
public final class ChainReader {
    // Blocks may have two megabytes each.
    private static final int PAGE = 8;

    private final Database database;
    private final ChainKeeper keeper;
    private final BlockStore blocks = new BlockStore();
    private final JournalStore journal = new JournalStore();

    public ChainReader(Database database, ChainKeeper keeper) {
        this.database = database;
        this.keeper = keeper;
    }

    public ChainTip tip() {
        ChainPoint tip = keeper.tip().get();
        long sealed = database.read("read the sealed journal", journal::sealedSeq);
        return new ChainTip(tip.height(), tip.id(), Instant.ofEpochSecond(tip.time()), tip.nextBits(), sealed);
    }

    /// The active chain's records from a height on. Height 0 is the chain's parameters, as
    /// [io.idlemint.jumpchain.rule.ChainParameters#read] takes them; every other record is a block. Ends
    /// early if the branch loses its place meanwhile: what was handed out always belongs together.
    ///
    /// @throws IllegalArgumentException if the height is negative
    public Iterator<byte[]> blocks(long fromHeight) {
        if (fromHeight < 0) {
            throw new IllegalArgumentException("fromHeight " + fromHeight + " must not be negative");
        }
        return new Pages(fromHeight);
    }

    private record Page(List<StoredBlock> places, List<byte[]> bytes) {}

    /// Reads ahead a page at a time. Not safe for use by several threads.
    private final class Pages implements Iterator<byte[]> {
        private final Deque<byte[]> page = new ArrayDeque<>();
        private long next;
        private @Nullable Bytes32 last;
        private boolean ended;

        Pages(long fromHeight) {
            this.next = fromHeight;
        }

        @Override
        public boolean hasNext() {
            if (page.isEmpty() && !ended) {
                fill();
            }
            return !page.isEmpty();
        }

        @Override
        public byte[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the chain ends before height " + next);
            }
            return page.removeFirst();
        }

        private void fill() {
            Page read = database.read(
                    "read blocks from height " + next,
                    tx -> new Page(blocks.active(tx, next, PAGE), blocks.activeBytes(tx, next, PAGE)));
            List<StoredBlock> places = read.places();
            ended = places.size() < PAGE;
            if (places.isEmpty()) {
                return;
            }
            if (last != null && !last.equals(places.getFirst().previous())) {
                ended = true;
                return;
            }
            page.addAll(read.bytes());
            next += places.size();
            last = places.getLast().hash();
        }
    }
}
