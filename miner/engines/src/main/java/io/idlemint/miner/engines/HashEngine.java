package io.idlemint.miner.engines;

import io.idlemint.miner.stratum.Bytes;

/// A way to hash on one device. Safe for any thread.
public interface HashEngine extends AutoCloseable {
    /// What people call it: `scalar`.
    String name();

    /// Who does this work at this moment: another name than [#name] where an engine chooses between others.
    ///
    /// @param header 80 bytes
    default String nameFor(ProofOfWork work, Bytes header) {
        return name();
    }

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
