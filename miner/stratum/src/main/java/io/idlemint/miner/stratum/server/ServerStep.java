package io.idlemint.miner.stratum.server;

import io.idlemint.miner.stratum.ClientRequest;
import io.idlemint.miner.stratum.MessageId;
import io.idlemint.miner.stratum.StratumMessage;

/// What a [ServerSession] wants done next. Steps are done in order.
public sealed interface ServerStep {
    record Send(StratumMessage message) implements ServerStep {}

    /// Ask whether the worker may mine here, then tell [ServerSession#onAuthorisation].
    record Authorise(ClientRequest.Authorize request) implements ServerStep {}

    /// Store the share, then tell [ServerSession#onOutcome].
    record Keep(MessageId id, Share share) implements ServerStep {}

    /// Get this connection its job and tell [ServerSession#onJob].
    record NeedJob() implements ServerStep {}

    /// Read nothing more from the connection for that long.
    record Slow(long nanos) implements ServerStep {}

    /// Close the connection.
    record Drop(String reason) implements ServerStep {}
}
