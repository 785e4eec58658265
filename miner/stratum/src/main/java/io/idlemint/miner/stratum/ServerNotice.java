package io.idlemint.miner.stratum;

/// What a pool tells a miner unasked.
public sealed interface ServerNotice extends StratumMessage {
    record Notify(StratumJob job) implements ServerNotice {}

    /// Holds from the next [Notify] on.
    record SetDifficulty(Difficulty difficulty) implements ServerNotice {}

    /// Holds from the next [Notify] on.
    ///
    /// @param extranonce2Size 1 to 16 bytes
    record SetExtranonce(Bytes extranonce1, int extranonce2Size) implements ServerNotice {}

    /// A wish to come back elsewhere.
    ///
    /// @param host        empty for the same host
    /// @param port        0 for the same port
    /// @param waitSeconds 0 to 3600
    record Reconnect(String host, int port, int waitSeconds) implements ServerNotice {}

    record ShowMessage(String text) implements ServerNotice {}

    /// A method that this protocol does not know; with an id it waits for an answer.
    record Unknown(MessageId id, String method) implements ServerNotice {}
}
