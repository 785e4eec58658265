package io.idlemint.miner.engines;

/// One stream of hashing: a CPU thread's buffers or a GPU's queue. Used by one thread at a time.
public interface ScanLane extends AutoCloseable {
    /// Tries `count` nonces from `firstNonce` on (after 0xffffffff comes 0) and reports those that meet the
    /// target. Ends early when `control` says so; whatever was still under way then is neither reported nor
    /// running any more. Between calls of [ScanControl#proceed] lies about [ScanControl#batchNanos] and never
    /// more than 100 ms of work.
    ///
    /// @throws EngineException if the device fails
    void scan(ScanJob job, int firstNonce, long count, NonceSink sink, ScanControl control);

    @Override
    void close();
}
