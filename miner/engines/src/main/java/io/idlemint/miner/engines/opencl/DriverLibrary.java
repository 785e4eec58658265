package io.idlemint.miner.engines.opencl;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;

/// The system's OpenCL library, through which drivers are found. JOCL writes to standard error itself when it does not
/// find it, so it is looked for first.
final class DriverLibrary {
    /// The names that JOCL 2.0.6 looks for on Linux.
    private static final List<String> LINUX = List.of("libOpenCL.so.1", "libOpenCL.so");

    private DriverLibrary() {}

    /// Whether it can be loaded. On other systems than Linux it counts as there; JOCL finds out.
    static boolean isThere() {
        return !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux") || isAny(LINUX);
    }

    /// Whether a library of one of these names can be loaded.
    static boolean isAny(List<String> names) {
        return names.stream().anyMatch(DriverLibrary::loads);
    }

    @SuppressWarnings("restricted")
    private static boolean loads(String name) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(name, arena);
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }
}
