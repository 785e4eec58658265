package io.idlemint.miner.engines.opencl;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.jumphash.Sha256;
import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import io.idlemint.miner.jumphash.variant.Variant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jocl.CL;
import org.jocl.cl_command_queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The compiled algorithms of one device. Compiling takes seconds, so a thread of its own does it, one algorithm
/// after the other, and no program is handed out before its hashes agree with the reference. Safe for any thread.
final class Programs {
    private static final Logger LOG = LoggerFactory.getLogger(Programs.class);
    private static final long LIMIT = Duration.ofSeconds(30).toNanos();
    private static final int TRIAL_GROUPS = 16;
    private static final int TRIALS = 4;

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
        Ready best = null;
        for (Flavour flavour : flavours) {
            Ready next = load(algorithm, flavour);
            if (best == null || next.nanosPerNonce() < best.nanosPerNonce()) {
                best = next;
            }
        }
        if (best == null) {
            throw new IllegalStateException("a device needs at least one flavour");
        }
        LOG.debug("{} hashes {} with {}", device.handle().facts().name(), algorithm, best);
        return best;
    }

    private Ready load(JumpAlgorithm algorithm, Flavour flavour) {
        Program program = new Program(device, algorithm, text.of(algorithm, flavour.lanes()), store);
        synchronized (this) {
            made.add(program);
        }
        Launcher launcher = new Launcher(device, algorithm, program, flavour);
        cl_command_queue queue = device.queue();
        Batch batch = new Batch(device, ticker);
        byte[] message = message();
        launcher.prepare(queue, message, -1);
        int count = Math.min(Batch.ROOM, flavour.groupNonces());
        run(launcher, batch, queue, -flavour.lanes(), count);
        judge(algorithm, message, batch);
        launcher.prepare(queue, message, 0);
        long nanos = time(launcher, batch, queue);
        CL.clFinish(queue);
        batch.close();
        launcher.close();
        CL.clReleaseCommandQueue(queue);
        if (!program.fromStore()) {
            program.keep(store);
        }
        return new Ready(algorithm, program, flavour, (double) nanos / (TRIAL_GROUPS * flavour.groupNonces()));
    }

    private long time(Launcher launcher, Batch batch, cl_command_queue queue) {
        if (flavours.size() == 1) {
            return 0;
        }
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TRIALS; i++) {
            long start = ticker.nanos();
            run(launcher, batch, queue, 0, TRIAL_GROUPS * launcher.flavour().groupNonces());
            best = Math.min(best, ticker.nanos() - start);
        }
        return best;
    }

    private void run(Launcher launcher, Batch batch, cl_command_queue queue, int first, int count) {
        launcher.start(batch, queue, first, count);
        if (!batch.await(0, LIMIT)) {
            throw device.failure("did not finish a first batch within " + LIMIT / 1_000_000_000 + " s");
        }
    }

    private void judge(JumpAlgorithm algorithm, byte[] message, Batch batch) {
        if (batch.count() != batch.size()) {
            throw device.failure(
                    "tried " + batch.size() + " nonces of " + algorithm.label() + " and reports " + batch.count());
        }
        Variant reference = algorithm.create();
        byte[] out = new byte[message.length];
        for (int i = 0; i < batch.size(); i++) {
            System.arraycopy(message, 0, out, 0, message.length);
            Words.putLe32(out, message.length - 4, batch.nonce(i));
            reference.apply(out, out);
            if (Words.le32(Sha256.hash(out), 28) != batch.top(i)) {
                throw device.failure("hashes " + algorithm.label() + " differently from the reference");
            }
        }
    }

    private static byte[] message() {
        byte[] message = new byte[64];
        for (int i = 0; i < message.length; i++) {
            message[i] = (byte) (37 * i + 11);
        }
        return message;
    }

    /// Where a kernel's source comes from.
    @FunctionalInterface
    interface KernelText {
        String of(JumpAlgorithm algorithm, int lanes);
    }

    /// An algorithm that is compiled and checked.
    ///
    /// @param nanosPerNonce 0 if there was nothing to choose
    record Ready(JumpAlgorithm algorithm, Program program, Flavour flavour, double nanosPerNonce) {}
}
