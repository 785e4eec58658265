package io.idlemint.node.profit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.node.profit.Money.RatedWatts;
import io.idlemint.node.profit.Profit.Missing;
import io.idlemint.node.profit.Profit.Source;
import io.idlemint.node.profit.ProfitMeter.Seen;
import io.idlemint.node.profit.ProfitMeter.Sight;
import io.idlemint.node.profit.ProfitMeter.Tip;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfitMeterTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Bytes32 CPU = Bytes32.sha256("cpu");
    private static final Money MONEY =
            Money.unknown("EUR").withMint(OptionalLong.of(800_000)).withElectricity(Tariff.flat(280_000));

    private final ProfitMeter meter = new ProfitMeter();

    private Profit look(int second, long effort, long hashes, int watts, long nonces, Money money) {
        Seen seen = new Seen(
                CPU,
                DeviceKind.CPU,
                "Ryzen",
                effort,
                hashes == 0 ? OptionalLong.empty() : OptionalLong.of(hashes),
                watts == 0 ? OptionalInt.empty() : OptionalInt.of(watts));
        return meter.look(
                new Sight(List.of(seen), Optional.of(new Tip(7, nonces, Amount.ofMint(50)))),
                money,
                ZoneOffset.UTC,
                NOON.plusSeconds(second));
    }

    private static Span rate(Profit profit) {
        return profit.devices().getFirst().hashesPerSecond();
    }

    @Test
    void speedIsTheMeanOfAnHourBetweenTheMeansOfFiveMinutes() {
        look(0, 1, 100, 40, 1000, MONEY);
        look(1, 1, 300, 60, 1000, MONEY);
        Profit profit = look(300, 1, 500, 80, 1000, MONEY);
        assertEquals(new Span(200, 300, 500), rate(profit));
        assertEquals(
                Optional.of(new Span(50, 60, 80)), profit.devices().getFirst().watts());
        for (int second = 600; second <= 3600; second += 300) {
            profit = look(second, 1, 500, 80, 1000, MONEY);
        }
        assertEquals(Span.exactly(500), rate(profit));
    }

    @Test
    void whatItDrawsWhileItRestsDoesNotCountAndWhatItDidIsRemembered() {
        look(0, 1, 100, 40, 1000, MONEY);
        Profit profit = look(86_400, 0, 0, 3, 1000, MONEY);
        assertEquals(Span.exactly(100), rate(profit));
        assertEquals(Optional.of(Span.exactly(40)), profit.devices().getFirst().watts());
    }

    @Test
    void anotherLevelIsMeasuredAnew() {
        look(0, 100, 1000, 40, 1000, MONEY);
        assertEquals(Span.exactly(250), rate(look(1, 25, 250, 12, 1000, MONEY)));
    }

    @Test
    void theOwnersRatingHoldsForADeviceThatDoesNotTell() {
        Money rated = MONEY.withRatedWatts(new RatedWatts(OptionalInt.of(65), OptionalInt.of(200)));
        assertEquals(Set.of(Missing.WATTS), look(0, 1, 100, 0, 1000, MONEY).missing());
        Profit profit = look(1, 1, 100, 0, 1000, rated);
        assertEquals(Optional.of(Span.exactly(65)), profit.devices().getFirst().watts());
        assertEquals(Source.RATED, profit.devices().getFirst().wattsFrom());
        assertEquals(
                Source.MEASURED,
                look(2, 1, 100, 40, 1000, rated).devices().getFirst().wattsFrom());
    }

    @Test
    void difficultyIsThatOfTheLastHour() {
        look(0, 1, 100, 40, 4000, MONEY);
        look(600, 1, 100, 40, 1000, MONEY);
        Profit profit = look(3000, 1, 100, 40, 2000, MONEY);
        assertEquals(new Span(1000, 2000, 4000), profit.chain().orElseThrow().nonces());
        // The first one held until 600.
        assertEquals(
                4000,
                look(4200, 1, 100, 40, 2000, MONEY)
                        .chain()
                        .orElseThrow()
                        .nonces()
                        .high());
        assertEquals(
                2000,
                look(4201, 1, 100, 40, 2000, MONEY)
                        .chain()
                        .orElseThrow()
                        .nonces()
                        .high());
    }

    @Test
    void eachDeviceBringsWhatItEarnsLessWhatItDraws() {
        Bytes32 card = Bytes32.sha256("card");
        Bytes32 silent = Bytes32.sha256("silent");
        Profit profit = meter.look(
                new Sight(
                        List.of(
                                new Seen(CPU, DeviceKind.CPU, "Ryzen", 1, OptionalLong.of(1), OptionalInt.of(100)),
                                new Seen(card, DeviceKind.GPU, "Arc", 1, OptionalLong.of(1_000), OptionalInt.of(100)),
                                new Seen(silent, DeviceKind.GPU, "Xe", 1, OptionalLong.of(5), OptionalInt.empty())),
                        Optional.of(new Tip(7, 3_600_000_000L, Amount.ofMint(50)))),
                MONEY,
                ZoneOffset.UTC,
                NOON);
        assertEquals(
                Map.of(CPU, Span.exactly(40 - 28_000), card, Span.exactly(40_000 - 28_000)),
                profit.microsPerHourByDevice());
        assertEquals(Optional.empty(), profit.microsPerHour());
        assertEquals(Set.of(Missing.WATTS), profit.missing());
    }

    @Test
    void nothingIsToldBeforeItHasMined() {
        Profit profit = look(0, 1, 0, 40, 1000, MONEY);
        assertEquals(Set.of(Missing.SPEED), profit.missing());
        assertTrue(profit.devices().isEmpty());
    }

    @Test
    void thePriceChangesWithTheBandAndWithTheOwnersWord() {
        Tariff.Band noon = new Tariff.Band(Set.of(DayOfWeek.MONDAY), LocalTime.NOON, LocalTime.of(12, 1), 1_000_000);
        Money bands = MONEY.withElectricity(new Tariff(OptionalLong.of(100_000), List.of(noon)));
        assertEquals(
                OptionalLong.of(1_000_000),
                look(59, 1, 100, 40, 1000, bands).prices().microsPerKwh());
        assertEquals(
                OptionalLong.of(100_000),
                look(60, 1, 100, 40, 1000, bands).prices().microsPerKwh());
        // A clock that is set back.
        assertEquals(
                OptionalLong.of(1_000_000),
                look(10, 1, 100, 40, 1000, bands).prices().microsPerKwh());
        assertEquals(
                OptionalLong.of(280_000),
                look(11, 1, 100, 40, 1000, MONEY).prices().microsPerKwh());
    }
}
