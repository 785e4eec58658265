package io.idlemint.machine.nvml;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandleProxies;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The C functions of NVML that are used, as of its API reference, release 12. Each returns 0 or an error.
record NvmlCalls(
        Plain init,
        Plain shutdown,
        OfAddress count,
        OfIndex handle,
        OfName name,
        OfKind temperature,
        OfDevice power,
        OfDevice memory,
        OfProcesses processes,
        Optional<OfDevice> fan,
        List<OfRunning> running) {
    /// `int f(void)`
    public interface Plain {
        int call();
    }

    /// `int f(unsigned *)`
    public interface OfAddress {
        int call(MemorySegment result);
    }

    /// `int f(unsigned, device *)`
    public interface OfIndex {
        int call(int index, MemorySegment result);
    }

    /// `int f(device, char *, unsigned)`
    public interface OfName {
        int call(MemorySegment device, MemorySegment result, int length);
    }

    /// `int f(device, enum, unsigned *)`
    public interface OfKind {
        int call(MemorySegment device, int kind, MemorySegment result);
    }

    /// `int f(device, void *)`
    public interface OfDevice {
        int call(MemorySegment device, MemorySegment result);
    }

    /// `int f(device, sample *, unsigned *, unsigned long long)`
    public interface OfProcesses {
        int call(MemorySegment device, MemorySegment samples, MemorySegment count, long since);
    }

    /// `int f(device, unsigned *, process *)`
    public interface OfRunning {
        int call(MemorySegment device, MemorySegment count, MemorySegment processes);
    }

    /// Finds all of them; cards without a fan and older libraries lack the last ones.
    ///
    /// @throws java.util.NoSuchElementException if the library lacks one
    static NvmlCalls of(SymbolLookup library) {
        return new NvmlCalls(
                find(library, "nvmlInit_v2", Plain.class),
                find(library, "nvmlShutdown", Plain.class),
                find(library, "nvmlDeviceGetCount_v2", OfAddress.class, ADDRESS),
                find(library, "nvmlDeviceGetHandleByIndex_v2", OfIndex.class, JAVA_INT, ADDRESS),
                find(library, "nvmlDeviceGetName", OfName.class, ADDRESS, ADDRESS, JAVA_INT),
                find(library, "nvmlDeviceGetTemperature", OfKind.class, ADDRESS, JAVA_INT, ADDRESS),
                find(library, "nvmlDeviceGetPowerUsage", OfDevice.class, ADDRESS, ADDRESS),
                find(library, "nvmlDeviceGetMemoryInfo", OfDevice.class, ADDRESS, ADDRESS),
                find(
                        library,
                        "nvmlDeviceGetProcessUtilization",
                        OfProcesses.class,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS,
                        JAVA_LONG),
                optional(library, "nvmlDeviceGetFanSpeed", OfDevice.class, ADDRESS, ADDRESS),
                Stream.of("nvmlDeviceGetGraphicsRunningProcesses_v3", "nvmlDeviceGetComputeRunningProcesses_v3")
                        .map(name -> optional(library, name, OfRunning.class, ADDRESS, ADDRESS, ADDRESS))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static <T> Optional<T> optional(
            SymbolLookup library, String name, Class<T> type, MemoryLayout... arguments) {
        return library.find(name).isPresent() ? Optional.of(find(library, name, type, arguments)) : Optional.empty();
    }

    @SuppressWarnings("restricted") // the signatures are those of the reference
    static <T> T find(SymbolLookup library, String name, Class<T> type, MemoryLayout... arguments) {
        MemorySegment function = library.find(name).orElseThrow();
        return MethodHandleProxies.asInterfaceInstance(
                type, Linker.nativeLinker().downcallHandle(function, FunctionDescriptor.of(JAVA_INT, arguments)));
    }
}
