package io.idlemint.keynode.chain;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.jumpchain.block.BlockHeader;
import io.idlemint.jumpchain.rule.ChainParameters;
import io.idlemint.jumpchain.rule.ChainPoint;
import io.idlemint.storage.Tx;
import io.idlemint.storage.chain.BlockStore;
import io.idlemint.storage.chain.StoredBlock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the [ChainPoint] of a stored block from the block and its ten predecessors; remembers the last ones asked for.
/// Safe for use by several threads.
final class ChainPlaces {
    private static final int REMEMBERED = 1024;

    private final ChainParameters parameters;
    private final BlockStore blocks;
    private final Map<Bytes32, ChainPoint> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Bytes32, ChainPoint> eldest) {
            return size() > REMEMBERED;
        }
    };

    ChainPlaces(ChainParameters parameters, BlockStore blocks) {
        this.parameters = parameters;
        this.blocks = blocks;
    }

    /// The place of a block that is stored, or the genesis; empty if the block is not known.
    Optional<ChainPoint> find(Tx tx, Bytes32 id) {
        synchronized (remembered) {
            ChainPoint known = remembered.get(id);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<ChainPoint> found = blocks.find(tx, id).map(block -> place(tx, block));
        found.ifPresent(this::remember);
        return found;
    }

    /// The place of a block that must be known.
    ChainPoint get(Tx tx, Bytes32 id) {
        return find(tx, id).orElseThrow(() -> new IllegalStateException("block " + id + " is not stored"));
    }

    void remember(ChainPoint point) {
        synchronized (remembered) {
            remembered.put(point.id(), point);
        }
    }

    private ChainPoint place(Tx tx, StoredBlock block) {
        if (block.height() == 0) {
            return ChainPoint.genesis(parameters);
        }
        Deque<Long> times = new ArrayDeque<>();
        BlockHeader header = header(tx, block);
        times.addFirst(header.time());
        Bytes32 before = block.previous();
        for (long height = block.height() - 1; height >= 0 && times.size() < ChainParameters.MEDIAN_SPAN; height--) {
            StoredBlock ancestor = stored(tx, before);
            times.addFirst(timeOf(tx, ancestor));
            before = ancestor.previous();
        }
        long parentTime = timeOf(tx, stored(tx, block.previous()));
        int nextBits = parameters.retarget().nextBits(header.bits(), header.time() - parentTime);
        return new ChainPoint(
                block.height(), block.hash(), block.previous(), nextBits, List.copyOf(times), block.chainWork());
    }

    private long timeOf(Tx tx, StoredBlock block) {
        return block.height() == 0
                ? parameters.genesisTime()
                : header(tx, block).time();
    }

    private StoredBlock stored(Tx tx, Bytes32 id) {
        return blocks.find(tx, id)
                .orElseThrow(() -> new IllegalStateException("block " + id + " is not stored, but its successor is"));
    }

    private BlockHeader header(Tx tx, StoredBlock block) {
        byte[] bytes = blocks.bytes(tx, block.hash())
                .orElseThrow(() -> new IllegalStateException("block " + block.hash() + " has no bytes"));
        return BlockHeader.read(Arrays.copyOf(bytes, BlockHeader.SIZE));
    }
}
