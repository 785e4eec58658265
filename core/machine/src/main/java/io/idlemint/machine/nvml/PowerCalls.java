package io.idlemint.machine.nvml;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.idlemint.machine.nvml.NvmlCalls.OfAddress;
import io.idlemint.machine.nvml.NvmlCalls.OfDevice;
import io.idlemint.machine.nvml.NvmlCalls.OfIndex;
import io.idlemint.machine.nvml.NvmlCalls.OfName;
import io.idlemint.machine.nvml.NvmlCalls.Plain;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;

/// The C functions of NVML that a power limit needs, as of its API reference, release 12. Limits are in milliwatts.
record PowerCalls(
        Plain init,
        Plain shutdown,
        OfAddress count,
        OfIndex handle,
        OfName name,
        OfName uuid,
        OfDevice limit,
        OfDevice usualLimit,
        OfRange range,
        OfNumber setLimit) {
    /// `int f(device, unsigned *, unsigned *)`
    public interface OfRange {
        int call(MemorySegment device, MemorySegment least, MemorySegment most);
    }

    /// `int f(device, unsigned)`
    public interface OfNumber {
        int call(MemorySegment device, int value);
    }

    /// Finds all of them.
    ///
    /// @throws java.util.NoSuchElementException if the library lacks one
    static PowerCalls of(SymbolLookup library) {
        return new PowerCalls(
                NvmlCalls.find(library, "nvmlInit_v2", Plain.class),
                NvmlCalls.find(library, "nvmlShutdown", Plain.class),
                NvmlCalls.find(library, "nvmlDeviceGetCount_v2", OfAddress.class, ADDRESS),
                NvmlCalls.find(library, "nvmlDeviceGetHandleByIndex_v2", OfIndex.class, JAVA_INT, ADDRESS),
                NvmlCalls.find(library, "nvmlDeviceGetName", OfName.class, ADDRESS, ADDRESS, JAVA_INT),
                NvmlCalls.find(library, "nvmlDeviceGetUUID", OfName.class, ADDRESS, ADDRESS, JAVA_INT),
                NvmlCalls.find(library, "nvmlDeviceGetPowerManagementLimit", OfDevice.class, ADDRESS, ADDRESS),
                NvmlCalls.find(library, "nvmlDeviceGetPowerManagementDefaultLimit", OfDevice.class, ADDRESS, ADDRESS),
                NvmlCalls.find(
                        library,
                        "nvmlDeviceGetPowerManagementLimitConstraints",
                        OfRange.class,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS),
                NvmlCalls.find(library, "nvmlDeviceSetPowerManagementLimit", OfNumber.class, ADDRESS, JAVA_INT));
    }
}
