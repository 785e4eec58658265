package io.idlemint.miner.engines.opencl;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.DeviceKind;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.jumphash.JumpHash;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// JumpHash on an OpenCL device: one kernel for each algorithm, compiled for this device and kept on disk, from the
/// message to the comparison with the target. Every nonce that a kernel reports is hashed again by the reference,
/// and no algorithm is used before it agrees with the reference. Safe for any thread.
public final class OpenClEngine implements HashEngine {
    private static final long CPU_NONCES = 1L << 22;
    private static final long GPU_NONCES = 1L << 28;

    private final DeviceContext device;
    private final Programs programs;
    private final Ticker ticker;
    private final long patienceNanos;
    private volatile boolean lost;
    private boolean closed;
    private int lanes;

    OpenClEngine(
            DeviceHandle handle,
            List<Flavour> flavours,
            Programs.KernelText text,
            BinaryStore store,
            Ticker ticker,
            Duration patience) {
        this.ticker = ticker;
        this.patienceNanos = patience.toNanos();
        device = new DeviceContext(handle);
        programs = new Programs(device, flavours, text, store, ticker);
    }

    /// The algorithm of a job if it has a kernel.
    static Optional<JumpAlgorithm> algorithm(ScanJob job) {
        if (job.work() != ProofOfWork.JUMPHASH) {
            return Optional.empty();
        }
        String label = JumpHash.algorithmName(job.header().toArray());
        return Arrays.stream(JumpAlgorithm.values())
                .filter(algorithm -> algorithm.label().equals(label))
                .filter(KernelSource::exists)
                .findFirst();
    }

    /// The device in its driver's words.
    public OpenClDevice facts() {
        return device.handle().facts();
    }

    /// Begins to compile all algorithms in the background, so that a block that jumps to another one does not have
    /// to wait for it. The result is done when they are, and fails with an [EngineException] if one cannot be used.
    public CompletableFuture<Void> compileAll() {
        return CompletableFuture.allOf(Arrays.stream(JumpAlgorithm.values())
                .filter(KernelSource::exists)
                .map(programs::get)
                .toArray(CompletableFuture[]::new));
    }

    @Override
    public String name() {
        return "opencl";
    }

    @Override
    public DeviceKind device() {
        return facts().kind() == OpenClDevice.Kind.CPU ? DeviceKind.CPU : DeviceKind.GPU;
    }

    @Override
    public boolean supports(ProofOfWork work) {
        return work == ProofOfWork.JUMPHASH;
    }

    @Override
    public long nonces() {
        return device() == DeviceKind.CPU ? CPU_NONCES : GPU_NONCES;
    }

    /// @throws EngineException if the device fails or the engine is closed
    @Override
    public ScanLane open() {
        synchronized (this) {
            if (closed) {
                throw device.failure("is closed");
            }
            lanes++;
        }
        try {
            return new OpenClLane(this, ticker);
        } catch (EngineException failure) {
            laneClosed();
            throw failure;
        }
    }

    /// Ends compiling. The device is let go when the last lane is closed too; the memory of one that no longer
    /// answers is left to the driver.
    @Override
    public void close() {
        boolean last;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            last = lanes == 0;
        }
        programs.stop();
        if (last) {
            release();
        }
    }

    void laneClosed() {
        boolean last;
        synchronized (this) {
            lanes--;
            last = closed && lanes == 0;
        }
        if (last) {
            release();
        }
    }

    private void release() {
        if (!lost) {
            programs.close();
            device.close();
        }
    }

    DeviceContext context() {
        return device;
    }

    Programs programs() {
        return programs;
    }

    long patienceNanos() {
        return patienceNanos;
    }

    /// The device does not answer any more.
    void lose() {
        lost = true;
    }
}
