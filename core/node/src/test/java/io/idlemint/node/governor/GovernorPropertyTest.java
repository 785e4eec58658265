package io.idlemint.node.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for any sequence of readings; the seed is the test's parameter.
class GovernorPropertyTest {
    private static final int STEPS = 1_000;

    private static final String[] CHOICES = {
        "idle=",
        "heat=",
        "rise=",
        "awake=film",
        "saver",
        "battery=",
        "others=",
        "memory=",
        "disk=",
        "profit=",
        "full",
        "window",
        "locked",
        "unlocked",
        "metered",
        "unmetered",
        "runs=cs2",
        "runs=vim"
    };

    static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    /// Some facts, with values around the limits; what is left out is unknown.
    static String facts(Random random) {
        StringBuilder words = new StringBuilder("busy=50 least=1000");
        for (String choice : CHOICES) {
            if (random.nextInt(4) != 0) {
                continue;
            }
            words.append(' ')
                    .append(choice)
                    .append(
                            switch (choice) {
                                case "idle=" -> random.nextInt(600) + "S";
                                case "heat=" -> 85 + random.nextInt(15);
                                case "rise=" -> random.nextInt(-20, 40);
                                case "battery=" -> random.nextInt(101);
                                case "others=" -> random.nextInt(101);
                                case "memory=" -> random.nextInt(512) + "M";
                                case "disk=" -> random.nextInt(4096) + "M";
                                case "profit=" -> 950 + random.nextInt(100);
                                default -> "";
                            });
        }
        return words.toString();
    }

    private static Decision step(String facts, Instant at, Map<Bytes32, Decision> before) {
        Decision decision = Governor.decide(Story.of(facts, at), before).get(Story.DEVICE);
        assertNotNull(decision);
        return decision;
    }

