package io.idlemint.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A price by time: nano-MINT per second. People see it per hour.
///
/// @param nanosPerSecond nano-MINT per second, 0 to [#MAX_NANOS_PER_SECOND]
public record Rate(long nanosPerSecond) implements Comparable<Rate> {
    /// 1,000 MINT per second: far above any sensible price and low enough that a year of it does not overflow a long.
    public static final long MAX_NANOS_PER_SECOND = 1_000L * Amount.NANOS_PER_MINT;

    public static final Rate FREE = new Rate(0);

    public Rate {
        if (nanosPerSecond < 0 || nanosPerSecond > MAX_NANOS_PER_SECOND) {
            throw new ArithmeticException(
                    "rate " + nanosPerSecond + " nano-MINT/s is outside of 0 to " + MAX_NANOS_PER_SECOND);
        }
    }

    public static Rate ofNanosPerSecond(long nanos) {
        return new Rate(nanos);
    }

    /// The nearest rate to a price per hour; only a price of nothing is free.
    public static Rate perHour(Amount amount) {
        if (!amount.isZero() && amount.nanos() < 1800) {
            return new Rate(1);
        }
        return new Rate(BigDecimal.valueOf(amount.nanos())
                .divide(BigDecimal.valueOf(3600), RoundingMode.HALF_UP)
                .longValueExact());
    }

    /// What this many seconds cost.
    public Amount forSeconds(long seconds) {
        if (seconds < 0) {
            throw new ArithmeticException("seconds " + seconds + " must not be negative");
        }
        return new Amount(Math.multiplyExact(nanosPerSecond, seconds));
    }

    /// The whole seconds that an amount pays for; [Long#MAX_VALUE] when the rate is zero.
    public long secondsFor(Amount amount) {
        return nanosPerSecond == 0 ? Long.MAX_VALUE : amount.nanos() / nanosPerSecond;
    }

    public Amount perHour() {
        return forSeconds(3600);
    }

    @Override
    public int compareTo(Rate other) {
        return Long.compare(nanosPerSecond, other.nanosPerSecond);
    }

    @Override
    public String toString() {
        return perHour().plain() + " MINT/h";
    }
}
