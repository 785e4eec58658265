package io.idlemint.miner.engines;

/// A way to hash on one device. Safe for any thread.
public interface HashEngine extends AutoCloseable {
    /// What people call it: `scalar`.
    String name();

    DeviceKind device();

    boolean supports(ProofOfWork work);

    /// How many nonces one scan should be asked for: about a second of work of one lane. At most 2^32.
    long nonces();

    /// A new lane. Its owner closes it before the engine.
    ///
    /// @throws EngineException if the device fails
    ScanLane open();

    /// Lets the device go.
    @Override
    void close();
}
