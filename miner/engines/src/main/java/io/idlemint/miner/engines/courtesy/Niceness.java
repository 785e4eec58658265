package io.idlemint.miner.engines.courtesy;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Makes threads give way on Linux and macOS, where the Java virtual machine ignores thread priorities unless it runs
/// as root. On Windows Java's own lowest priority does it, and it has to do where the calls are not to be had.
/// Immutable.
public final class Niceness {
    /// Half-way down: gives way to everything, yet answers within milliseconds when the machine is crowded.
    private static final int NICE = 10;

    private static final int PRIO_PROCESS = 0;

    /// Linux, sched(7): runs only where nothing else wants to. Every user may choose it; there is no way back.
    private static final int SCHED_IDLE = 5;

    /// macOS, `sys/resource.h`: the calling thread only, in the background.
    private static final int PRIO_DARWIN_THREAD = 3;

    private static final int PRIO_DARWIN_BG = 0x1000;

    /// `struct sched_param` of the C library: one number, which must be 0 for this policy; musl's is longer.
    private static final int PARAMETER_BYTES = 64;

    private final Optional<SetPriority> setPriority;
    private final Optional<SetScheduler> setScheduler;
    private final boolean mac;
    private final MemorySegment parameter;

    /// How far a thread gives way.
    public enum Manner {
        /// To everything, yet it has its part when the machine is crowded.
        POLITE,
        /// It works only where nobody else wants to.
        BACKGROUND
    }

    private Niceness(Optional<SetPriority> setPriority, Optional<SetScheduler> setScheduler, boolean mac) {
        this.setPriority = setPriority;
        this.setScheduler = setScheduler;
        this.mac = mac;
        this.parameter = MemorySegment.ofArray(new long[PARAMETER_BYTES / Long.BYTES]);
    }

    public static Niceness ofThisSystem() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean linux = system.startsWith("linux");
        boolean mac = system.startsWith("mac");
        return new Niceness(
                linux || mac
                        ? find("setpriority", SetPriority.class, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)
                        : Optional.empty(),
                // Only there is process 0 the calling thread alone.
                linux && Files.exists(Path.of("/proc/thread-self"))
                        ? find("sched_setscheduler", SetScheduler.class, ValueLayout.JAVA_INT, ValueLayout.ADDRESS)
                        : Optional.empty(),
                mac);
    }

    /// Whether threads in the background get only what nobody else wants; else they are polite.
    public boolean knowsBackground() {
        return mac || setScheduler.isPresent();
    }

    /// Lowers the calling thread for good: on Linux `who` 0 is the calling thread alone (setpriority(2), "C
    /// library and kernel differences").
    public void giveWay(Manner manner) {
        if (mac) {
            if (manner == Manner.BACKGROUND) {
                setPriority.ifPresent(it -> it.setPriority(PRIO_DARWIN_THREAD, 0, PRIO_DARWIN_BG));
            }
            return;
        }
        setPriority.ifPresent(it -> it.setPriority(PRIO_PROCESS, 0, NICE));
        if (manner == Manner.BACKGROUND) {
            setScheduler.ifPresent(it -> it.setScheduler(0, SCHED_IDLE, parameter));
        }
    }

    @SuppressWarnings("restricted") // the signatures are those of the system's manual
    private static <T> Optional<T> find(String name, Class<T> type, MemoryLayout... behindTheFirst) {
        Linker linker = Linker.nativeLinker();
        MemoryLayout[] arguments = {ValueLayout.JAVA_INT, behindTheFirst[0], behindTheFirst[1]};
        return linker.defaultLookup()
                .find(name)
                .map(address -> MethodHandleProxies.asInterfaceInstance(
                        type,
                        linker.downcallHandle(
                                address,
                                FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments),
                                Linker.Option.critical(true))));
    }

    /// The C function.
    public interface SetPriority {
        int setPriority(int which, int who, int priority);
    }

    /// The C function.
    public interface SetScheduler {
        int setScheduler(int process, int policy, MemorySegment parameter);
    }
}
