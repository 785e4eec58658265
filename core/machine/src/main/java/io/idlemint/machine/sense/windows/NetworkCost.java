package io.idlemint.machine.sense.windows;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.idlemint.machine.foreign.Foreign;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Whether the way to the internet is paid by use (netlistmgr.h, INetworkCostManager). For use by one thread,
/// which becomes one of COM's.
final class NetworkCost {
    /// `CLSID_NetworkListManager`, {dcb00c01-570f-4a9b-8d69-199fdba5723b}; the interface's name differs in one
    /// number.
    private static final long MANAGER_LOW = 0x4a9b570fdcb00c01L;

    private static final long COST_LOW = 0x4a9b570fdcb00008L;
    private static final long BOTH_HIGH = 0x3b72a5db9f19698dL;
    private static final int ANYWHERE = 0x17;
    private static final int GET_COST = 3;
    private static final int FREE_THREADED = 0;

    /// NLM_CONNECTION_COST
    private static final int UNRESTRICTED = 1;

    private static final int FIXED_OR_VARIABLE = 2 | 4;
    private static final int ROAMING = 0x40000;
    private static final int OVER_LIMIT = 0x10000;

    private final Win32.Ole32 ole;
    private final Arena arena = Arena.ofAuto();
    private final MemorySegment result = arena.allocate(Long.BYTES, Long.BYTES);

    NetworkCost(Win32.Ole32 ole) {
        this.ole = ole;
    }

    static Optional<NetworkCost> open() {
        return Foreign.library(Win32.Ole32.class, "ole32.dll", Arena.global()).map(NetworkCost::new);
    }

    /// Asks the service; empty where it does not know.
    Optional<Boolean> metered() {
        // A thread that is one of COM's already stays one; that it was asked for twice does no harm.
        int _ = ole.CoInitializeEx(MemorySegment.NULL, FREE_THREADED);
        MemorySegment type = arena.allocateFrom(JAVA_LONG, MANAGER_LOW, BOTH_HIGH);
        MemorySegment face = arena.allocateFrom(JAVA_LONG, COST_LOW, BOTH_HIGH);
        if (ole.CoCreateInstance(type, MemorySegment.NULL, ANYWHERE, face, result) != 0) {
            return Optional.empty();
        }
        MemorySegment manager = result.get(ADDRESS, 0);
        int error =
                Foreign.virtual(Win32.GetCost.class, manager, GET_COST).GetCost(manager, result, MemorySegment.NULL);
        int cost = result.get(JAVA_INT, 0);
        Adapters.release(manager);
        return error == 0 ? metered(cost) : Optional.empty();
    }

    /// What the flags of a connection say.
    static Optional<Boolean> metered(int cost) {
        if ((cost & (FIXED_OR_VARIABLE | ROAMING | OVER_LIMIT)) != 0) {
            return Optional.of(true);
        }
        return (cost & UNRESTRICTED) != 0 ? Optional.of(false) : Optional.empty();
    }
}
