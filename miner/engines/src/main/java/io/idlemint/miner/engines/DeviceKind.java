package io.idlemint.miner.engines;

/// What an engine keeps busy.
public enum DeviceKind {
    CPU,
    GPU
}
