package io.idlemint.miner.stratum.server;

import io.idlemint.miner.stratum.StratumJob;
import java.util.Optional;

/// The pool behind the protocol: who may mine, on what, and where shares go. Called from many threads; may block.
///
/// When the job changes, the backend's owner calls [io.idlemint.miner.stratum.listen.StratumServer#jobChanged].
public interface PoolBackend {
    Authorisation authorise(String worker, String password);

    /// What this connection is to mine now; empty while there is nothing. Its id tells templates apart: a new id
    /// for every new content. `clean` says that earlier shares are worthless.
    Optional<StratumJob> job(PoolClient client);

    /// Takes a share and returns when its fate is durable: only then the miner is told.
    ShareOutcome submit(Share share);

    /// Whether a worker may mine.
    sealed interface Authorisation {
        record Granted() implements Authorisation {}

        record Refused(String reason) implements Authorisation {}
    }
}
