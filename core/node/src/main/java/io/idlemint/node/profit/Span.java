package io.idlemint.node.profit;

/// A number that is not known exactly.
///
/// @param low at least so much
/// @param middle in the mean
/// @param high at most so much
public record Span(long low, long middle, long high) {
    public Span {
        if (low > middle || middle > high) {
            throw new IllegalArgumentException(low + ", " + middle + ", " + high + " are not in order");
        }
    }

    /// A number that is known.
    public static Span exactly(long value) {
        return new Span(value, value, value);
    }
}
