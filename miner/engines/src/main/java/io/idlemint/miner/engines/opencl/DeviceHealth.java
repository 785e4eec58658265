package io.idlemint.miner.engines.opencl;

/// How a watched device is.
public sealed interface DeviceHealth {
    /// It works, as far as is known.
    record Working() implements DeviceHealth {}

    /// It failed and is opened anew.
    ///
    /// @param failures in a row, this one included
    /// @param reason   what its driver or our check says
    record Restarting(int failures, String reason) implements DeviceHealth {}

    /// It failed too often and is left alone.
    ///
    /// @param reason a sentence for the log
    /// @param said   what its driver or our check says
    record Parked(int failures, String reason, String said) implements DeviceHealth {}
}
