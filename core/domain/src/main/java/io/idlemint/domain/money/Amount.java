package io.idlemint.domain.money;

import java.math.BigDecimal;

/// An amount of MINT that is never negative, in nano-MINT (9 decimals), at most the cap of 100,000,000 MINT.
///
/// All arithmetic is checked: a result outside of the range is an [ArithmeticException], never a wrapped number.
///
/// @param nanos nano-MINT, 0 to [#CAP_NANOS]
public record Amount(long nanos) implements Comparable<Amount> {
    /// Nano-MINT in one MINT.
    public static final long NANOS_PER_MINT = 1_000_000_000L;

    /// All MINT that can ever exist, in nano-MINT.
    public static final long CAP_NANOS = 100_000_000L * NANOS_PER_MINT;

    public static final Amount ZERO = new Amount(0);

    public Amount {
        if (nanos < 0 || nanos > CAP_NANOS) {
            throw new ArithmeticException("amount " + nanos + " nano-MINT is outside of 0 to " + CAP_NANOS);
        }
    }

    public static Amount ofNanos(long nanos) {
        return new Amount(nanos);
    }

    public static Amount ofMint(long mint) {
        return new Amount(Math.multiplyExact(mint, NANOS_PER_MINT));
    }

    /// Reads a plain decimal number of MINT, with at most 9 decimals and a point as the separator.
    ///
    /// @throws IllegalArgumentException if the text is not such a number or outside of the range
    public static Amount parse(String text) {
        if (text.length() > 32 || !text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw new IllegalArgumentException(
                    "amount \"" + shortened(text) + "\": a number of MINT with at most 9 decimals is needed");
        }
        long nanos = new BigDecimal(text).movePointRight(9).longValueExact();
        if (nanos > CAP_NANOS) {
            throw new IllegalArgumentException("amount " + text + " MINT is over the limit of 100000000 MINT");
        }
        return new Amount(nanos);
    }

    public Amount plus(Amount other) {
        return new Amount(Math.addExact(nanos, other.nanos));
    }

    public Amount minus(Amount other) {
        return new Amount(Math.subtractExact(nanos, other.nanos));
    }

    public Amount times(long factor) {
        return new Amount(Math.multiplyExact(nanos, factor));
    }

    public Amount min(Amount other) {
        return nanos <= other.nanos ? this : other;
    }

    public boolean isZero() {
        return nanos == 0;
    }

    /// Whether this amount is at least the other.
    public boolean covers(Amount other) {
        return nanos >= other.nanos;
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(nanos, other.nanos);
    }

    /// The plain decimal number of MINT, without trailing zeros. [#parse] reads it back.
    public String plain() {
        return BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return plain() + " MINT";
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
