package io.idlemint.app.cli;

import io.idlemint.miner.jumphash.VectorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Verifies the hash functions, and measures them.
@Command(name = "bench", description = "Verify or measure the hash functions.", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private final Ground ground;

    @Option(names = "--verify", paramLabel = "FILE.jsonl", description = "Check a file of test vectors.")
    private @Nullable Path verify;

    @Option(names = "--seconds", defaultValue = "10", description = "How long to measure, 1 to 600.")
    private int seconds = 10;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    BenchCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() throws IOException {
        return verify != null ? check(ground.resolve(verify)) : measure();
    }

    private int check(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new CommandFailure(CommandFailure.USAGE, "--verify " + file + ": there is no such file to read.");
        }
        VectorFile.Summary summary =
                VectorFile.verify(file, problem -> ground.console().say(problem));
        ground.console().line(String.format(Locale.ROOT, "%d passed, %d failed", summary.passed(), summary.failed()));
        return summary.failed() == 0 ? 0 : CommandFailure.REFUSED;
    }

    private int measure() {
        if (seconds < 1 || seconds > 600) {
            throw new CommandFailure(CommandFailure.USAGE, "--seconds " + seconds + " is outside of 1 to 600.");
        }
        ScalarBench.Result result = ScalarBench.run(seconds);
        if (json) {
            ground.console().json(Facts.of(result));
            return 0;
        }
        result.algorithms()
                .forEach(one -> ground.console()
                        .line(String.format(Locale.ROOT, "%-10s %8.0f ns per nonce", one.name(), one.nanosPerNonce())));
        ground.console()
                .line(String.format(Locale.ROOT, "%-10s %8.0f ns per nonce", "mean", result.meanNanosPerNonce()));
        ground.console()
                .line(String.format(
                        Locale.ROOT,
                        "%-10s %8.0f ns, the JDK's SHA-512 of 64 bytes",
                        "yardstick",
                        result.yardstickNanos()));
        return 0;
    }
}
