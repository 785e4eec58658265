package io.idlemint.miner.stratum.client;

import io.idlemint.miner.stratum.ShareError;
import io.idlemint.miner.stratum.StratumMessage;

/// What a [ClientSession] wants done or tells its owner.
public sealed interface ClientEvent {
    record Send(StratumMessage message) implements ClientEvent {}

    /// The worker may mine.
    record Authorised() implements ClientEvent {}

    /// Mine this from now on.
    record NewJob(ClientJob job) implements ClientEvent {}

    record Accepted(FoundShare share) implements ClientEvent {}

    record Rejected(FoundShare share, ShareError error, String text) implements ClientEvent {}

    /// The pool never answered.
    record Unanswered(FoundShare share) implements ClientEvent {}

    /// The pool asks to connect again.
    ///
    /// @param host        empty for the same host
    /// @param port        0 for the same port
    /// @param waitSeconds 0 to 3600
    record Reconnect(String host, int port, int waitSeconds) implements ClientEvent {}

    /// Words of the pool to the person.
    record Told(String text) implements ClientEvent {}

    /// The session cannot go on; the connection is to be closed.
    ///
    /// @param reason what happened, for the log
    /// @param said what the pool or the reader of its messages says about it; empty if nothing
    record Failed(Why why, String reason, String said) implements ClientEvent {}

    /// Why a session cannot go on.
    enum Why {
        /// What the pool sent is no message, or none that can come now.
        BAD_MESSAGE,
        /// The pool did not answer in time.
        NO_ANSWER,
        /// The pool refused the session.
        REFUSED,
        /// The pool refused the worker.
        WORKER_REFUSED
    }
}
