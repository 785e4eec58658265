package io.idlemint.machine.sandbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.sandbox.Availability;
import io.idlemint.domain.sandbox.JobExit;
import io.idlemint.domain.sandbox.JobLimits;
import io.idlemint.domain.sandbox.JobSpec;
import io.idlemint.domain.sandbox.SandboxedJob;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.limits.LimitDriver;
import io.idlemint.machine.limits.LimitDrivers;
import io.idlemint.machine.limits.Processes;
import io.idlemint.machine.seccomp.Architecture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A real sandbox in a temporary folder. Tests that need one are skipped, loudly, where there is none.
final class SandboxLab implements AutoCloseable {
    static final long MIB = 1L << 20;
    static final JobLimits LIMITS = new JobLimits(1, 256 * MIB, 32, 64 * MIB, Duration.ofSeconds(30));

    private final BubblewrapSandbox sandbox;
    private final Path work;
    private final Path state;

    /// What a job did from its start to its end.
    record Outcome(JobExit exit, String stdout, String stderr) {
        int code() {
            return exit instanceof JobExit.Exited(int code) ? code : -1;
        }
    }

    private SandboxLab(BubblewrapSandbox sandbox, Path work, Path state) {
        this.sandbox = sandbox;
        this.work = work;
        this.state = state;
    }

    static SandboxLab open(Path folder) throws IOException {
        return open(folder, SandboxHost.thisComputer());
    }

    /// With nothing but the last resort.
    static SandboxLab weak(Path folder) throws IOException {
        SandboxHost host = SandboxHost.thisComputer();
        List<LimitDriver> weakest = List.of(LimitDrivers.weakest());
        return open(folder, new SandboxHost(host.system(), host.processor(), host.bwrap(), _ -> weakest));
    }

    private static SandboxLab open(Path folder, SandboxHost host) throws IOException {
        Path state = folder.resolve("sandbox");
        BubblewrapSandbox sandbox = new BubblewrapSandbox(state, host, Ticker.system());
        if (sandbox.availability() instanceof Availability.Unavailable(var _, String reason, String remedy)) {
            sandbox.close();
            assumeTrue(false, "SKIPPED, no sandbox here: " + reason + " " + remedy);
        }
        return new SandboxLab(sandbox, Files.createDirectories(folder.resolve("work")), state);
    }

    BubblewrapSandbox sandbox() {
        return sandbox;
    }

    Path work() {
        return work;
    }

    JobSpec spec(String... command) {
        return JobSpec.of("lease-1", List.of(command), work, LIMITS);
    }

    JobSpec spec(JobLimits limits, String... command) {
        return JobSpec.of("lease-1", List.of(command), work, limits);
    }

    SandboxedJob start(String... command) {
        return sandbox.start(spec(command));
    }

    Outcome run(String... command) {
        return run(spec(command));
    }

    Outcome run(JobSpec spec) {
        SandboxedJob job = sandbox.start(spec);
        CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(job.stdout()));
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(job.stderr()));
        return new Outcome(exit(job), out.join(), err.join());
    }

    static JobExit exit(SandboxedJob job) {
        return job.exit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    /// Processes of this sandbox that still run.
    List<Long> leftRunning() {
        return Processes.withEnvironment(StateFolder.MARKER_VARIABLE, new StateFolder(state).prefix());
    }

    /// Records and status files of jobs.
    List<Path> leftRecords() throws IOException {
        try (var files = Files.list(state.resolve("jobs"))) {
            return files.toList();
        }
    }

    static Architecture architecture() {
        return SandboxHost.thisComputer().architecture().orElseThrow();
    }

    @Override
    public void close() {
        sandbox.close();
    }

    private static String text(java.io.InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
