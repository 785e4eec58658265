package io.idlemint.miner.engines.agent;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.util.Locale;
import java.util.Optional;

/// Makes threads give way on Linux, where the Java virtual machine ignores thread priorities unless it runs as
/// root. Elsewhere, and where the call is not to be had, Java's own priority has to do. Immutable.
final class Niceness {
    /// Half-way down: gives way to everything, yet answers within milliseconds when the machine is crowded.
    private static final int NICE = 10;

    private static final int PRIO_PROCESS = 0;

    private final Optional<SetPriority> call;

    private Niceness(Optional<SetPriority> call) {
        this.call = call;
    }

    static Niceness ofThisSystem() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
        return new Niceness(linux ? setPriority() : Optional.empty());
    }

    /// Lowers the calling thread for good: on Linux `who` 0 is the calling thread alone (setpriority(2), "C
    /// library and kernel differences").
    void giveWay() {
        call.ifPresent(it -> it.setPriority(PRIO_PROCESS, 0, NICE));
    }

    @SuppressWarnings("restricted") // the only native call of this class, with plain integers
    private static Optional<SetPriority> setPriority() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> symbol = linker.defaultLookup().find("setpriority");
        return symbol.map(address -> {
            MethodHandle handle = linker.downcallHandle(
                    address,
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            return MethodHandleProxies.asInterfaceInstance(SetPriority.class, handle);
        });
    }

    /// The C function.
    public interface SetPriority {
        int setPriority(int which, int who, int priority);
    }
}
