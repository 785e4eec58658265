package io.idlemint.miner.engines.opencl;

/// A device of an OpenCL platform, in the driver's own words.
///
/// @param computeUnits      0 if the driver does not say
/// @param globalMemoryBytes 0 if the driver does not say
/// @param driverVersion     the driver's version
/// @param version           the OpenCL version that the device speaks
public record OpenClDevice(
        String platform,
        String name,
        String vendor,
        Kind kind,
        int computeUnits,
        long globalMemoryBytes,
        String driverVersion,
        String version) {
    /// What sort of device it is.
    public enum Kind {
        CPU,
        GPU,
        ACCELERATOR,
        OTHER
    }
}
