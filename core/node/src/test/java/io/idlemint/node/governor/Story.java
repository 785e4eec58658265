package io.idlemint.node.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.machine.Power;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.domain.sense.Readings;
import io.idlemint.domain.sense.SessionReadings;
import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.node.governor.OwnersWord.Pause;
import io.idlemint.node.governor.Situation.Candidate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A situation in words: `idle=10s locked full game=cs2 heat=97 battery=15 metered disk=1G pause=15m here=OFF ...`.
final class Story {
    static final Bytes32 DEVICE = Bytes32.parse("11".repeat(32));
    static final Bytes32 OTHER = Bytes32.parse("22".repeat(32));

    /// A Monday.
    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private static final Set<String> FACTS = Set.of(
            "idle",
            "locked",
            "unlocked",
            "full",
            "window",
            "runs",
            "heat",
            "rise",
            "awake",
            "quiet",
            "saver",
            "noSaver",
            "battery",
            "mains",
            "metered",
            "unmetered",
            "disk",
            "memory",
            "others",
            "device",
            "profit",
            "otherProfit",
            "leased",
            "pause",
            "finish",
            "reclaim",
            "not_started",
            "anyway",
            "here",
            "away",
            "after",
            "games",
            "film",
            "cpuLimit",
            "gpuLimit",
            "busy",
            "gpuBusy",
            "onBattery",
            "charge",
            "leaseMetered",
            "diskFree",
            "memoryFree",
            "least",
            "cells",
            "one",
            "other",
            "gpu",
            "most",
            "lease",
            "mine",
            "ownHeat",
            "ownBusy",
            "ownCells",
            "otherRule",
            "preset");

    private final Map<String, String> facts = new HashMap<>();

