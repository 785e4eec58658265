package io.idlemint.miner.engines;

/// The reins of a running scan. Used by the scanning thread only.
public interface ScanControl {
    /// Reports hashes done since the last call and asks whether to go on. It may hold the caller back to throttle
    /// it; false ends the scan at once. Allocates nothing.
    boolean proceed(long hashes);

    /// How long the work between two calls of [#proceed] should take, in nanoseconds. May change at any time.
    long batchNanos();
}
