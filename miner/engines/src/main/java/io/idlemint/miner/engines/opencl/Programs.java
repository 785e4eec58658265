package io.idlemint.miner.engines.opencl;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The compiled algorithms of one device. Compiling takes seconds, so a thread of its own does it, one algorithm
/// after the other, and no program is handed out before its hashes agree with the reference. Safe for any thread.
final class Programs {
    private static final Logger LOG = LoggerFactory.getLogger(Programs.class);

    private final DeviceContext device;
    private final List<Flavour> flavours;
    private final KernelText text;
    private final BinaryStore store;
    private final Ticker ticker;
    private final Map<JumpAlgorithm, CompletableFuture<Ready>> ready = new EnumMap<>(JumpAlgorithm.class);
    private final List<Program> made = new ArrayList<>();
    private final ExecutorService compiler = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("opencl-compile").daemon(true).factory());

    /// @param flavours of which the fastest is chosen for each algorithm
    Programs(DeviceContext device, List<Flavour> flavours, KernelText text, BinaryStore store, Ticker ticker) {
        this.device = device;
        this.flavours = List.copyOf(flavours);
        this.text = text;
        this.store = store;
        this.ticker = ticker;
    }

    /// The algorithm, now or when it is compiled and checked; fails with an [EngineException].
    synchronized CompletableFuture<Ready> get(JumpAlgorithm algorithm) {
        if (compiler.isShutdown()) {
            return CompletableFuture.failedFuture(device.failure("is closed"));
        }
        return ready.computeIfAbsent(
                algorithm, wanted -> CompletableFuture.supplyAsync(() -> fastest(wanted), compiler));
    }

    /// Whether each program that was needed so far came from the disk.
    synchronized boolean allFromStore() {
        return made.stream().allMatch(Program::fromStore);
    }

    /// Compiles nothing more. Those who wait for a program learn of it.
    synchronized void stop() {
        compiler.shutdownNow();
        EngineException closed = device.failure("is closed");
        ready.values().forEach(program -> program.completeExceptionally(closed));
    }

    /// Releases the programs, after [#stop]. No kernel may be running.
    void close() {
        compiler.close();
        synchronized (this) {
            made.forEach(Program::close);
        }
    }

    private Ready fastest(JumpAlgorithm algorithm) {
        Ready best = new Tuner(device, flavours, text, store, ticker, this::keep).fastest(algorithm);
        LOG.debug("{} hashes {} with {}", device.handle().facts().name(), algorithm, best);
        return best;
    }

    private synchronized void keep(Program program) {
        made.add(program);
    }

    /// Where a kernel's source comes from.
    @FunctionalInterface
    interface KernelText {
        String of(JumpAlgorithm algorithm, int lanes);
    }

    /// An algorithm that is compiled and checked.
    ///
    /// @param batch         nonces that a batch may begin with; 0 if nothing was measured
    /// @param nanosPerNonce 0 if nothing was measured
    record Ready(JumpAlgorithm algorithm, Program program, Flavour flavour, int batch, double nanosPerNonce) {}
}
