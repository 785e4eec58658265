package io.idlemint.node.profit;

import io.idlemint.node.flaw.FlawedSettingsException;
import io.idlemint.node.flaw.FlawedSettingsException.Flaw;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// The owner's own prices, all in millionths of one currency. What is not told is empty, and nothing is guessed for it.
///
/// @param currency its ISO 4217 code, such as `EUR`
/// @param mintMicros what one MINT is worth to the owner; 0 to [#MOST_MICROS]
/// @param minimumProfitMicrosPerHour a device that brings less stops mining; empty: it is not looked at
public record Money(
        String currency,
        OptionalLong mintMicros,
        Tariff electricity,
        RatedWatts ratedWatts,
        OptionalLong minimumProfitMicrosPerHour) {
    /// A million units of a currency.
    public static final long MOST_MICROS = 1_000_000_000_000L;

    private static final int MOST_WATTS = 10_000;
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    /// What devices draw while they mine, by the owner's word: it holds for those that do not tell it themselves.
    ///
    /// @param cpu of the processor; 1 to 10,000
    /// @param gpu of each graphics card; 1 to 10,000
    public record RatedWatts(OptionalInt cpu, OptionalInt gpu) {
        /// Nothing was told.
        public static final RatedWatts UNKNOWN = new RatedWatts(OptionalInt.empty(), OptionalInt.empty());

        public RatedWatts {
            cpu.ifPresent(
                    watts -> FlawedSettingsException.requireBetween("money.ratedWatts.cpu", watts, 1, MOST_WATTS));
            gpu.ifPresent(
                    watts -> FlawedSettingsException.requireBetween("money.ratedWatts.gpu", watts, 1, MOST_WATTS));
        }
    }

    public Money {
        if (!CODE.matcher(currency).matches()) {
            throw new FlawedSettingsException(
                    Flaw.CURRENCY,
                    "money.currency",
                    currency,
                    "",
                    "money.currency '" + currency + "' must be three capital letters, such as EUR");
        }
        mintMicros.ifPresent(
                micros -> FlawedSettingsException.requireBetween("money.mintMicros", micros, 0, MOST_MICROS));
        minimumProfitMicrosPerHour.ifPresent(micros -> FlawedSettingsException.requireBetween(
                "minimumProfitMicrosPerHour", micros, -MOST_MICROS, MOST_MICROS));
    }

    /// No prices at all.
    public static Money unknown(String currency) {
        return new Money(currency, OptionalLong.empty(), Tariff.UNKNOWN, RatedWatts.UNKNOWN, OptionalLong.empty());
    }

    /// With another worth of a MINT.
    public Money withMint(OptionalLong micros) {
        return new Money(currency, micros, electricity, ratedWatts, minimumProfitMicrosPerHour);
    }

    /// With another price of electricity.
    public Money withElectricity(Tariff tariff) {
        return new Money(currency, mintMicros, tariff, ratedWatts, minimumProfitMicrosPerHour);
    }

    /// With other ratings.
    public Money withRatedWatts(RatedWatts watts) {
        return new Money(currency, mintMicros, electricity, watts, minimumProfitMicrosPerHour);
    }

    /// With another limit.
    public Money withMinimumProfit(OptionalLong microsPerHour) {
        return new Money(currency, mintMicros, electricity, ratedWatts, microsPerHour);
    }
}
