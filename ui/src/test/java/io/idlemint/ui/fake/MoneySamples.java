package io.idlemint.ui.fake;

import io.idlemint.domain.money.Amount;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.node.profit.Money;
import io.idlemint.node.profit.Profit;
import io.idlemint.node.profit.Span;
import io.idlemint.node.profit.Tariff;
import io.idlemint.node.profit.Tariff.Band;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// The owner's prices and what mining brings at them.
public final class MoneySamples {
    private MoneySamples() {}

    /// Prices with a cheap night and a weekend that pays.
    public static Money money() {
        EnumSet<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);
        return new Money(
                "EUR",
                OptionalLong.of(800_000),
                new Tariff(
                        OptionalLong.of(280_000),
                        List.of(
                                new Band(all, LocalTime.of(22, 0), LocalTime.of(6, 0), 190_000),
                                new Band(
                                        EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                                        LocalTime.NOON,
                                        LocalTime.of(16, 0),
                                        -20_000))),
                new Money.RatedWatts(OptionalInt.of(40), OptionalInt.empty()),
                OptionalLong.of(0));
    }

    /// What the processor brings at some of them.
    public static Profit profit() {
        Profit.Device processor = new Profit.Device(
                Samples.id(10),
                DeviceKind.CPU,
                "Ryzen 7 7840HS",
                new Span(119_400_000, 131_500_000, 140_200_000),
                Optional.of(Span.exactly(40)),
                Profit.Source.RATED);
        return Profit.of(
                List.of(processor),
                Optional.of(new Profit.Chain(
                        184_203,
                        new Span(900_000_000_000L, 986_000_000_000L, 1_090_000_000_000L),
                        Amount.ofNanos(50_000_000))),
                new Profit.Prices(
                        "EUR",
                        OptionalLong.of(800_000),
                        OptionalLong.of(280_000),
                        Optional.of(Samples.NOW.plusSeconds(26_880))));
    }
}
