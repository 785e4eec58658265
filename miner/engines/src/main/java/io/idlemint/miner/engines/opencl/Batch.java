package io.idlemint.miner.engines.opencl;

import io.idlemint.domain.time.Ticker;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.concurrent.locks.LockSupport;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_command_queue;
import org.jocl.cl_event;
import org.jocl.cl_kernel;
import org.jocl.cl_mem;
import org.jspecify.annotations.Nullable;

/// Room for the results of one launch of a kernel. Used by one thread.
final class Batch {
    /// Results that one batch can hold.
    static final int ROOM = 1024;

    private static final int WORDS = 1 + 2 * ROOM;
    private static final long FIRST_NAP = 100_000;
    private static final long NAP = 50_000;
    private static final int LOOKS = 16;

    private final DeviceContext device;
    private final Ticker ticker;
    private final cl_mem results;
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(4 * WORDS).order(ByteOrder.nativeOrder());
    private final IntBuffer found = bytes.asIntBuffer();
    private final ByteBuffer zero = ByteBuffer.allocateDirect(4);
    private @Nullable cl_event done;
    private int firstNonce;
    private int size;

    Batch(DeviceContext device, Ticker ticker) {
        this.device = device;
        this.ticker = ticker;
        results = device.results(WORDS);
    }

    /// Starts the kernel, whose other arguments are set, on `count` nonces. Returns at once.
    void start(cl_command_queue queue, cl_kernel kernel, Flavour flavour, int first, int count) {
        releaseEvent();
        firstNonce = first;
        size = count;
        cl_event end = new cl_event();
        // Items begin at multiples of their lanes' number; nonces outside the range are left out afterwards.
        int base = first - Integer.remainderUnsigned(first, flavour.lanes());
        long groups = Math.ceilDivExact((long) count + (first - base), (long) flavour.groupNonces());
        device.check(CL.clSetKernelArg(kernel, 1, Sizeof.cl_uint, Pointer.to(new int[] {base})), "set a nonce");
        device.check(CL.clSetKernelArg(kernel, 3, Sizeof.cl_mem, Pointer.to(results)), "set the results");
        device.check(
                CL.clEnqueueWriteBuffer(queue, results, false, 0, 4, Pointer.to(zero), 0, null, null),
                "clear the results");
        device.check(
                CL.clEnqueueNDRangeKernel(
                        queue,
                        kernel,
                        1,
                        null,
                        new long[] {groups * flavour.groupSize()},
                        new long[] {flavour.groupSize()},
                        0,
                        null,
                        null),
                "start a kernel");
        device.check(
                CL.clEnqueueReadBuffer(queue, results, false, 0, 4L * WORDS, Pointer.to(bytes), 0, null, end),
                "read the results");
        done = end;
        device.check(CL.clFlush(queue), "flush the queue");
    }

    /// Sleeps until the batch is done.
    ///
    /// @param expected in how many nanoseconds that should be
    /// @return false if it was not done within `limit` nanoseconds
    /// @throws io.idlemint.miner.engines.EngineException if the device reports an error
    boolean await(long expected, long limit) {
        cl_event end = done;
        if (end == null) {
            throw new IllegalStateException("the batch was not started");
        }
        long start = ticker.nanos();
        long nap = Math.max(FIRST_NAP, expected / 2);
        int[] status = new int[1];
        while (true) {
            device.check(
                    CL.clGetEventInfo(
                            end, CL.CL_EVENT_COMMAND_EXECUTION_STATUS, Sizeof.cl_int, Pointer.to(status), null),
                    "say how far it is");
            if (status[0] == CL.CL_COMPLETE) {
                return true;
            }
            if (status[0] < 0) {
                device.check(status[0], "hash a batch");
            }
            if (ticker.nanos() - start > limit) {
                return false;
            }
            LockSupport.parkNanos(nap);
            // Another batch is queued behind this one, so looking a bit late costs nothing.
            nap = Math.max(NAP, expected / LOOKS);
        }
    }

    int firstNonce() {
        return firstNonce;
    }

    /// How many nonces were asked for.
    int size() {
        return size;
    }

    /// How many nonces met the target, those that found no room included.
    int count() {
        return found.get(0);
    }

    int nonce(int i) {
        return found.get(1 + 2 * i);
    }

    /// The highest word of the nonce's hash, says the device.
    int top(int i) {
        return found.get(2 + 2 * i);
    }

    /// When the device is idle.
    void close() {
        releaseEvent();
        CL.clReleaseMemObject(results);
    }

    // Not as soon as the event is there: PoCL may still be busy with it then, and aborts.
    private void releaseEvent() {
        cl_event end = done;
        if (end != null) {
            done = null;
            CL.clReleaseEvent(end);
        }
    }
}