    private static Map<Bytes32, Decision> map(Decision decision) {
        return Map.of(Story.DEVICE, decision);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDeviceThatWasSlowedDownIsNotSpedUpWithinFiveSeconds(int seed) {
        Random random = new Random(seed);
        Instant at = Story.NOON;
        Decision last = step("", at, Map.of());
        Instant tightened = Instant.MIN;
        for (int step = 0; step < STEPS; step++) {
            at = at.plusMillis(500);
            Decision next = step(facts(random), at, map(last));
            if (next.level().compareTo(last.level()) < 0) {
                tightened = at;
            } else if (next.level().compareTo(last.level()) > 0) {
                assertFalse(at.isBefore(tightened.plusSeconds(5)), "step " + step + ": " + last + " -> " + next);
            }
            last = next;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noiseAroundALimitIsOneChangeNotMany(int seed) {
        Random random = new Random(seed);
        Instant at = Story.NOON;
        Decision last = step("", at, Map.of());
        int changes = 0;
        for (int second = 0; second < 1_800; second++) {
            at = at.plusSeconds(1);
            String noisy = "busy=50 heat=" + (93 + random.nextInt(4)) + " others=" + (45 + random.nextInt(10))
                    + " memory=" + (250 + random.nextInt(12)) + "M";
            Decision next = step(noisy, at, map(last));
            changes += next.level() == last.level() ? 0 : 1;
            last = next;
        }
        assertTrue(changes <= 2, "changes: " + changes);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void safetyIsNeverOverruled(int seed) {
        Random random = new Random(seed);
        Map<Bytes32, Decision> last = Map.of();
        for (int step = 0; step < STEPS; step++) {
            String said = random.nextBoolean() ? " leased" : random.nextBoolean() ? " finish" : " anyway=1H";
            String words = facts(random).replaceAll(" heat=[0-9]+", "") + said + " heat=" + (95 + random.nextInt(20));
            Decision decision = step(words, Story.NOON.plusSeconds(step), last);
            last = map(decision);
            assertEquals(Reason.TOO_HOT, decision.reason(), words);
            assertEquals(Level.OFF, decision.level(), words);
            assertFalse(decision.mayLease(), words);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPauseIsNeverOverruledAndEndsInTime(int seed) {
        Random random = new Random(seed);
        OwnersWord.Pause pause = new OwnersWord.Pause(
                OwnersWord.Kind.PAUSE, Story.NOON, java.util.Optional.of(Story.NOON.plusSeconds(900)));
        Map<Bytes32, Decision> last = Map.of();
        for (int second = 0; second <= 900; second++) {
            Instant at = Story.NOON.plusSeconds(second);
            Situation said = Story.of(second < 890 ? facts(random) : "", at);
            Situation now = new Situation(
                    said.readings(), said.preferences(), OwnersWord.NONE.pauseAll(pause), said.devices(), at);
            last = Governor.decide(now, last);
            Decision decision = last.get(Story.DEVICE);
            assertNotNull(decision);
            assertTrue(second == 900 || !decision.mayMine(), "at " + second + " s");
            assertTrue(second == 900 || !decision.mayLease(), "at " + second + " s");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everySequenceIsDecidedAndSinceNeverLiesAhead(int seed) {
        Random random = new Random(seed);
        Instant at = Story.NOON;
        Map<Bytes32, Decision> last = Map.of();
        for (int step = 0; step < STEPS; step++) {
            // Now and then the clock is set back or the computer sleeps.
            at = switch (random.nextInt(50)) {
                case 0 -> at.minusSeconds(random.nextInt(7_200));
                case 1 -> at.plusSeconds(random.nextInt(36_000));
                default -> at.plusMillis(random.nextInt(2_000));
            };
            String words = facts(random)
                    + (random.nextInt(20) == 0 ? " pause=15M" : "")
                    + (random.nextInt(20) == 0 ? " anyway=1H" : "");
            Decision decision = step(words, at, last);
            assertEquals(decision.level() == Level.OFF, !decision.mayMine());
            assertFalse(decision.since().isAfter(at), words);
            assertEquals(
                    decision.standings().size(),
                    decision.standings().stream()
                            .map(Standing::reason)
                            .distinct()
                            .count());
            last = map(decision);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRuleOfADeviceIsNeverExceeded(int seed) {
        Random random = new Random(seed);
        Level most = List.of(Level.values()).get(random.nextInt(Level.values().length));
        When lease = List.of(When.values()).get(random.nextInt(When.values().length));
        When mine = List.of(When.values()).get(random.nextInt(When.values().length));
        String rule = " here=FULL most=" + most + " lease=" + lease + " mine=" + mine;
        Map<Bytes32, Decision> last = Map.of();
        for (int step = 0; step < STEPS; step++) {
            String words = facts(random) + rule;
            Decision decision = step(words, Story.NOON.plusMillis(step * 500L), last);
            last = map(decision);
            boolean here = words.matches(".* idle=([0-9]|[1-9][0-9]|[12][0-9][0-9])S .*") && !words.contains(" locked");
            assertTrue(decision.level().compareTo(most) <= 0, words);
            assertFalse(mine == When.NEVER && decision.mayMine(), words);
            assertFalse(lease == When.NEVER && decision.mayLease(), words);
            assertFalse(most == Level.OFF && decision.mayLease(), words);
            assertFalse(here && mine == When.WHILE_AWAY && decision.mayMine(), words);
            assertFalse(here && lease == When.WHILE_AWAY && decision.mayLease(), words);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inQuietItSettlesWhereverItCameFrom(int seed) {
        Random random = new Random(seed);
        Instant at = Story.NOON;
        Map<Bytes32, Decision> last = Map.of();
        for (int step = 0; step < 200; step++) {
            at = at.plusSeconds(1);
            last = map(step(facts(random), at, last));
        }
        // Safety outlives a lost sense by ten minutes, nothing lives longer.
        Instant over = at.plus(Duration.ofMinutes(11));
        while (at.isBefore(over)) {
            at = at.plusSeconds(1);
            last = map(step("", at, last));
        }
        Decision settled = last.get(Story.DEVICE);
        assertNotNull(settled);
        assertEquals(Reason.CLEAR, settled.reason());
        assertEquals(Level.FULL, settled.level());
    }
}
