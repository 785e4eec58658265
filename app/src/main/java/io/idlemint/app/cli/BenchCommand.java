package io.idlemint.app.cli;

import io.idlemint.app.runtime.mining.Benchmark;
import io.idlemint.app.stutter.Beside;
import io.idlemint.miner.engines.bench.BenchResult;
import io.idlemint.miner.engines.bench.EngineBench.Effort;
import io.idlemint.miner.engines.bench.Workload;
import io.idlemint.miner.jumphash.VectorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Verifies the hash functions, and measures them.
@Command(
        name = "bench",
        description = "Verify or measure the hash functions. Where Idlemint runs, it measures itself and mining rests.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private final Ground ground;

    @Option(names = "--verify", paramLabel = "FILE.jsonl", description = "Check a file of test vectors.")
    private @Nullable Path verify;

    @Option(
            names = "--engine",
            defaultValue = "auto",
            description = "scalar, vector, opencl, or auto for the faster of the first two for each algorithm. Default:"
                    + " ${DEFAULT-VALUE}")
    private String engine = "auto";

    @Option(
            names = "--algorithms",
            defaultValue = "v6",
            paramLabel = "LIST",
            description = "v6, v5, x16r, x16s, x16rv2 or names such as keccak,luffa. Default: ${DEFAULT-VALUE}")
    private String algorithms = "v6";

    @Option(
            names = "--threads",
            defaultValue = "1",
            description = "How many lanes work at once, 1 to 1024; what they do together counts.")
    private int threads = 1;

    @Option(
            names = "--device",
            paramLabel = "ID",
            description = "With --engine opencl: the device's number from 1 on, or a part of its name.")
    private @Nullable String device;

    @Option(
            names = "--seconds",
            defaultValue = "10",
            description = "How long to measure all algorithms together, 1 to 600; each is warmed up before.")
    private int seconds = 10;

    @Option(
            names = "--stutter",
            paramLabel = "ROUNDS",
            hidden = true,
            description = "Measure frame times beside the running application at each of its levels, so many times.")
    private @Nullable Integer stutter;

    @Option(
            names = "--beside",
            split = ",",
            paramLabel = "WHAT",
            hidden = true,
            defaultValue = "NOTHING,COUNTER,RESTING,QUIET,BALANCED,FULL",
            description = "What works beside the frames: ${COMPLETION-CANDIDATES}.")
    private List<Beside> beside = List.of();

    @Option(
            names = "--pauses",
            paramLabel = "N",
            hidden = true,
            description =
                    "Pause the running application so many times and measure how soon nothing is hashed any more.")
    private @Nullable Integer pauses;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    BenchCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (stutter != null) {
            within("--stutter", stutter, 1_000);
            return new StutterRun(ground, beside, stutter, seconds).run(json);
        }
        if (pauses != null) {
            within("--pauses", pauses, 10_000);
            return new PauseRun(ground, pauses).run(json);
        }
        return verify != null ? check(ground.resolve(verify)) : measure();
    }

    private int check(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandFailure(CommandFailure.USAGE, "--verify " + file + ": there is no such file to read.");
        }
        VectorFile.Summary summary =
                VectorFile.verify(file, problem -> ground.console().say(problem));
        ground.console().line(String.format(Locale.ROOT, "%d passed, %d failed", summary.passed(), summary.failed()));
        return summary.failed() == 0 ? 0 : CommandFailure.REFUSED;
    }

    private int measure() throws InterruptedException {
        return new BenchPlace(ground).run(benchmark(), this::print);
    }

    private int print(BenchResult result) {
        if (json) {
            ground.console().json(Facts.of(result));
            return 0;
        }
        Console console = ground.console();
        console.line("engine " + result.engine() + ", threads " + result.threads());
        result.algorithms()
                .forEach(one ->
                        console.line(row(one.name(), one.nanosPerNonce(), one.engine()) + taken(one.bytesPerNonce())));
        String ratio =
                String.format(Locale.ROOT, "%.2f yardsticks", result.meanNanosPerNonce() / result.yardstickNanos());
        console.line(row("mean", result.meanNanosPerNonce(), ratio));
        console.line(String.format(
                Locale.ROOT, "%-10s %9.1f ns, the JDK's SHA-512 of 64 bytes", "yardstick", result.yardstickNanos()));
        return 0;
    }

    private Benchmark benchmark() {
        within("--seconds", seconds, 600);
        within("--threads", threads, 1024);
        Benchmark.Engine chosen = engine();
        List<Workload> workloads = workloads();
        if (device != null && chosen != Benchmark.Engine.OPENCL) {
            throw new CommandFailure(
                    CommandFailure.USAGE, "--device " + device + ": only --engine opencl has devices to choose from.");
        }
        Benchmark.obstacle(chosen).ifPresent(reason -> {
            throw new CommandFailure(CommandFailure.UNAVAILABLE, "--engine " + engine + ": " + reason);
        });
        return new Benchmark(
                chosen,
                workloads,
                threads,
                Optional.ofNullable(device),
                seconds,
                Effort.THOROUGH,
                ground.dataFolder().resolve("opencl"));
    }

    private List<Workload> workloads() {
        try {
            return Workload.parse(algorithms);
        } catch (IllegalArgumentException unknown) {
            throw new CommandFailure(CommandFailure.USAGE, "--algorithms: " + unknown.getMessage() + ".", unknown);
        }
    }

    private Benchmark.Engine engine() {
        for (Benchmark.Engine one : Benchmark.Engine.values()) {
            if (one.name().equalsIgnoreCase(engine)) {
                return one;
            }
        }
        String choices = Arrays.stream(Benchmark.Engine.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new CommandFailure(CommandFailure.USAGE, "--engine " + engine + " is none of " + choices + ".");
    }

    private static void within(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new CommandFailure(CommandFailure.USAGE, option + " " + value + " is outside of 1 to " + most + ".");
        }
    }

    /// What is taken once for a scan does not count: below a byte a nonce nothing is.
    private static String taken(OptionalDouble bytes) {
        return bytes.isPresent() ? String.format(Locale.ROOT, ", %.0f bytes per nonce", bytes.getAsDouble()) : "";
    }

    private static String row(String name, double nanos, String remark) {
        return String.format(Locale.ROOT, "%-10s %9.1f ns per nonce  %9.0f kH/s  %s", name, nanos, 1e6 / nanos, remark);
    }
}
