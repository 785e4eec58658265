package io.idlemint.node.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.governor.OwnersWord.Anyway;
import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.node.governor.OwnersWord.Pause;
import io.idlemint.node.profit.Money;
import io.idlemint.node.profit.Tariff;
import io.idlemint.node.profit.Tariff.Band;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A day in fast time: the Sunday on which clocks in Berlin are set forward, so it has 23 hours. With night, work, a
/// film, a game that the owner overrules for a while, a quick rise of heat and a heat wave, a saving power profile, a
/// power cut on which a UPS helps out, other programs' work, a metered link, sleep in the midst of a pause, dear
/// electricity, and a lease that the owner reclaims with its notice.
class DayTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-28T23:00:00Z");
    private static final Instant NEXT_MIDNIGHT = Instant.parse("2026-03-29T22:00:00Z");
    private static final String PICTURE = "governor-day.svg";
    private static final Duration STEP = Duration.ofSeconds(5);

    /// What mining earns in an hour, and what it draws.
    private static final long EARNED_MICROS = 25_000;

    private static final long WATTS = 65;
    private static final Tariff TARIFF = new Tariff(
            OptionalLong.of(280_000),
            List.of(
                    new Band(EnumSet.allOf(DayOfWeek.class), LocalTime.of(22, 0), LocalTime.of(6, 0), 190_000),
                    new Band(EnumSet.of(DayOfWeek.SUNDAY), LocalTime.of(20, 0), LocalTime.of(20, 45), 450_000)));

    private static final Preferences PREFERENCES = preferences();

    /// A change, by the clock on the wall.
    record Change(LocalTime at, Level level, boolean lease, boolean notice, Reason reason) {
        @Override
        public String toString() {
            return at + " " + level + (notice ? " notice " : lease ? " lease " : " none ") + reason;
        }
    }

    private static Preferences preferences() {
        Preferences usual = Preferences.balanced(BERLIN);
        return usual.withSchedule(usual.schedule()
                        .with(Level.QUIET, LocalTime.MIN, LocalTime.of(6, 0), DayOfWeek.SUNDAY)
                        .with(Level.OFF, LocalTime.of(2, 0), LocalTime.of(3, 0), DayOfWeek.SUNDAY)
                        .with(Level.QUIET, LocalTime.of(22, 0), LocalTime.MIDNIGHT, DayOfWeek.SUNDAY))
                .with(new Preferences.Limits(95, 85, OptionalInt.of(60)))
                .withMoney(Money.unknown("EUR").withElectricity(TARIFF).withMinimumProfit(OptionalLong.of(0)));
    }

    /// What happens, by the clock on the wall: from when on, and the facts.
    private static final Map<LocalTime, String> SCRIPT = Map.ofEntries(
            Map.entry(LocalTime.of(0, 0), "idle=2H heat=55 mains"),
            Map.entry(LocalTime.of(7, 0), "idle=9H heat=85 rise=24 mains"),
            Map.entry(LocalTime.of(7, 10), "idle=9H heat=85 mains"),
            Map.entry(LocalTime.of(8, 0), "idle=3S heat=60 mains"),
            Map.entry(LocalTime.of(8, 30), "idle=10M awake=firefox heat=60 mains"),
            Map.entry(LocalTime.of(8, 50), "idle=3S quiet heat=60 mains"),
            Map.entry(LocalTime.of(9, 0), "leaving heat=60 mains"),
            Map.entry(LocalTime.of(9, 30), "idle=1S runs=cs2 full heat=75 mains"),
            Map.entry(LocalTime.of(11, 0), "idle=3S runs=vim window heat=65 mains"),
            Map.entry(LocalTime.of(11, 10), "idle=1H heat=65 mains"),
            Map.entry(LocalTime.of(12, 0), "idle=1H heat=92 mains"),
            Map.entry(LocalTime.of(12, 30), "idle=1H heat=96 mains"),
            Map.entry(LocalTime.of(13, 0), "idle=1H heat=91 mains"),
            Map.entry(LocalTime.of(13, 30), "idle=1H heat=80 mains"),
            Map.entry(LocalTime.of(14, 0), "idle=1H heat=60 mains saver"),
            Map.entry(LocalTime.of(14, 20), "idle=1H heat=60 mains noSaver"),
            Map.entry(LocalTime.of(15, 0), "idle=1H heat=60 battery=80"),
            Map.entry(LocalTime.of(15, 45), "idle=1H heat=55 battery=15"),
            Map.entry(LocalTime.of(16, 0), "idle=1H heat=60 mains battery=16"),
            Map.entry(LocalTime.of(16, 20), "idle=1H heat=60 mains others=80"),
            Map.entry(LocalTime.of(16, 30), "idle=1H heat=60 mains others=5"),
            Map.entry(LocalTime.of(17, 0), "idle=1H heat=60 mains metered"),
            Map.entry(LocalTime.of(17, 30), "idle=1H heat=60 mains unmetered"),
            Map.entry(LocalTime.of(18, 0), "asleep"),
            Map.entry(LocalTime.of(18, 30), "idle=3S heat=40 mains"),
            Map.entry(LocalTime.of(18, 43), "leaving heat=40 mains"),
            Map.entry(LocalTime.of(19, 0), "idle=1H heat=60 mains"),
            Map.entry(LocalTime.of(21, 0), "idle=2H heat=70 mains leased"),
            Map.entry(LocalTime.of(21, 31), "idle=2H heat=70 mains"),
            Map.entry(LocalTime.of(22, 0), "idle=2H heat=60 mains"));

    private static final List<String> TIMELINE = List.of(
            "00:00 QUIET lease SCHEDULE",
            "06:00 FULL lease CLEAR",
            "07:00:05 BALANCED lease HEATING",
            "07:10:30 FULL lease CLEAR",
            "08:00 BALANCED lease PRESENT",
            "08:30:05 BALANCED lease WATCHING",
            "08:50 BALANCED lease PRESENT",
            "09:05:05 FULL lease CLEAR",
            "09:30 OFF none GAME",
            "10:00 FULL none ANYWAY",
            "10:15 OFF none GAME",
            "11:00:30 BALANCED lease PRESENT",
            "11:10:05 FULL lease CLEAR",
            "12:00:05 BALANCED lease WARM",
            "12:30 OFF none TOO_HOT",
            "13:31 FULL lease CLEAR",
            "14:00 OFF none POWER_SAVER",
            "14:20:10 FULL lease CLEAR",
            "15:00 OFF none ON_BATTERY",
            "15:45 OFF none BATTERY_LOW",
            "16:01 FULL lease CLEAR",
            "16:20:10 OFF none BUSY",
            "16:30:30 FULL lease CLEAR",
            "17:00 FULL none METERED",
            "17:30:30 FULL lease CLEAR",
            "17:45 OFF none PAUSED",
            "18:45 BALANCED lease PRESENT",
            "18:48:05 FULL lease CLEAR",
            "19:00 OFF none PAUSED",
            "20:00 FULL lease CLEAR",
            "20:05 OFF lease UNPROFITABLE",
            "20:50 FULL lease CLEAR",
            "21:00 OFF lease LEASED",
            "21:30 OFF notice RECLAIMED",
            "21:31 OFF none RECLAIMED",
            "22:00 QUIET lease SCHEDULE");

    @Test
    void theTimelineIsAsTheOwnerWantsAndAsTheDocumentsShowIt() throws IOException {
        List<Change> changes = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        Optional<Decision> before = Optional.empty();
        for (Map.Entry<Instant, Decision> one : lived().entrySet()) {
            Decision now = one.getValue();
            if (before.filter(now::sameAs).isEmpty()) {
                LocalTime at = one.getKey().atZone(BERLIN).toLocalTime();
                changes.add(new Change(at, now.level(), now.mayLease(), now.giveNotice(), now.reason()));
                times.add(one.getKey());
            }
            before = Optional.of(now);
        }
        String drawn = DayPicture.draw(MIDNIGHT, NEXT_MIDNIGHT, BERLIN, times, changes);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", PICTURE), drawn);
        assertEquals(
                String.join("\n", TIMELINE),
                String.join("\n", changes.stream().map(Change::toString).toList()));
        assertEquals(
                drawn.lines().toList(),
                Files.readAllLines(Path.of("..", "..", "docs", PICTURE)),
                "docs/" + PICTURE + " shows another day; core/node/target/" + PICTURE + " belongs in its place");
    }

    @Test
    void nothingResumesBeforeItsTimeWhenThePauseSpansSleep() {
        SortedMap<Instant, Decision> day = lived();
        Instant said = on(LocalTime.of(17, 45));
        Instant over = on(LocalTime.of(18, 45));
        Instant awake = on(LocalTime.of(18, 30));
        SortedMap<Instant, Decision> paused = day.subMap(said, over);
        assertEquals(
                Optional.of(awake),
                paused.tailMap(on(LocalTime.of(18, 0))).keySet().stream().findFirst());
        paused.forEach((at, decision) -> {
            assertEquals(Reason.PAUSED, decision.reason(), at.toString());
            assertEquals(Level.OFF, decision.level(), at.toString());
            assertFalse(decision.mayLease(), at.toString());
            assertEquals(said, decision.since(), at.toString());
            assertEquals(Optional.of(over), decision.until(), at.toString());
        });
        assertEquals(over, day.tailMap(over).firstKey());
        assertTrue(day.tailMap(over).values().stream().findFirst().orElseThrow().mayMine());
    }

    /// The decisions of all moments at which the computer is awake.
    private static SortedMap<Instant, Decision> lived() {
        SortedMap<Instant, Decision> day = new TreeMap<>();
        Map<Bytes32, Decision> last = Map.of();
        for (Instant at = MIDNIGHT; at.isBefore(NEXT_MIDNIGHT); at = at.plus(STEP)) {
            String facts = facts(at.atZone(BERLIN));
            if (!facts.equals("asleep")) {
                last = Governor.decide(situation(facts, at), last);
                day.put(at, Objects.requireNonNull(last.get(Story.DEVICE)));
            }
        }
        return day;
    }

    private static String facts(ZonedDateTime local) {
        LocalTime now = local.toLocalTime();
        LocalTime began = SCRIPT.keySet().stream()
                .filter(from -> !from.isAfter(now))
                .max(LocalTime::compareTo)
                .orElseThrow();
        String facts = SCRIPT.getOrDefault(began, "");
        return facts.replace("leaving", "idle=" + Duration.between(began, now).toSeconds() + "S");
    }

    private static Situation situation(String facts, Instant at) {
        Situation said = Story.of(facts, at);
        long cost = TARIFF.at(at, BERLIN).orElseThrow() * WATTS / 1_000;
        return new Situation(
                said.readings().withProfit(Map.of(Story.DEVICE, EARNED_MICROS - cost)),
                PREFERENCES,
                word(at),
                said.devices(),
                at);
    }

    /// Mines on beside the game from ten to a quarter past, is paused for an hour in which it sleeps and from seven to
    /// eight, and is needed at half past nine.
    private static OwnersWord word(Instant at) {
        if (holds(at, LocalTime.of(10, 0), LocalTime.of(10, 15))) {
            return OwnersWord.NONE.mineAnyway(
                    Story.DEVICE, List.of(Story.DEVICE), new Anyway(on(LocalTime.of(10, 0)), on(LocalTime.of(10, 15))));
        }
        if (holds(at, LocalTime.of(17, 45), LocalTime.of(18, 45))) {
            return said(Kind.PAUSE, LocalTime.of(17, 45), LocalTime.of(18, 45));
        }
        if (holds(at, LocalTime.of(19, 0), LocalTime.of(20, 0))) {
            return said(Kind.PAUSE, LocalTime.of(19, 0), LocalTime.of(20, 0));
        }
        return holds(at, LocalTime.of(21, 30), LocalTime.of(22, 0))
                ? said(Kind.RECLAIM, LocalTime.of(21, 30), LocalTime.of(22, 0))
                : OwnersWord.NONE;
    }

    private static OwnersWord said(Kind kind, LocalTime from, LocalTime to) {
        return OwnersWord.NONE.pauseAll(new Pause(kind, on(from), Optional.of(on(to))));
    }

    private static boolean holds(Instant at, LocalTime from, LocalTime to) {
        return !at.isBefore(on(from)) && at.isBefore(on(to));
    }

    private static Instant on(LocalTime time) {
        return ZonedDateTime.of(MIDNIGHT.atZone(BERLIN).toLocalDate(), time, BERLIN)
                .toInstant();
    }
}
