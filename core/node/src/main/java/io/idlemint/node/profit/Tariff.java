package io.idlemint.node.profit;

import io.idlemint.node.flaw.FlawedSettingsException;
import io.idlemint.node.flaw.FlawedSettingsException.Flaw;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// What electricity costs, in millionths of the owner's currency for a kilowatt-hour: one price, and bands of the week
/// that have another one. Bands follow the clock on the wall, so they move with daylight-saving time.
///
/// @param baseMicrosPerKwh outside of all bands; empty: the owner has not told it
/// @param bands at most [#MOST_BANDS], no two of which share a minute
public record Tariff(OptionalLong baseMicrosPerKwh, List<Band> bands) {
    /// Nothing is known of electricity.
    public static final Tariff UNKNOWN = new Tariff(OptionalLong.empty(), List.of());

    /// How many bands there can be.
    public static final int MOST_BANDS = 24;

    /// A hundred thousand units of a currency; electricity can cost less than nothing.
    public static final long MOST_MICROS = 100_000_000_000L;

    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// A price at some hours of some days.
    ///
    /// @param days on which it begins
    /// @param from the first minute
    /// @param to the minute after the last one; not after `from`: on the next day, midnight for the end of the day
    /// @param microsPerKwh what a kilowatt-hour costs then
    public record Band(Set<DayOfWeek> days, LocalTime from, LocalTime to, long microsPerKwh) {
        public Band {
            days = Set.copyOf(new TreeSet<>(days));
            if (days.isEmpty()) {
                throw new FlawedSettingsException(
                        Flaw.NO_DAY, "electricity.bands", "", "", "electricity.bands: a band needs at least one day");
            }
            requireMinute("from", from);
            requireMinute("to", to);
            if (from.equals(to) && !from.equals(LocalTime.MIDNIGHT)) {
                throw new FlawedSettingsException(
                        Flaw.EMPTY_BAND,
                        "electricity.bands",
                        from + " – " + to,
                        "",
                        "electricity.bands: " + from + " to " + to + " is empty; 00:00 to 00:00 is a whole day");
            }
            requirePrice("electricity.bands.microsPerKwh", microsPerKwh);
        }

        private static void requireMinute(String field, LocalTime time) {
            if (time.getSecond() != 0 || time.getNano() != 0) {
                throw new FlawedSettingsException(
                        Flaw.MINUTE,
                        "electricity.bands." + field,
                        time.toString(),
                        "",
                        "electricity.bands." + field + " " + time + " is no whole minute");
            }
        }

        /// Whether it holds in a minute of the week, counted from Monday on.
        private boolean covers(int minuteOfWeek) {
            int first = minute(from);
            int length = Math.floorMod(minute(to) - first - 1, DAY) + 1;
            return days.stream()
                    .anyMatch(day -> Math.floorMod(minuteOfWeek - (day.getValue() - 1) * DAY - first, WEEK) < length);
        }
    }

    public Tariff {
        bands = List.copyOf(bands);
        baseMicrosPerKwh.ifPresent(micros -> requirePrice("electricity.microsPerKwh", micros));
        FlawedSettingsException.requireCount("electricity.bands", "bands", bands.size(), 0, MOST_BANDS);
        if (!bands.isEmpty() && baseMicrosPerKwh.isEmpty()) {
            throw new FlawedSettingsException(
                    Flaw.NO_BASE,
                    "electricity.microsPerKwh",
                    "",
                    "",
                    "electricity.microsPerKwh is needed beside bands");
        }
        BitSet taken = new BitSet(WEEK);
        for (Band band : bands) {
            for (int minute = 0; minute < WEEK; minute++) {
                if (band.covers(minute)) {
                    if (taken.get(minute)) {
                        throw new FlawedSettingsException(
                                Flaw.OVERLAP,
                                "electricity.bands",
                                band.from() + " – " + band.to(),
                                "",
                                "electricity.bands: " + band.from() + " to " + band.to()
                                        + " overlaps a band before it; every minute has one price");
                    }
                    taken.set(minute);
                }
            }
        }
    }

    /// One price at all times.
    public static Tariff flat(long microsPerKwh) {
        return new Tariff(OptionalLong.of(microsPerKwh), List.of());
    }

    /// The price at a moment.
    ///
    /// @param zone whose clock is on the wall
    public OptionalLong at(Instant moment, ZoneId zone) {
        return price(minuteOfWeek(moment, zone));
    }

    private OptionalLong price(int minuteOfWeek) {
        OptionalLong own = bands.stream()
                .filter(band -> band.covers(minuteOfWeek))
                .mapToLong(Band::microsPerKwh)
                .findFirst();
        return own.isPresent() ? own : baseMicrosPerKwh;
    }

    /// Until when the price of a moment holds; empty when it is always the same.
    public Optional<Instant> until(Instant moment, ZoneId zone) {
        OptionalLong now = at(moment, zone);
        if (bands.isEmpty()) {
            return Optional.empty();
        }
        Instant next = Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), 60) * 60);
        // A band of one hour of the week does not happen where daylight-saving time skips it: then it is a week later.
        for (int step = 0; step < 2 * WEEK + DAY; step++) {
            next = next.plus(MINUTE);
            if (!at(next, zone).equals(now)) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private static int minuteOfWeek(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        return (local.getDayOfWeek().getValue() - 1) * DAY + minute(local.toLocalTime());
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static void requirePrice(String field, long micros) {
        FlawedSettingsException.requireBetween(field, micros, -MOST_MICROS, MOST_MICROS);
    }
}
