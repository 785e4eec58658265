package io.idlemint.machine.courtesy;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.util.Locale;
import java.util.Optional;

/// The scheduling policies of Linux, sched(7).
final class Policies {
    /// The usual one: a thread that wakes up may interrupt another at once.
    static final int OTHER = 0;

    /// As the usual one, but waking up interrupts nobody. Every user may change between the two, both ways.
    static final int BATCH = 3;

    /// `struct sched_param` of the C library: one number, which must be 0 for these policies; musl's is longer.
    private static final int PARAMETER_LONGS = 8;

    private Policies() {}

    /// The call of this system; empty where there is none.
    @SuppressWarnings("restricted") // the signature is that of sched_setscheduler(2)
    static Optional<Setter> ofThisSystem() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        Linker linker = Linker.nativeLinker();
        MemorySegment parameter = MemorySegment.ofArray(new long[PARAMETER_LONGS]);
        return linker.defaultLookup()
                .find("sched_setscheduler")
                .map(address -> MethodHandleProxies.asInterfaceInstance(
                        Call.class,
                        linker.downcallHandle(
                                address,
                                FunctionDescriptor.of(
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.JAVA_INT,
                                        ValueLayout.ADDRESS),
                                Linker.Option.critical(true))))
                .map(call -> (thread, policy) -> call.set(thread, policy, parameter) == 0);
    }

    /// Gives a thread a policy.
    interface Setter {
        /// Sets it.
        ///
        /// @param thread the system's number of the thread
        /// @return false if the system refused
        boolean set(int thread, int policy);
    }

    /// The C function.
    public interface Call {
        int set(int thread, int policy, MemorySegment parameter);
    }
}
