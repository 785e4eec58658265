package io.idlemint.domain.machine;

import java.util.Optional;
import java.util.OptionalLong;

/// A graphics processor.
///
/// @param name the maker's name of it
/// @param vendor the maker
/// @param memoryBytes its own memory in bytes
/// @param driver the driver's version
/// @param openCl what OpenCL says about it; empty when no OpenCL driver shows it
public record Gpu(
        String name,
        Optional<String> vendor,
        OptionalLong memoryBytes,
        Optional<String> driver,
        Optional<OpenClDevice> openCl) {

    public Gpu {
        Facts.positive("gpu.memoryBytes", memoryBytes);
    }

    /// This GPU with the OpenCL device that is the same piece of hardware; memory and driver are taken from it
    /// where they were unknown.
    public Gpu joined(OpenClDevice device) {
        return new Gpu(
                name,
                vendor.or(device::vendor),
                memoryBytes.isPresent() ? memoryBytes : device.globalMemoryBytes(),
                driver.or(device::driverVersion),
                Optional.of(device));
    }

    /// A GPU that only OpenCL knows of.
    static Gpu of(OpenClDevice device) {
        return new Gpu(
                device.name(),
                device.vendor(),
                device.globalMemoryBytes(),
                device.driverVersion(),
                Optional.of(device));
    }
}
