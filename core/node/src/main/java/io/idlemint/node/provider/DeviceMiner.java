package io.idlemint.node.provider;

import io.idlemint.domain.crypto.Bytes32;

/// Mining on the devices of this computer, as far as leases need it. Safe for use by several threads.
public interface DeviceMiner {
    /// Stops mining on a device and returns when it has really stopped.
    void yieldDevice(Bytes32 deviceHash);

    /// The device is free again: mining goes on as far as its owner allows. Returns at once.
    void resumeDevice(Bytes32 deviceHash);
}
