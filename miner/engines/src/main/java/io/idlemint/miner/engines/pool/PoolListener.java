package io.idlemint.miner.engines.pool;

import io.idlemint.miner.stratum.ShareError;
import io.idlemint.miner.stratum.client.ClientJob;

/// Hears what a pool says. Called by one thread at a time; must not wait.
public interface PoolListener {
    void onJob(ClientJob job);

    /// The pool is gone, and with it its jobs.
    void onLost();

    void onAccepted();

    void onRejected(ShareError error, String text);

    /// A share went out, or could not, and nobody knows its fate.
    void onUnanswered();
}
