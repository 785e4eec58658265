package io.idlemint.node.profit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.node.profit.Profit.Chain;
import io.idlemint.node.profit.Profit.Device;
import io.idlemint.node.profit.Profit.Missing;
import io.idlemint.node.profit.Profit.Prices;
import io.idlemint.node.profit.Profit.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfitTest {
    private static Span span(String text) {
        long[] parts = Arrays.stream(text.trim().split("\\.\\.", -1))
                .mapToLong(Long::parseLong)
                .toArray();
        return parts.length == 1 ? Span.exactly(parts[0]) : new Span(parts[0], parts[1], parts[2]);
    }

    private static Device device(String hashes, @Nullable String watts) {
        return new Device(
                Bytes32.sha256(hashes),
                DeviceKind.CPU,
                "Ryzen",
                span(hashes),
                Optional.ofNullable(watts).map(ProfitTest::span),
                watts == null ? Source.UNKNOWN : Source.MEASURED);
    }

    private static OptionalLong number(@Nullable String text) {
        return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text.trim()));
    }

    /// Hash rates and watts of the devices, divided by `+`; nonces for a block; the next block's nano-MINT; what a
    /// MINT is worth and what a kWh costs in millionths; and what comes out: nano-MINT, cost and profit in an hour.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // The whole of a network with a block a minute: 60 blocks of 50 MINT.
                "1000000 | 40 | 60000000 | 50000000000 | 800000 | 280000 | 3000000000000 | 11200 | 2399988800",
                // The same with a range of each.
                "500000..1000000..2000000 | 30..40..50 | 50000000..60000000..70000000 | 50000000000 | 800000 | 280000"
                        + " | 1285714250000..3000000000000..7200000000000 | 8400..11200..14000"
                        + " | 1028557400..2399988800..5759991600",
                // Two devices.
                "300+700 | 10+20 | 3600 | 1000000000 | 1000000 | 100000 | 1000000000000 | 3000 | 999997000",
                // Not worth it.
                "1000 | 100 | 3600000000000 | 50000000000 | 1000000 | 300000 | 50000 | 30000 | -29950",
                // Electricity that costs nothing needs no watts; one that costs less than nothing is earned.
                "1000 | - | 3600000 | 1000000000 | 1000000 | 0 | 1000000000 | 0 | 1000000",
                "1000 | 10..20..30 | 3600000 | 1000000000 | 1000000 | -1000 | 1000000000 | -30..-20..-10"
                        + " | 1000010..1000020..1000030",
                // Fractions of a millionth are rounded down, of a cost too.
                "1 | 1 | 3600 | 1 | 1 | 1 | 1 | 0 | 0",
                "1 | 1 | 3601 | 1 | 1 | -1 | 0 | -1 | 1",
                // What is not known makes no number.
                "1000 | 40 | - | 1 | 800000 | 280000 | - | 11200 | -",
                "1000 | 40 | 3600000 | 1000000000 | - | 280000 | 1000000000 | 11200 | -",
                "1000 | 40 | 3600000 | 1000000000 | 800000 | - | 1000000000 | - | -",
                "1000 | - | 3600000 | 1000000000 | 800000 | 280000 | 1000000000 | - | -",
                "- | - | 3600000 | 1000000000 | 800000 | 280000 | - | - | -",
                // A chain counts each block as one second at least, so nobody finds more than 3,600 in an hour.
                "9223372036854775807 | 40 | 1 | 50000000000 | 1000000000000 | 100000000000 | 180000000000000"
                        + " | 4000000000 | 179999996000000000",
            })
    void anHour(
            @Nullable String hashes,
            @Nullable String watts,
            @Nullable String nonces,
            String reward,
            @Nullable String mint,
            @Nullable String kwh,
            @Nullable String earned,
            @Nullable String cost,
            @Nullable String left) {
        List<Device> devices = new ArrayList<>();
        if (hashes != null) {
            String[] rates = hashes.split("\\+", -1);
            String @Nullable [] drawn = watts == null ? null : watts.split("\\+", -1);
            for (int i = 0; i < rates.length; i++) {
                devices.add(device(rates[i], drawn == null ? null : drawn[i]));
            }
        }
        Profit profit = Profit.of(
                devices,
                Optional.ofNullable(nonces)
                        .map(ProfitTest::span)
                        .map(work -> new Chain(7, work, Amount.ofNanos(Long.parseLong(reward.trim())))),
                new Prices("EUR", number(mint), number(kwh), Optional.empty()));
        assertEquals(Optional.ofNullable(earned).map(ProfitTest::span), profit.mintNanosPerHour());
        assertEquals(Optional.ofNullable(cost).map(ProfitTest::span), profit.costMicrosPerHour());
        assertEquals(Optional.ofNullable(left).map(ProfitTest::span), profit.microsPerHour());
        assertEquals(profit.microsPerHour().isEmpty(), !profit.missing().isEmpty());
    }

    @Test
    void whatIsMissingIsNamed() {
        Profit nothing = Profit.unknown(Money.unknown("EUR"));
        assertEquals(
                Set.of(Missing.SPEED, Missing.CHAIN, Missing.MINT_PRICE, Missing.ELECTRICITY_PRICE), nothing.missing());
        assertEquals(
                Set.of(Missing.WATTS, Missing.CHAIN),
                Profit.of(
                                List.of(device("5", null)),
                                Optional.empty(),
                                new Prices("EUR", OptionalLong.of(1), OptionalLong.of(1), Optional.empty()))
                        .missing());
    }

    @Test
    void blocksInAnHour() {
        Profit profit = Profit.of(
                List.of(device("1000000", "40")),
                Optional.of(new Chain(7, Span.exactly(60_000_000), Amount.ofMint(50))),
                new Prices("EUR", OptionalLong.empty(), OptionalLong.empty(), Optional.empty()));
        assertEquals(Optional.of(Span.exactly(60_000_000)), profit.blocksPerHourMillionths());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Eur | - | - | - | money.currency 'Eur' must be three capital letters, such as EUR",
                "EUR | -1 | - | - | money.mintMicros -1 is outside of 0 to 1000000000000",
                "EUR | - | 0 | - | money.ratedWatts.cpu 0 is outside of 1 to 10000",
                "EUR | - | - | 1000000000001 | minimumProfitMicrosPerHour 1000000000001 is outside of -1000000000000"
                        + " to 1000000000000",
            })
    void aBadPriceIsRefusedByName(
            String currency, @Nullable String mint, @Nullable String watts, @Nullable String least, String sentence) {
        assertEquals(
                sentence,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Money(
                                        currency,
                                        number(mint),
                                        Tariff.UNKNOWN,
                                        new Money.RatedWatts(
                                                watts == null
                                                        ? OptionalInt.empty()
                                                        : OptionalInt.of(Integer.parseInt(watts)),
                                                OptionalInt.empty()),
                                        number(least)))
                        .getMessage());
    }
}
