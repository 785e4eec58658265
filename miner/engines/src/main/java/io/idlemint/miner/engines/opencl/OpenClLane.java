package io.idlemint.miner.engines.opencl;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.NonceSink;
import io.idlemint.miner.engines.ScalarEngine;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.jumphash.HeaderScan;
import io.idlemint.miner.jumphash.JumpHash;
import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jocl.CL;
import org.jocl.cl_command_queue;
import org.jspecify.annotations.Nullable;

/// One queue of the [OpenClEngine]. While the device works on one batch, the next one is queued already. Headers
/// that jump to no algorithm with a kernel are hashed by the scalar reference.
final class OpenClLane implements ScanLane {
    private static final int TOP = 28;
    private static final long COMPILE_NAP = Duration.ofMillis(20).toMillis();

    private final OpenClEngine engine;
    private final Ticker ticker;
    private final ScanLane scalar;
    private final cl_command_queue queue;
    private final Map<JumpAlgorithm, Launcher> launchers = new EnumMap<>(JumpAlgorithm.class);
    private final Map<JumpAlgorithm, Integer> measured = new EnumMap<>(JumpAlgorithm.class);
    private final BatchSize batchSize = new BatchSize();
    private final byte[] hash = new byte[32];
    private byte[] target = {};
    private @Nullable ScanJob prepared;
    private @Nullable Launcher launcher;
    private HeaderScan reference = new HeaderScan(new byte[JumpHash.HEADER]);
    private Batch current;
    private Batch ahead;
    private boolean lost;

    OpenClLane(OpenClEngine engine, Ticker ticker) {
        this.engine = engine;
        this.ticker = ticker;
        scalar = new ScalarEngine(ticker).open();
        queue = engine.context().queue();
        current = new Batch(engine.context(), ticker);
        ahead = new Batch(engine.context(), ticker);
    }

    @Override
    public void scan(ScanJob job, int firstNonce, long count, NonceSink sink, ScanControl control) {
        Optional<JumpAlgorithm> algorithm = OpenClEngine.algorithm(job);
        if (algorithm.isEmpty()) {
            scalar.scan(job, firstNonce, count, sink, control);
        } else if (prepare(job, algorithm.get(), control)) {
            search(firstNonce, count, sink, control);
        }
    }

    /// Returns false if the scan was ended while the algorithm was being compiled.
    private boolean prepare(ScanJob job, JumpAlgorithm algorithm, ScanControl control) {
        if (job.equals(prepared)) {
            return true;
        }
        prepared = null;
        Launcher made = launchers.get(algorithm);
        if (made == null) {
            Programs.Ready ready = awaitCompiler(engine.programs().get(algorithm), control);
            if (ready == null) {
                return false;
            }
            made = new Launcher(engine.context(), algorithm, ready.program(), ready.flavour());
            measured.put(algorithm, ready.batch());
            launchers.put(algorithm, made);
        }
        byte[] header = job.header().toArray();
        target = job.target().toArray();
        made.prepare(queue, JumpHash.message(header), Words.le32(target, TOP));
        reference = new HeaderScan(header);
        if (launcher != made) {
            batchSize.reset(made.flavour(), measured.getOrDefault(algorithm, 0));
        }
        batchSize.unlimited();
        launcher = made;
        prepared = job;
        return true;
    }

    private static Programs.@Nullable Ready awaitCompiler(
            CompletableFuture<Programs.Ready> compiled, ScanControl control) {
        while (true) {
            try {
                return compiled.get(COMPILE_NAP, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillCompiling) {
                if (!control.proceed(0)) {
                    return null;
                }
            } catch (ExecutionException failed) {
                Throwable cause = failed.getCause();
                throw new EngineException(
                        cause instanceof EngineException known ? String.valueOf(known.getMessage()) : "" + cause,
                        failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
    }

    private void search(int firstNonce, long count, NonceSink sink, ScanControl control) {
        long done = 0;
        boolean queued = false;
        long mark = ticker.nanos();
        while (done < count) {
            if (!queued) {
                start(current, firstNonce + (int) done, count - done);
            }
            long next = done + current.size();
            boolean more = next < count && batchSize.mayRunAhead();
            if (more) {
                start(ahead, firstNonce + (int) next, count - next);
            }
            await(current);
            boolean fits = Integer.compareUnsigned(current.count(), Batch.ROOM) <= 0;
            if (fits) {
                report(current, sink);
                long now = ticker.nanos();
                batchSize.took(current.size(), now - mark, control.batchNanos());
                done = next;
                boolean goOn = control.proceed(current.size());
                mark = ticker.nanos();
                batchSize.held(mark - now);
                if (!goOn) {
                    drain(more);
                    return;
                }
                queued = more;
                swap();
            } else {
                // Too many nonces meet the target: the same once more in smaller batches.
                batchSize.overflowed(current.size());
                drain(more);
                queued = false;
                mark = ticker.nanos();
            }
        }
    }

    private void start(Batch batch, int first, long left) {
        Launcher chosen = launcher;
        if (chosen != null) {
            chosen.start(batch, queue, first, (int) Math.min(batchSize.nonces(), left));
        }
    }

    private void await(Batch batch) {
        if (!batch.await(batchSize.lastNanos(), engine.patienceNanos())) {
            lost = true;
            engine.lose();
            throw engine.context()
                    .failure("did not finish a batch within " + TimeUnit.NANOSECONDS.toMillis(engine.patienceNanos())
                            + " ms");
        }
    }

    private void drain(boolean underWay) {
        if (underWay) {
            await(ahead);
        }
    }

    private void swap() {
        Batch free = current;
        current = ahead;
        ahead = free;
    }

    /// Nothing is reported of a batch in which a single hash is wrong.
    private void report(Batch batch, NonceSink sink) {
        int found = batch.count();
        int[] offsets = new int[found];
        int good = 0;
        for (int i = 0; i < found; i++) {
            int offset = batch.nonce(i) - batch.firstNonce();
            if (Integer.compareUnsigned(offset, batch.size()) < 0 && judge(batch.nonce(i), batch.top(i))) {
                offsets[good++] = offset;
            }
        }
        Arrays.sort(offsets, 0, good);
        for (int i = 0; i < good; i++) {
            sink.found(batch.firstNonce() + offsets[i]);
        }
    }

    private boolean judge(int nonce, int top) {
        reference.hash(nonce, hash);
        if (Words.le32(hash, TOP) != top) {
            throw engine.context()
                    .failure("hashed nonce " + Integer.toUnsignedString(nonce) + " of " + prepared
                            + " differently from the reference");
        }
        return HeaderScan.meets(hash, target);
    }

    @Override
    public void close() {
        scalar.close();
        if (!lost) {
            CL.clFinish(queue);
            launchers.values().forEach(Launcher::close);
            current.close();
            ahead.close();
            CL.clReleaseCommandQueue(queue);
        }
        engine.laneClosed();
    }
}
