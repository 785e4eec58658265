package io.idlemint.miner.engines.bench;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/// The memory that threads take: code that takes some for every nonce keeps its vectors as objects, which is slow.
public final class Allocation {
    /// What a counter says that does not count.
    public static final long UNKNOWN = -1;

    private Allocation() {}

    /// Counts the bytes that the calling thread has taken so far; [#UNKNOWN] where the virtual machine does not
    /// tell. Safe for any thread; takes nothing itself.
    public static LongSupplier ofThisThread() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                        && threads.isThreadAllocatedMemorySupported()
                        && threads.isThreadAllocatedMemoryEnabled()
                ? threads::getCurrentThreadAllocatedBytes
                : () -> UNKNOWN;
    }
}
