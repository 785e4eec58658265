package io.idlemint.node.profit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.node.profit.Tariff.Band;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    /// 0.28 by day, 0.19 from 22:00 to 6:00, and Sunday afternoons for nothing.
    private static final Tariff TARIFF = new Tariff(
            OptionalLong.of(280_000),
            List.of(
                    band(EVERY_DAY, "22:00", "06:00", 190_000),
                    band(Set.of(DayOfWeek.SUNDAY), "13:30", "15:00", -5_000)));

    private static Band band(Set<DayOfWeek> days, String from, String to, long micros) {
        return new Band(days, LocalTime.parse(from), LocalTime.parse(to), micros);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // Winter: an hour before the clock on the wall; 2026-01-05 is a Monday.
                "2026-01-05T04:59:59Z | 190000 | 2026-01-05T05:00:00Z",
                "2026-01-05T05:00:00Z | 280000 | 2026-01-05T21:00:00Z",
                "2026-01-05T20:59:59Z | 280000 | 2026-01-05T21:00:00Z",
                "2026-01-05T21:00:00Z | 190000 | 2026-01-06T05:00:00Z",
                "2026-01-11T12:30:00Z | -5000  | 2026-01-11T14:00:00Z",
                "2026-01-11T14:00:00Z | 280000 | 2026-01-11T21:00:00Z",
                // Sunday's night reaches into Monday, the first day of the week.
                "2026-01-11T21:30:00Z | 190000 | 2026-01-12T05:00:00Z",
                // Summer: two hours before.
                "2026-07-06T03:59:59Z | 190000 | 2026-07-06T04:00:00Z",
                "2026-07-06T04:00:00Z | 280000 | 2026-07-06T20:00:00Z",
                // The night in which clocks are set forward has seven hours, the other one nine.
                "2026-03-28T21:00:00Z | 190000 | 2026-03-29T04:00:00Z",
                "2026-10-24T20:00:00Z | 190000 | 2026-10-25T05:00:00Z",
            })
    void theWallClockSaysThePrice(String at, long price, Instant until) {
        Instant moment = Instant.parse(at);
        assertEquals(OptionalLong.of(price), TARIFF.at(moment, BERLIN));
        assertEquals(Optional.of(until), TARIFF.until(moment, BERLIN));
    }

    @Test
    void aBandInTheMissingHourDoesNotHappenAndInTheDoubledHourTwice() {
        Tariff hour = new Tariff(OptionalLong.of(1), List.of(band(Set.of(DayOfWeek.SUNDAY), "02:00", "03:00", 2)));
        assertEquals(
                Optional.of(Instant.parse("2026-04-05T00:00:00Z")),
                hour.until(Instant.parse("2026-03-28T12:00:00Z"), BERLIN));
        // From behind the hour of the week before it is two weeks to the next one.
        assertEquals(
                Optional.of(Instant.parse("2026-04-05T00:00:00Z")),
                hour.until(Instant.parse("2026-03-22T02:00:00Z"), BERLIN));
        Instant doubled = Instant.parse("2026-10-25T00:00:00Z");
        assertEquals(OptionalLong.of(2), hour.at(doubled, BERLIN));
        assertEquals(Optional.of(Instant.parse("2026-10-25T02:00:00Z")), hour.until(doubled, BERLIN));
    }

    @Test
    void onePriceHoldsForEver() {
        assertEquals(OptionalLong.of(7), Tariff.flat(7).at(Instant.EPOCH, BERLIN));
        assertEquals(Optional.empty(), Tariff.flat(7).until(Instant.EPOCH, BERLIN));
        Tariff alike = new Tariff(OptionalLong.of(7), List.of(band(EVERY_DAY, "00:00", "00:00", 7)));
        assertEquals(Optional.empty(), alike.until(Instant.EPOCH, ZoneOffset.UTC));
        assertEquals(OptionalLong.empty(), Tariff.UNKNOWN.at(Instant.EPOCH, BERLIN));
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        refuses("electricity.bands: a band needs at least one day", () -> band(Set.of(), "01:00", "02:00", 1));
        refuses(
                "electricity.bands: 01:00 to 01:00 is empty; 00:00 to 00:00 is a whole day",
                () -> band(EVERY_DAY, "01:00", "01:00", 1));
        refuses("electricity.bands.from 01:00:30 is no whole minute", () -> band(EVERY_DAY, "01:00:30", "02:00", 1));
        refuses(
                "electricity.bands.microsPerKwh 100000000001 is outside of -100000000000 to 100000000000",
                () -> band(EVERY_DAY, "01:00", "02:00", 100_000_000_001L));
        refuses(
                "electricity.microsPerKwh -100000000001 is outside of -100000000000 to 100000000000",
                () -> Tariff.flat(-100_000_000_001L));
        refuses(
                "electricity.microsPerKwh is needed beside bands",
                () -> new Tariff(OptionalLong.empty(), List.of(band(EVERY_DAY, "01:00", "02:00", 1))));
        // Sunday's night ends on Monday morning.
        refuses(
                "electricity.bands: 05:59 to 07:00 overlaps a band before it; every minute has one price",
                () -> new Tariff(
                        OptionalLong.of(1),
                        List.of(
                                band(Set.of(DayOfWeek.SUNDAY), "22:00", "06:00", 1),
                                band(Set.of(DayOfWeek.MONDAY), "05:59", "07:00", 1))));
        refuses(
                "electricity.bands (bands) 25 is outside of 0 to 24",
                () -> new Tariff(
                        OptionalLong.of(1),
                        IntStream.range(0, 25)
                                .mapToObj(i -> band(
                                        Set.of(DayOfWeek.MONDAY),
                                        LocalTime.of(i / 2, i % 2 * 30).toString(),
                                        LocalTime.of(i / 2, i % 2 * 30 + 10).toString(),
                                        i))
                                .toList()));
    }

    private static void refuses(String sentence, Executable made) {
        assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, made).getMessage());
    }
}
