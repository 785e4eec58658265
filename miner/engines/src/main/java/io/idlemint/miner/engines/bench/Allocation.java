package io.idlemint.miner.engines.bench;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/// The memory that a thread takes for each nonce of a scan: code that takes some keeps its vectors as objects, which
/// is slow. What a scan takes once, to prepare its job, comes with its first batch, which therefore counts only as
/// long as it is the only one. Used by the thread that scans; takes nothing itself while it counts.
public final class Allocation {
    private static final long UNKNOWN = -1;

    private final LongSupplier taken;
    private long since;
    private long last;
    private long nonces;
    private int batches;

    /// Begins to count what the calling thread takes.
    public Allocation() {
        this(ofThisThread());
    }

    /// @param taken the bytes that the thread has taken so far, or always -1 where the virtual machine does not tell
    Allocation(LongSupplier taken) {
        this.taken = taken;
        since = taken.getAsLong();
        last = since;
    }

    /// A batch is done.
    public void batch(long hashes) {
        if (batches == 1) {
            since = last;
            nonces = 0;
        }
        batches++;
        nonces += hashes;
        last = taken.getAsLong();
    }

    /// Nonces for which the bytes are known.
    long nonces() {
        return since == UNKNOWN ? 0 : nonces;
    }

    /// Bytes that these nonces took together.
    long bytes() {
        return last - since;
    }

    /// Bytes that a nonce takes; 0 where that is not known.
    public double perNonce() {
        return nonces() == 0 ? 0 : (double) bytes() / nonces;
    }

    private static LongSupplier ofThisThread() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                        && threads.isThreadAllocatedMemorySupported()
                        && threads.isThreadAllocatedMemoryEnabled()
                ? threads::getCurrentThreadAllocatedBytes
                : () -> UNKNOWN;
    }
}
