package io.idlemint.domain.machine;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A device as an OpenCL platform shows it (`clGetDeviceInfo`, OpenCL 3.0 section 4.2).
///
/// @param platform the platform's name (CL_PLATFORM_NAME)
/// @param name the device's name (CL_DEVICE_NAME)
/// @param vendor the maker (CL_DEVICE_VENDOR)
/// @param type its kind (CL_DEVICE_TYPE)
/// @param computeUnits parallel compute units (CL_DEVICE_MAX_COMPUTE_UNITS)
/// @param globalMemoryBytes global memory in bytes (CL_DEVICE_GLOBAL_MEM_SIZE)
/// @param driverVersion the driver's version (CL_DRIVER_VERSION)
/// @param openClVersion the version that the device supports (CL_DEVICE_VERSION)
public record OpenClDevice(
        String platform,
        String name,
        Optional<String> vendor,
        Type type,
        OptionalInt computeUnits,
        OptionalLong globalMemoryBytes,
        Optional<String> driverVersion,
        Optional<String> openClVersion) {

    public OpenClDevice {
        Facts.positive("openCl.computeUnits", computeUnits);
        Facts.positive("openCl.globalMemoryBytes", globalMemoryBytes);
    }

    /// The kind of an OpenCL device.
    public enum Type {
        GPU,
        CPU,
        ACCELERATOR,
        OTHER
    }
}
