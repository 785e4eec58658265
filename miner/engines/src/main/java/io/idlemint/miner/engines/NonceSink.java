package io.idlemint.miner.engines;

/// Takes what a scan finds. Called by the scanning thread, so it must not wait.
@FunctionalInterface
public interface NonceSink {
    /// The header with this nonce meets the target.
    void found(int nonce);
}
