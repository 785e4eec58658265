package io.idlemint.benchmarks;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.ScalarEngine;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.engines.bench.Workload;
import io.idlemint.miner.engines.vector.VectorEngine;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Nanoseconds for a nonce of one lane: everything, SHA-256 and the comparison with the target included.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 5, time = 1)
public class Engines {
    // So few that an invocation ends within one slice of a scheduler: then the fastest samples say something on a busy
    // machine, too.
    private static final int NONCES = 512;

    @Param({"scalar", "vector"})
    public String engine = "scalar";

    @Param({
        "blake",
        "bmw",
        "groestl",
        "skein",
        "jh",
        "keccak",
        "luffa",
        "cubehash",
        "shavite",
        "simd",
        "echo",
        "hamsi",
        "shabal",
        "sha2big",
        "haval",
        "panama",
        "blake256",
        "skein256"
    })
    public String algorithm = "keccak";

    private @Nullable Running running;
    private int nonce;

    private record Running(HashEngine engine, ScanLane lane, ScanJob job) {}

    @Setup(Level.Trial)
    public void open() {
        HashEngine opened =
                engine.equals("vector") ? new VectorEngine(Ticker.system()) : new ScalarEngine(Ticker.system());
        ScanJob job = Workload.parse(algorithm).getFirst().jobs().getFirst();
        running = new Running(opened, opened.open(), job);
    }

    @TearDown(Level.Trial)
    public void close() {
        Running current = running;
        if (current != null) {
            current.lane().close();
            current.engine().close();
        }
    }

    @Benchmark
    @OperationsPerInvocation(NONCES)
    public int nonce() {
        Running current = running;
        if (current != null) {
            current.lane().scan(current.job(), nonce, NONCES, found -> {}, new Unhurried());
        }
        nonce += NONCES;
        return nonce;
    }

    private static final class Unhurried implements ScanControl {
        @Override
        public boolean proceed(long hashes) {
            return true;
        }

        @Override
        public long batchNanos() {
            return 1_000_000;
        }
    }
}
