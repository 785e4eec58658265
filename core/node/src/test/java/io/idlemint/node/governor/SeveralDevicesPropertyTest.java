package io.idlemint.node.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.machine.Power;
import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.node.governor.OwnersWord.Pause;
import io.idlemint.node.governor.Situation.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for several devices under random weeks, rules, words and leases; the seed is the test's parameter.
class SeveralDevicesPropertyTest {
    private static final int STEPS = 1_000;
    private static final int MARGIN = 5;
    private static final Duration BEFORE_NOTICE = Duration.ofSeconds(30);

    static IntStream seeds() {
        return IntStream.range(0, 8);
    }

    /// Lives on for a while and shows each moment with what was decided.
    private static void live(int seed, BiConsumer<Situation, Map<Bytes32, Decision>> look) {
        RandomComputer computer = new RandomComputer(seed);
        Map<Bytes32, Decision> last = Map.of();
        for (int step = 0; step < STEPS; step++) {
            Situation now = computer.next();
            last = Governor.decide(now, last);
            assertEquals(RandomComputer.DEVICES, List.copyOf(last.keySet()));
            look.accept(now, last);
        }
    }

    private static Decision of(Map<Bytes32, Decision> decided, Candidate device) {
        return Objects.requireNonNull(decided.get(device.hash()));
    }

    /// @param margin how many degrees below the limit count, too
    private static boolean tooHot(Situation now, Candidate device, int margin) {
        OptionalInt celsius = now.readings().of(device.hash()).celsius();
        return celsius.isPresent()
                && celsius.getAsInt()
                        >= now.preferences()
                                        .limits(device.hash(), device.kind())
                                        .celsius()
                                - margin;
    }

    /// @param margin how many percent above the limit count, too
    private static boolean batteryLow(Situation now, int margin) {
        Power power = now.readings().supply().power();
        return power.source() == Power.Source.BATTERY
                && power.chargePercent().orElse(100)
                        < now.preferences().supply().minimumChargePercent() + margin;
    }

    private static Optional<Kind> pause(Situation now, Candidate device) {
        return now.word().pause(device.hash(), now.at()).map(Pause::kind);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void safetyIsNeverOverruledOnAnyDevice(int seed) {
        int[] met = new int[2];
        live(seed, (now, decided) -> {
            for (Candidate device : now.devices()) {
                Decision decision = of(decided, device);
                boolean hot = tooHot(now, device, 0);
                if (hot || batteryLow(now, 0)) {
                    met[hot ? 0 : 1]++;
                    assertEquals(Level.OFF, decision.level(), now::toString);
                    assertFalse(decision.mayLease(), now::toString);
                    assertEquals(Reason.Kind.SAFETY, decision.reason().kind(), now::toString);
                    assertTrue(!hot || decision.reason() == Reason.TOO_HOT, now::toString);
                }
            }
        });
        assertTrue(met[0] > 50 && met[1] > 5, "hot " + met[0] + ", low " + met[1]);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOwnersWordAndWeekAreNeverExceeded(int seed) {
        live(seed, (now, decided) -> {
            for (Candidate device : now.devices()) {
                Decision decision = of(decided, device);
                boolean paused = pause(now, device).isPresent();
                boolean anyway = now.word().anyway(device.hash(), now.at()).isPresent();
                Schedule week = now.preferences().schedule(device.hash());
                DeviceRule rule = now.preferences().rule(device.hash());
                assertFalse(paused && (decision.mayMine() || decision.mayLease()), now::toString);
                assertFalse(device.leased() && decision.mayMine(), now::toString);
                assertTrue(anyway || decision.level().compareTo(week.at(now.at())) <= 0, now::toString);
                assertFalse(!week.mayLease(now.at()) && decision.mayLease(), now::toString);
                assertTrue(decision.level().compareTo(rule.most()) <= 0, now::toString);
                assertFalse(rule.lease() == When.NEVER && decision.mayLease(), now::toString);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLeaseGetsItsNoticeForARecallOrForLastingDangerAndForNothingElse(int seed) {
        Map<Bytes32, Instant> began = new HashMap<>();
        int[] met = new int[3];
        live(seed, (now, decided) -> {
            for (Candidate device : now.devices()) {
                Decision decision = of(decided, device);
                if (tooHot(now, device, 0)) {
                    began.putIfAbsent(device.hash(), now.at());
                } else {
                    began.remove(device.hash());
                }
                boolean recalled =
                        pause(now, device).filter(Kind.RECLAIM::equals).isPresent();
                boolean lasts = Optional.ofNullable(began.get(device.hash()))
                        .filter(since -> Duration.between(since, now.at()).compareTo(BEFORE_NOTICE) >= 0)
                        .isPresent();
                boolean danger = tooHot(now, device, MARGIN) || batteryLow(now, MARGIN);
                assertTrue(decision.giveNotice() || !device.leased() || !(recalled || lasts), now::toString);
                assertTrue(!decision.giveNotice() || (device.leased() && (recalled || danger)), now::toString);
                met[0] += device.leased() && recalled ? 1 : 0;
                met[1] += device.leased() && lasts ? 1 : 0;
                met[2] += device.leased() && !decision.giveNotice() && !decision.mayLease() ? 1 : 0;
            }
        });
        assertTrue(met[0] > 0 && met[1] > 0 && met[2] > 0, "met: " + List.of(met[0], met[1], met[2]));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noDeviceDecidesAboutAnother(int seed) {
        Map<Bytes32, Decision> alone = new HashMap<>();
        live(seed, (now, decided) -> {
            for (Candidate device : now.devices()) {
                Situation only =
                        new Situation(now.readings(), now.preferences(), now.word(), List.of(device), now.at());
                alone.putAll(Governor.decide(only, alone));
                assertEquals(of(alone, device), of(decided, device), now::toString);
            }
        });
    }
}
