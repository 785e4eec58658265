package io.idlemint.jumpchain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.identity.Account;
import io.idlemint.miner.jumphash.CompactTarget;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The difficulty rule against miners that come, go and change their speed. Solve times are drawn from the exponential
/// distribution that real proof of work has, with a fixed seed.
final class SpacingSimulationTest {
    private static final Retarget LAB = ChainParameters.lab(Account.ZERO, 1).retarget();
    private static final double SLOW_CORE = 400_000;

    private final Random random = new Random(42);
    private int bits = LAB.initialBits();

    @Test
    void aNewLabBeginsFastAndGoesToAMinute() {
        double first = 0;
        for (int lab = 0; lab < 200; lab++) {
            bits = LAB.initialBits();
            first += averageOf(5, SLOW_CORE) / 200;
        }
        assertEquals(10.5, first, 2.5, "seconds a block of the first five");

        bits = LAB.initialBits();
        mine(1000, SLOW_CORE);
        assertEquals(60, averageOf(4000, SLOW_CORE), 3);
    }

    @Test
    void aHundredTimesThePowerIsAbsorbedAndItsLeavingToo() {
        mine(1000, SLOW_CORE);
        mine(1000, 100 * SLOW_CORE);
        assertEquals(60, averageOf(4000, 100 * SLOW_CORE), 3);
        mine(200, SLOW_CORE);
        assertEquals(60, averageOf(4000, SLOW_CORE), 3);
    }

    @Test
    void aNightWithoutMinersIsNotPaidForAfterwards() {
        mine(2000, SLOW_CORE);
        BigInteger before = CompactTarget.target(bits);
        bits = LAB.nextBits(bits, 8 * 3600);
        BigInteger after = CompactTarget.target(bits);

        assertTrue(after.compareTo(before) > 0);
        assertTrue(
                after.multiply(BigInteger.valueOf(100)).compareTo(before.multiply(BigInteger.valueOf(112))) < 0,
                "one clamped step: at most 12 % easier");
        assertEquals(60, averageOf(300, SLOW_CORE), 12);
    }

    @Test
    void itIsNeverEasierThanTheLimit() {
        mine(2000, 1);
        assertEquals(LAB.limitBits(), bits);
    }

    private void mine(int blocks, double hashesPerSecond) {
        averageOf(blocks, hashesPerSecond);
    }

    private double averageOf(int blocks, double hashesPerSecond) {
        double clock = 0;
        for (int i = 0; i < blocks; i++) {
            double expected = CompactTarget.work(bits).doubleValue() / hashesPerSecond;
            double found = clock - expected * Math.log(1 - random.nextDouble());
            bits = LAB.nextBits(bits, (long) found - (long) clock);
            clock = found;
        }
        return clock / blocks;
    }
}
