package io.idlemint.miner.stratum;

/// The id that ties an answer to its request. Clients choose the form.
public sealed interface MessageId {
    MessageId NONE = new None();

    static MessageId of(long number) {
        return new Numeric(number);
    }

    record Numeric(long value) implements MessageId {}

    /// At most 64 characters.
    record Text(String value) implements MessageId {}

    record None() implements MessageId {}
}