    private Story(String words) {
        for (String word : words.isBlank() ? new String[0] : words.trim().split(" +")) {
            String[] parts = word.split("=", 2);
            if (!FACTS.contains(parts[0])) {
                throw new IllegalArgumentException("no such fact: " + word);
            }
            facts.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
    }

    static Situation of(String words, Instant at) {
        return new Story(words).situation(at);
    }

    private Situation situation(Instant at) {
        return new Situation(
                readings(),
                preferences(),
                word(at),
                List.of(new Candidate(DEVICE, has("gpu") ? DeviceKind.GPU : DeviceKind.CPU, has("leased"))),
                at);
    }

    private Readings readings() {
        return new Readings(
                        new SessionReadings(
                                text("idle").map(Story::time),
                                has("locked")
                                        ? Optional.of(true)
                                        : has("unlocked") ? Optional.of(false) : Optional.empty(),
                                has("full") ? Optional.of(true) : has("window") ? Optional.of(false) : Optional.empty(),
                                text("runs").map(names -> Set.of(names.split(","))),
                                has("quiet")
                                        ? Optional.of(Set.of())
                                        : text("awake").map(names -> Set.of(names.split(","))),
                                Optional.empty()),
                        new Readings.Supply(
                                new Power(source(), number("battery")),
                                has("metered")
                                        ? Optional.of(true)
                                        : has("unmetered") ? Optional.of(false) : Optional.empty(),
                                has("saver")
                                        ? Optional.of(true)
                                        : has("noSaver") ? Optional.of(false) : Optional.empty(),
                                OptionalInt.empty()),
                        new Readings.Room(bytes("disk"), bytes("memory")),
                        number("others"),
                        Map.of(
                                DEVICE,
                                new DeviceReadings(
                                                number("heat"),
                                                OptionalInt.empty(),
                                                number("device"),
                                                OptionalLong.empty())
                                        .rising(number("rise"))))
                .withProfit(profits());
    }

    private Map<Bytes32, Long> profits() {
        Map<Bytes32, Long> micros = new HashMap<>();
        text("profit").map(Long::parseLong).ifPresent(own -> micros.put(DEVICE, own));
        text("otherProfit").map(Long::parseLong).ifPresent(other -> micros.put(OTHER, other));
        return micros;
    }

    private Power.Source source() {
        return has("mains") ? Power.Source.MAINS : has("battery") ? Power.Source.BATTERY : Power.Source.UNKNOWN;
    }

    private Preferences preferences() {
        Preferences usual =
                Preset.valueOf(text("preset").orElse("BALANCED")).over(Preferences.balanced(ZoneOffset.UTC));
        return new Preferences(
                new Preferences.Presence(
                        level("here", usual.presence().here()),
                        level("away", usual.presence().away()),
                        text("after").map(Story::time).orElse(usual.presence().awayAfter()),
                        !has("film"),
                        text("games")
                                .map(names -> Set.of(names.split(",")))
                                .orElse(usual.presence().games())),
                has("preset") ? usual.limits() : limits(),
                new Preferences.Supply(
                        level("onBattery", usual.supply().onBattery()),
                        number("charge").orElse(usual.supply().minimumChargePercent()),
                        has("leaseMetered")),
                new Preferences.Room(
                        bytes("diskFree").orElse(usual.room().diskBytes()),
                        bytes("memoryFree").orElse(usual.room().memoryBytes())),
                schedule(usual.schedule()),
                usual.money()
                        .withMinimumProfit(text("least")
                                .map(Long::parseLong)
                                .map(OptionalLong::of)
                                .orElseGet(OptionalLong::empty)),
                usual.leasing(),
                rules(usual));
    }

    private Preferences.Limits limits() {
        return new Preferences.Limits(
                        number("cpuLimit").orElse(95), number("gpuLimit").orElse(85), number("busy"))
                .withGpuBusy(has("gpuBusy") ? number("gpuBusy") : number("busy"));
    }

    /// Any part of a rule makes a rule of the device's own.
    private Map<Bytes32, DeviceRule> rules(Preferences usual) {
        if (!has("most") && !has("lease") && !has("mine") && !has("ownHeat") && !has("ownCells")) {
            return Map.of();
        }
        DeviceRule rule = new DeviceRule(
                level("most", Level.FULL),
                text("lease").map(When::valueOf).orElse(When.ALWAYS),
                text("mine").map(When::valueOf).orElse(When.ALWAYS),
                has("ownHeat")
                        ? Optional.of(
                                new DeviceRule.DeviceLimits(number("ownHeat").getAsInt(), number("ownBusy")))
                        : Optional.empty(),
                text("ownCells")
                        .map(letter -> new Schedule(
                                usual.schedule().zone(), Collections.nCopies(7, letter.repeat(Schedule.CELLS)))));
        return Map.of(has("otherRule") ? OTHER : DEVICE, rule);
    }

    /// `cells=QUIET` from 11:00 to 13:00 on Mondays.
    private Schedule schedule(Schedule usual) {
        return text("cells")
                .map(level ->
                        usual.with(Level.valueOf(level), LocalTime.of(11, 0), LocalTime.of(13, 0), DayOfWeek.MONDAY))
                .orElse(usual);
    }

    private OwnersWord word(Instant at) {
        OwnersWord word = OwnersWord.NONE;
        for (Kind kind : Kind.values()) {
            @Nullable String length = facts.get(kind.name().toLowerCase(java.util.Locale.ROOT));
            if (length != null) {
                Optional<Instant> until = length.isEmpty() ? Optional.empty() : Optional.of(at.plus(time(length)));
                Pause pause = new Pause(kind, at.minusSeconds(60), until);
                word = has("one")
                        ? word.pause(DEVICE, pause)
                        : has("other") ? word.pause(OTHER, pause) : word.pauseAll(pause);
            }
        }
        @Nullable String anyway = facts.get("anyway");
        return anyway == null
                ? word
                : word.mineAnyway(
                        DEVICE,
                        List.of(DEVICE, OTHER),
                        new OwnersWord.Anyway(at.minusSeconds(60), at.plus(time(anyway))));
    }

    private boolean has(String fact) {
        return facts.containsKey(fact);
    }

    private Optional<String> text(String fact) {
        return Optional.ofNullable(facts.get(fact));
    }

    private OptionalInt number(String fact) {
        return text(fact)
                .filter(text -> !text.isEmpty())
                .map(Integer::parseInt)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private Level level(String fact, Level usual) {
        return text(fact).map(Level::valueOf).orElse(usual);
    }

    private OptionalLong bytes(String fact) {
        return text(fact)
                .map(text -> Long.parseLong(text.substring(0, text.length() - 1)) << (text.endsWith("G") ? 30 : 20))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    static Duration time(String text) {
        return Duration.parse("PT" + text);
    }
}
