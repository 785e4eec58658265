package io.idlemint.miner.engines.opencl;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import java.time.Duration;
import org.jocl.CL;
import org.jocl.cl_command_queue;

/// A queue, a kernel and room for results: all that a cut is tried with before it is used. Whatever the driver
/// refuses, nothing is left behind when it is closed. Used by one thread.
final class Trial implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final DeviceContext device;
    private final Ticker ticker;
    private final Launcher launcher;
    private final cl_command_queue queue;
    private final Batch batch;
    private boolean hangs;

    Trial(DeviceContext device, JumpAlgorithm algorithm, Program program, Flavour flavour, Ticker ticker) {
        this.device = device;
        this.ticker = ticker;
        queue = device.queue();
        try {
            batch = new Batch(device, ticker);
        } catch (EngineException refused) {
            CL.clReleaseCommandQueue(queue);
            throw refused;
        }
        try {
            launcher = new Launcher(device, algorithm, program, flavour);
        } catch (EngineException refused) {
            batch.close();
            CL.clReleaseCommandQueue(queue);
            throw refused;
        }
    }

    /// Sets the job.
    ///
    /// @param target the highest word of the greatest hash that is wanted
    void prepare(byte[] message, int target) {
        launcher.prepare(queue, message, target);
    }

    /// Hashes `count` nonces.
    ///
    /// @return the nanoseconds that it took
    long run(int first, int count) {
        long start = ticker.nanos();
        launcher.start(batch, queue, first, count);
        if (!batch.await(0, LIMIT.toNanos())) {
            hangs = true;
            throw device.failure("did not finish a first batch within " + LIMIT.toSeconds() + " s");
        }
        return ticker.nanos() - start;
    }

    /// What came of the last run.
    Batch batch() {
        return batch;
    }

    /// What hangs is left alone: to wait for it would be to hang with it.
    @Override
    public void close() {
        if (hangs) {
            return;
        }
        CL.clFinish(queue);
        batch.close();
        launcher.close();
        CL.clReleaseCommandQueue(queue);
    }
}
