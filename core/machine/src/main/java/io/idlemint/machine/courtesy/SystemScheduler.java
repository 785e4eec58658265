package io.idlemint.machine.courtesy;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.util.Optional;

/// The C library's calls.
record SystemScheduler(Optional<SetScheduler> setScheduler, Optional<SetPriority> setPriority) implements Scheduler {
    /// `struct sched_param` of the C library: one number, which must be 0 for these policies; musl's is longer.
    private static final MemorySegment PARAMETER = MemorySegment.ofArray(new long[8]);

    /// setpriority(2): on Linux the number may be a thread's.
    private static final int PRIO_PROCESS = 0;

    @Override
    public void policy(int thread, int policy) {
        setScheduler.ifPresent(it -> it.set(thread, policy, PARAMETER));
    }

    @Override
    public void nice(int thread, int nice) {
        setPriority.ifPresent(it -> it.set(PRIO_PROCESS, thread, nice));
    }

    /// A function of two numbers and something third.
    @SuppressWarnings("restricted") // the signatures are those of sched_setscheduler(2) and setpriority(2)
    static <T> Optional<T> find(String name, Class<T> type, MemoryLayout third) {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find(name)
                .map(address -> MethodHandleProxies.asInterfaceInstance(
                        type,
                        linker.downcallHandle(
                                address,
                                FunctionDescriptor.of(
                                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, third),
                                Linker.Option.critical(true))));
    }

    /// The C function.
    public interface SetScheduler {
        int set(int thread, int policy, MemorySegment parameter);
    }

    /// The C function.
    public interface SetPriority {
        int set(int which, int who, int priority);
    }
}
