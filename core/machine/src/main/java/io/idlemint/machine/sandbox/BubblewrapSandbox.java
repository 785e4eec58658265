package io.idlemint.machine.sandbox;

import io.idlemint.domain.sandbox.Availability;
import io.idlemint.domain.sandbox.JobExit;
import io.idlemint.domain.sandbox.JobLimits;
import io.idlemint.domain.sandbox.JobSpec;
import io.idlemint.domain.sandbox.Sandbox;
import io.idlemint.domain.sandbox.SandboxFailure;
import io.idlemint.domain.sandbox.SandboxedJob;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.limits.Confinement;
import io.idlemint.machine.limits.LimitDriver;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs jobs in bubblewrap: own user, process, network, mount and other namespaces, no network, no capability, a
/// system call filter, and limits by the best means that this computer has. Safe for use by several threads.
///
/// Closing it, and the end of this process in any way, ends every job. Only one may be open per folder.
public final class BubblewrapSandbox implements Sandbox, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BubblewrapSandbox.class);
    private static final Duration START_PATIENCE = Duration.ofSeconds(5);
    private static final Duration END_PATIENCE = Duration.ofSeconds(15);
    private static final JobLimits PROBE_LIMITS = new JobLimits(1, 64L << 20, 16, 64L << 20, Duration.ofSeconds(5));
    private static final List<String> KEPT_VARIABLES = List.of("XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS");
    private static final String PATH = "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin";
    private static final int LONGEST_LEASE = 24;
    /// CPU, memory and processes.
    private static final int FULL = 3;
    private static final int MOST_SAID = 2000;

    private final Path folder;
    private final SandboxHost host;
    private final Ticker ticker;
    private final SandboxThreads threads = new SandboxThreads();
    private final Set<BubblewrapJob> running = ConcurrentHashMap.newKeySet();
    private final Object finding = new Object();
    private Optional<Ready> ready = Optional.empty();
    private Optional<StateFolder> prepared = Optional.empty();

    private record Ready(Path bwrap, StateFolder state, LimitDriver limits) {}

    BubblewrapSandbox(Path folder, SandboxHost host, Ticker ticker) {
        this.folder = folder;
        this.host = host;
        this.ticker = ticker;
    }

    /// The sandbox of this computer. Nothing is touched before the first call of [#availability] or [#start],
    /// which first clears up after a crash: call one of them early.
    ///
    /// @param folder the sandbox's own folder inside the data folder; made when missing, owner-only
    public static BubblewrapSandbox in(Path folder, Ticker ticker) {
        return new BubblewrapSandbox(folder, SandboxHost.thisComputer(), ticker);
    }

    @Override
    public Availability availability() {
        synchronized (finding) {
            if (ready.isPresent()) {
                return available(ready.get().limits());
            }
            return find();
        }
    }

    @Override
    public SandboxedJob start(JobSpec spec) {
        return switch (availability()) {
            case Availability.Unavailable(var _, String reason, String remedy) ->
                throw new SandboxFailure("Job " + spec.leaseId() + " cannot start: " + reason + " " + remedy);
            case Availability.Available _ -> launch(spec, found());
        };
    }

    /// Ends every job and waits until nothing is left of them.
    @Override
    public void close() {
        List<BubblewrapJob> jobs = List.copyOf(running);
        jobs.forEach(BubblewrapJob::kill);
        for (BubblewrapJob job : jobs) {
            awaitExit(job);
        }
        threads.close();
    }

    private Ready found() {
        synchronized (finding) {
            return ready.orElseThrow();
        }
    }

    private static Availability.Available available(LimitDriver limits) {
        boolean full = limits.holding().size() >= FULL;
        return new Availability.Available(
                full ? Availability.Strength.FULL_LIMITS : Availability.Strength.WEAK_LIMITS,
                limits.holding(),
                limits.sentence() + " The size of the work folder is watched four times a second.");
    }

    private Availability find() {
        if (!host.system().equals("Linux")) {
            return Refusal.system(host.system());
        }
        if (host.architecture().isEmpty()) {
            return Refusal.processor(host.processor());
        }
        if (host.bwrap().isEmpty()) {
            return Refusal.missing();
        }
        try {
            if (prepared.isEmpty()) {
                StateFolder state =
                        StateFolder.prepare(folder, host.architecture().get());
                new SandboxJanitor(state).sweep();
                prepared = Optional.of(state);
            }
            return tryOut(host.bwrap().get(), prepared.get());
        } catch (IOException broken) {
            LOG.warn("The sandbox's folder {} cannot be used", folder, broken);
            return new Availability.Unavailable(
                    Availability.Obstacle.FOLDER,
                    "The folder " + folder + " cannot be used: " + broken.getMessage() + ".",
                    "Make sure that this user can write it.");
        }
    }

    /// Really runs something, with each way of limiting until one works.
    private Availability tryOut(Path bwrap, StateFolder state) {
        String refusal = "";
        for (LimitDriver limits : host.limits().apply(state.prefix() + "probe-" + UUID.randomUUID())) {
            Ready candidate = new Ready(bwrap, state, limits);
            try {
                JobSpec probe = JobSpec.of("probe", List.of("/bin/true"), state.probeWork(), PROBE_LIMITS);
                JobExit exit = awaitExit(launch(probe, candidate));
                if (exit instanceof JobExit.Exited(int code) && code == 0) {
                    ready = Optional.of(candidate);
                    return available(limits);
                }
                refusal = "the trial ended with " + exit;
            } catch (SandboxFailure failed) {
                refusal = String.valueOf(failed.getMessage());
                LOG.debug("{} does not work here", limits.sentence(), failed);
            }
        }
        return Refusal.said(refusal);
    }

    private BubblewrapJob launch(JobSpec spec, Ready with) {
        String lease = spec.leaseId();
        String marker = with.state().prefix()
                + lease.substring(0, Math.min(lease.length(), LONGEST_LEASE))
                + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        try {
            return started(spec, launch(spec, with, marker));
        } catch (IOException refused) {
            throw new SandboxFailure("Job " + lease + " could not start: " + refused.getMessage(), refused);
        }
    }

    private BubblewrapJob launch(JobSpec spec, Ready with, String marker) throws IOException {
        Confinement confinement = with.limits().confine(marker, spec.limits());
        JobRecord record = JobRecord.of(with.state(), marker, confinement);
        boolean handedOver = false;
        try {
            record.write();
            ProcessBuilder builder =
                    new ProcessBuilder(new BubblewrapCommand(with.bwrap(), with.state(), record).of(spec, confinement));
            environment(builder.environment(), marker);
            if (!spec.stdinOpen()) {
                builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            }
            BubblewrapJob job = new BubblewrapJob(spec, threads.launch(builder), confinement, record, ticker);
            handedOver = true;
            running.add(job);
            job.watch(threads, () -> running.remove(job));
            return job;
        } finally {
            if (!handedOver) {
                confinement.close();
                record.delete();
            }
        }
    }

    private BubblewrapJob started(JobSpec spec, BubblewrapJob job) {
        if (job.awaitStarted(START_PATIENCE)) {
            return job;
        }
        awaitExit(job);
        String said = said(job);
        throw new SandboxFailure("Job " + spec.leaseId() + " could not start", said);
    }

    private static String said(BubblewrapJob job) {
        try {
            return new String(job.stderr().readNBytes(MOST_SAID), StandardCharsets.UTF_8).strip();
        } catch (IOException gone) {
            return "bwrap gave no reason";
        }
    }

    private static void environment(Map<String, String> variables, String marker) {
        Map<String, String> own = Map.copyOf(variables);
        variables.clear();
        for (String name : KEPT_VARIABLES) {
            if (own.containsKey(name)) {
                variables.put(name, own.getOrDefault(name, ""));
            }
        }
        variables.put("PATH", PATH);
        variables.put(StateFolder.MARKER_VARIABLE, marker);
    }

    private static JobExit awaitExit(BubblewrapJob job) {
        try {
            return job.exit().get(END_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            throw new SandboxFailure("A job did not end within " + END_PATIENCE, stuck);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SandboxFailure("Interrupted while a job was ended", interrupted);
        }
    }
}
