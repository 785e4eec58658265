package io.idlemint.miner.stratum;

/// An answer to a request.
public record Response(MessageId id, Result result) implements StratumMessage {
    public static Response granted(MessageId id) {
        return new Response(id, new Granted());
    }

    public static Response refused(MessageId id, ShareError error, String text) {
        return new Response(id, new Refused(error.code(), text));
    }

    public sealed interface Result {}

    /// `true`.
    public record Granted() implements Result {}

    /// The answer to `mining.subscribe`.
    ///
    /// @param extranonce2Size 1 to 16 bytes
    public record Subscribed(Bytes extranonce1, int extranonce2Size) implements Result {}

    /// `false`, or an error with its code and text.
    public record Refused(int code, String text) implements Result {}

    /// Neither of these: fine as an answer to a question whose answer nobody needs.
    public record Other() implements Result {}
}
