package io.idlemint.machine.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.sandbox.Availability;
import io.idlemint.domain.sandbox.JobSpec;
import io.idlemint.domain.sandbox.SandboxedJob;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.limits.Processes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sandbox when its own process is killed.
class SandboxCrashTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    /// A process of its own that starts a job and then waits for ever.
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws InterruptedException {
            Path state = Path.of(arguments[0]);
            BubblewrapSandbox sandbox = BubblewrapSandbox.in(state, Ticker.system());
            SandboxedJob job = sandbox.start(JobSpec.of(
                    "lease-1",
                    List.of("/bin/sh", "-c", "setsid sleep 600 & sleep 600"),
                    Path.of(arguments[1]),
                    SandboxLab.LIMITS));
            if (arguments[2].equals("frozen") && !job.freeze()) {
                throw new IllegalStateException("the job could not be frozen");
            }
            System.out.println("started");
            Thread.currentThread().join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"running", "frozen"})
    void killingTheProcessEndsItsSandboxes(String jobIs) throws Exception {
        SandboxLab.open(folder).close();
        Path state = folder.resolve("sandbox").toRealPath();
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        state.toString(),
                        folder.resolve("work").toString(),
                        jobIs)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Path> groups;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            assertTrue(lines.lines().anyMatch("started"::equals), "the victim did not start its job");
            assertTrue(
                    Processes.await(SOON, () -> marked(state).size() >= 2),
                    "the job's processes are found by their mark");
            groups = entrances(state);
        } finally {
            victim.destroyForcibly().waitFor();
        }
        if (jobIs.equals("running")) {
            assertTrue(Processes.await(SOON, () -> marked(state).isEmpty()), "left: " + marked(state));
        }

        BubblewrapSandbox next = BubblewrapSandbox.in(state, Ticker.system());
        assertTrue(next.availability() instanceof Availability.Available);
        next.close();
        assertEquals(List.of(), marked(state));
        assertEquals(List.of(), entrances(state));
        try (var files = Files.list(state.resolve("jobs"))) {
            assertEquals(List.of(), files.toList());
        }
        groups.forEach(group -> assertFalse(Files.exists(group), group + " was left"));
    }

    @Test
    void theJanitorEndsWhatStillRuns() throws Exception {
        SandboxLab.open(folder).close();
        StateFolder state = new StateFolder(folder.resolve("sandbox").toRealPath());
        ProcessBuilder orphan = new ProcessBuilder("sleep", "600");
        orphan.environment().put(StateFolder.MARKER_VARIABLE, state.prefix() + "lease-9-12345678");
        ProcessBuilder stranger = new ProcessBuilder("sleep", "600");
        stranger.environment().put(StateFolder.MARKER_VARIABLE, "idlemint-000000000000-lease-9-12345678");
        Process running = orphan.start();
        Process other = stranger.start();
        try {
            SandboxJanitor.Swept swept = new SandboxJanitor(state).sweep();
            assertEquals(new SandboxJanitor.Swept(0, 1, 0), swept);
            assertEquals(137, running.waitFor());
            assertTrue(other.isAlive(), "another data folder's sandbox is left alone");
        } finally {
            running.destroyForcibly();
            other.destroyForcibly();
        }
    }

    private static List<Long> marked(Path state) {
        return Processes.withEnvironment(StateFolder.MARKER_VARIABLE, new StateFolder(state).prefix());
    }

    private static List<Path> entrances(Path state) throws IOException {
        return JobRecord.all(new StateFolder(state)).stream()
                .flatMap(job -> job.entrances().stream())
                .map(Path::getParent)
                .toList();
    }
}
