package io.idlemint.node.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.domain.sense.Readings;
import io.idlemint.node.governor.DeviceRule.DeviceLimits;
import io.idlemint.node.governor.OwnersWord.Anyway;
import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.node.governor.OwnersWord.Pause;
import io.idlemint.node.governor.Situation.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A computer with a processor and two cards, on which leases come and go and heat rises and falls by chance, and
/// whose owner changes everything by chance: the week, the rules, the word.
final class RandomComputer {
    static final Bytes32 CPU = Story.DEVICE;
    static final List<Bytes32> DEVICES = List.of(CPU, Story.OTHER, Bytes32.parse("33".repeat(32)));

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int PERIOD = 100;

    private final Random random;
    private final Set<Bytes32> leased = new HashSet<>();
    private final Map<Bytes32, Integer> celsius = new HashMap<>();
    private Preferences preferences = Preferences.balanced(BERLIN);
    private OwnersWord word = OwnersWord.NONE;
    private Instant at = Instant.parse("2026-03-28T20:00:00Z");
    private int step;

    RandomComputer(int seed) {
        random = new Random(seed);
        DEVICES.forEach(device -> celsius.put(device, 70));
    }

    static DeviceKind kind(Bytes32 device) {
        return device.equals(CPU) ? DeviceKind.CPU : DeviceKind.GPU;
    }

    /// What is the case a moment later, or after sleep.
    Situation next() {
        at = random.nextInt(60) == 0
                ? at.plusSeconds(random.nextInt(20_000))
                : at.plusMillis(500 + random.nextInt(2_000));
        if (step++ % PERIOD == 0) {
            preferences = preferences();
        }
        speak();
        for (Bytes32 device : DEVICES) {
            if (random.nextInt(40) == 0 && !leased.remove(device)) {
                leased.add(device);
            }
            celsius.merge(device, random.nextInt(-4, 5), (old, change) -> Math.clamp(old + change, 50, 110));
        }
        List<Candidate> candidates = DEVICES.stream()
                .map(device -> new Candidate(device, kind(device), leased.contains(device)))
                .toList();
        return new Situation(readings(), preferences, word, candidates, at);
    }

    private Readings readings() {
        Readings told = Story.of(GovernorPropertyTest.facts(random), at).readings();
        Map<Bytes32, DeviceReadings> devices = new HashMap<>();
        for (Bytes32 device : DEVICES) {
            boolean blind = random.nextInt(30) == 0;
            Integer now = celsius.get(device);
            devices.put(
                    device,
                    new DeviceReadings(
                                    blind || now == null ? OptionalInt.empty() : OptionalInt.of(now),
                                    OptionalInt.empty(),
                                    OptionalInt.of(random.nextInt(101)),
                                    OptionalLong.empty())
                            .earning(random.nextInt(-100, 100)));
        }
        return new Readings(told.session(), told.supply(), told.room(), told.othersCpuPercent(), devices);
    }

    private Preferences preferences() {
        Preferences next =
                one(List.of(Preset.values())).over(Preferences.balanced(BERLIN)).withSchedule(week());
        for (Bytes32 device : DEVICES) {
            if (random.nextBoolean()) {
                next = next.withRule(
                        device,
                        new DeviceRule(
                                one(List.of(Level.values())),
                                one(List.of(When.values())),
                                one(List.of(When.values())),
                                random.nextBoolean()
                                        ? Optional.of(new DeviceLimits(60 + random.nextInt(40), OptionalInt.of(50)))
                                        : Optional.empty(),
                                random.nextBoolean() ? Optional.of(week()) : Optional.empty()));
            }
        }
        return next;
    }

    private Schedule week() {
        return new Schedule(
                BERLIN,
                IntStream.range(0, 7)
                        .mapToObj(day -> IntStream.range(0, Schedule.CELLS)
                                .mapToObj(cell -> one(List.of("F", "F", "F", "B", "Q", "L", "-")))
                                .collect(Collectors.joining()))
                        .toList());
    }

    private void speak() {
        Duration time = Duration.ofSeconds(30 + random.nextInt(7_200));
        Pause pause = new Pause(
                one(List.of(Kind.PAUSE, Kind.FINISH, Kind.RECLAIM)),
                at,
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(at.plus(time)));
        word = switch (random.nextInt(100)) {
            case 0 -> word.pauseAll(pause);
            case 1, 2 -> word.pause(one(DEVICES), pause);
            case 3, 4, 5 -> word.resume(one(DEVICES), DEVICES);
            case 6, 7 -> word.mineAnyway(one(DEVICES), DEVICES, new Anyway(at, at.plus(time)));
            case 8, 9 -> OwnersWord.NONE;
            default -> word;
        };
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
