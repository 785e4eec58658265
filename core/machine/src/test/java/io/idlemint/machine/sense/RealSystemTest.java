package io.idlemint.machine.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.sense.Readings;
import io.idlemint.domain.time.Ticker;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The senses on the computer that runs the tests, and what they cost.
class RealSystemTest {
    private static final Bytes32 CPU = Bytes32.sha256("cpu");
    private static final int LOOKS = 200;

    @TempDir
    private Path folder = Path.of("unset");

    private MachineSenses senses(Ticker ticker) {
        assumeTrue(Files.isReadable(Path.of("/proc/stat")), "SKIPPED: there is no /proc here");
        return MachineSenses.ofThisSystem(
                folder, Map.of(), new MachineSenses.Devices(CPU, List.of()), ticker, InstantSource.system());
    }

    @Test
    void whatThisComputerTellsIsPlausible() {
        long[] nanos = {0};
        try (MachineSenses senses = senses(() -> nanos[0])) {
            Readings first = senses.read();
            assertEquals(OptionalInt.empty(), first.othersCpuPercent());
            assertEquals(Optional.empty(), first.session().idle());
            assertTrue(first.session().programs().orElseThrow().contains("java"));
            assertTrue(first.room().freeDiskBytes().orElseThrow() > 0);
            assertTrue(first.room().freeMemoryBytes().orElseThrow() > 1 << 20);
        }
    }

    /// The limit is 0.1 % of a core: 1 ms of each second.
    @Test
    void lookingOnceASecondCostsLittle() throws IOException {
        long[] nanos = {0};
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        assumeTrue(threads.isCurrentThreadCpuTimeSupported(), "SKIPPED: this JVM does not measure threads");
        try (MachineSenses senses = senses(() -> nanos[0])) {
            Duration warm = cost(senses, nanos, threads);
            Duration usual = cost(senses, nanos, threads);
            String report = "senses: " + usual.toNanos() / LOOKS / 1_000 + " us of threads' time a look, "
                    + warm.toNanos() / LOOKS / 1_000 + " us at the beginning; one look a second\n";
            Files.createDirectories(Path.of("target"));
            Files.writeString(Path.of("target", "senses.txt"), report, StandardCharsets.UTF_8);
            // Wide, because a crowded computer has cold caches; the report has the number.
            assertTrue(usual.dividedBy(LOOKS).toMillis() < 20, report);
        }
    }

    private static Duration cost(MachineSenses senses, long[] nanos, ThreadMXBean threads) {
        long began = spent(threads);
        for (int look = 0; look < LOOKS; look++) {
            nanos[0] += 1_000_000_000L;
            senses.read();
        }
        return Duration.ofNanos(spent(threads) - began);
    }

    /// By this thread and by those that look aside, the bus's own among them.
    private static long spent(ThreadMXBean threads) {
        long aside = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.threadId() != Thread.currentThread().threadId())
                .filter(thread -> thread.getName().matches("(sense-|DBus).*"))
                .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.threadId())))
                .sum();
        return aside + threads.getCurrentThreadCpuTime();
    }
}
