package io.idlemint.miner.engines.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.agent.NonceSpace.Slice;
import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.StratumJob;
import io.idlemint.miner.stratum.client.ClientJob;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NonceSpaceTest {
    @Test
    void slicesCoverEverythingOnceThenRunOut() {
        long seed = 31;
        Random random = new Random(seed);
        NonceSpace space = new NonceSpace(job(1), ProofOfWork.JUMPHASH, 250);
        Map<Bytes, Long> covered = new HashMap<>();
        long total = 0;
        for (Optional<Slice> next = space.take(1); next.isPresent(); next = space.take(1 + random.nextLong(1L << 33))) {
            Slice slice = next.get();
            long start = Integer.toUnsignedLong(slice.firstNonce());
            assertEquals(start, covered.getOrDefault(slice.extranonce2(), 0L), () -> "seed " + seed);
            covered.put(slice.extranonce2(), start + slice.count());
            assertEquals(
                    slice.job().header(slice.extranonce2(), 0), slice.scan().header());
            total += slice.count();
        }
        assertEquals(256, covered.size());
        assertEquals(256L << 32, total);
        assertEquals(250 + 256, space.nextExtranonce());
        assertTrue(space.take(1).isEmpty());
    }

    @Test
    void thereIsAlwaysMoreWithEightBytes() {
        NonceSpace space = new NonceSpace(job(8), ProofOfWork.JUMPHASH, -1);
        assertEquals(
                Bytes.ofHex("ffffffffffffffff"),
                space.take(1L << 32).orElseThrow().extranonce2());
        assertEquals(
                Bytes.ofHex("0000000000000000"),
                space.take(1L << 32).orElseThrow().extranonce2());
    }

    private static ClientJob job(int extranonce2Size) {
        StratumJob job = new StratumJob(
                "a", Bytes.of(new byte[32]), Bytes.ofHex("01"), Bytes.ofHex("02"), List.of(), 6, 0x1d00ffff, 1, true);
        return new ClientJob(job, Bytes.ofHex("aabb"), extranonce2Size, Difficulty.ONE);
    }
}
