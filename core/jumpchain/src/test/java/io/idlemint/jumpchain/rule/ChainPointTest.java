package io.idlemint.jumpchain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.jumpchain.block.BlockHeader;
import io.idlemint.jumpchain.fixture.LabChain;
import io.idlemint.miner.jumphash.CompactTarget;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class ChainPointTest {
    private final LabChain lab = new LabChain();

    @Test
    void theMedianIsOfTheLastEleven() {
        assertEquals(5, at(5L).medianTime());
        assertEquals(9, at(5L, 9L).medianTime());
        assertEquals(7, at(5L, 9L, 7L).medianTime());
        assertEquals(6, at(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L).medianTime());
        assertEquals(6, at(11L, 1L, 10L, 2L, 9L, 3L, 8L, 4L, 7L, 5L, 6L).medianTime());
        ChainPoint full = at(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        ChainPoint next = full.extended(lab.parameters.retarget(), header(100), Bytes32.sha256("next"));
        assertEquals(List.of(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 100L), next.times());
        assertEquals(7, next.medianTime());
    }

    @Test
    void workAddsUpAndTheHeaviestWinsNotTheLongest() {
        int hard = CompactTarget.compact(BigInteger.ONE.shiftLeft(240));
        ChainPoint genesis = lab.genesis();
        ChainPoint easyTwice = child(child(genesis, LabChain.EASY_BITS, "a"), LabChain.EASY_BITS, "b");
        ChainPoint hardOnce = child(genesis, hard, "c");

        assertEquals(BigInteger.valueOf(30), easyTwice.work());
        assertTrue(hardOnce.outweighs(easyTwice));
        assertFalse(easyTwice.outweighs(hardOnce));
        assertFalse(easyTwice.outweighs(child(child(genesis, LabChain.EASY_BITS, "d"), LabChain.EASY_BITS, "e")));
    }

    @Test
    void theWayBetweenTwoTipsGoesOverTheirLastCommonPlace() {
        Map<Bytes32, ChainPoint> known = new HashMap<>();
        ChainPoint genesis = lab.genesis();
        known.put(genesis.id(), genesis);
        ChainPoint a1 = learned(known, child(genesis, LabChain.EASY_BITS, "a1"));
        ChainPoint a2 = learned(known, child(a1, LabChain.EASY_BITS, "a2"));
        ChainPoint b2 = learned(known, child(a1, LabChain.EASY_BITS, "b2"));
        ChainPoint b3 = learned(known, child(b2, LabChain.EASY_BITS, "b3"));
        Function<Bytes32, ChainPoint> lookup = id -> java.util.Objects.requireNonNull(known.get(id));

        assertEquals(
                new Reorganisation(List.of(a2.id()), List.of(b2.id(), b3.id())),
                Reorganisation.between(a2, b3, lookup));
        assertEquals(new Reorganisation(List.of(), List.of(a2.id())), Reorganisation.between(a1, a2, lookup));
        assertEquals(
                new Reorganisation(List.of(b3.id(), b2.id(), a1.id()), List.of()),
                Reorganisation.between(b3, genesis, lookup));
        assertEquals(new Reorganisation(List.of(), List.of()), Reorganisation.between(a2, a2, lookup));
        ChainPoint foreign = ChainPoint.genesis(lab.parameters.withMaturity(3));
        assertThrows(IllegalArgumentException.class, () -> Reorganisation.between(genesis, foreign, lookup));
    }

    private ChainPoint child(ChainPoint parent, int bits, String name) {
        BlockHeader header = new BlockHeader(6, parent.id(), Bytes32.ZERO, parent.time() + 60, bits, 0);
        return parent.extended(lab.parameters.retarget(), header, Bytes32.sha256(name));
    }

    private static ChainPoint learned(Map<Bytes32, ChainPoint> known, ChainPoint point) {
        known.put(point.id(), point);
        return point;
    }

    private static BlockHeader header(long time) {
        return new BlockHeader(6, Bytes32.ZERO, Bytes32.ZERO, time, LabChain.EASY_BITS, 0);
    }

    private static ChainPoint at(Long... times) {
        return new ChainPoint(
                times.length, Bytes32.ZERO, Bytes32.ZERO, LabChain.EASY_BITS, List.of(times), BigInteger.ZERO);
    }
}
