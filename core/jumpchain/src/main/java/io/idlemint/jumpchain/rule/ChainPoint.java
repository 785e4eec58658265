package io.idlemint.jumpchain.rule;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.jumpchain.block.BlockHeader;
import io.idlemint.miner.jumphash.CompactTarget;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// A place on a branch of the chain: the genesis or a block, with all that the block after it is judged by.
///
/// @param height 0 for the genesis
/// @param previous the id before; the genesis names itself
/// @param nextBits the compact target that the next block must have
/// @param times of this block and up to ten before it (the genesis included), oldest first, seconds since 1970
/// @param work expected hashes of all blocks up to here
public record ChainPoint(long height, Bytes32 id, Bytes32 previous, int nextBits, List<Long> times, BigInteger work) {
    public ChainPoint {
        times = List.copyOf(times);
        if (times.isEmpty() || times.size() > ChainParameters.MEDIAN_SPAN) {
            throw new IllegalArgumentException("times: 1 to 11 are needed, there are " + times.size());
        }
    }

    public static ChainPoint genesis(ChainParameters parameters) {
        Bytes32 id = parameters.genesisId();
        return new ChainPoint(
                0, id, id, parameters.retarget().initialBits(), List.of(parameters.genesisTime()), BigInteger.ZERO);
    }

    /// The place of a block that stands upon this one. Nothing is checked.
    public ChainPoint extended(Retarget retarget, BlockHeader header, Bytes32 headerId) {
        List<Long> all = new ArrayList<>(times);
        all.add(header.time());
        List<Long> recent = all.subList(Math.max(0, all.size() - ChainParameters.MEDIAN_SPAN), all.size());
        return new ChainPoint(
                height + 1,
                headerId,
                id,
                retarget.nextBits(header.bits(), header.time() - time()),
                recent,
                work.add(CompactTarget.work(header.bits())));
    }

    public long time() {
        return times.getLast();
    }

    /// The next block's time must be above this: the median of the last eleven times, or of all while there are less;
    /// of an even number the later of the two in the middle.
    public long medianTime() {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /// The heaviest-branch rule: whether this place wins over another. Of two of equal work the first seen stays.
    public boolean outweighs(ChainPoint seenFirst) {
        return work.compareTo(seenFirst.work) > 0;
    }
}
