package io.idlemint.machine.limits;

import io.idlemint.domain.sandbox.JobLimits;
import io.idlemint.domain.sandbox.JobUsage;
import io.idlemint.domain.sandbox.Limit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last resort: `prlimit` per process, the lowest CPU priority, and a look at all processes together now and
/// then.
final class RlimitDriver implements LimitDriver {
    private static final Logger LOG = LoggerFactory.getLogger(RlimitDriver.class);
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

    @Override
    public Set<Limit> holding() {
        return Set.of();
    }

    @Override
    public String sentence() {
        return "Control groups cannot be used here: memory and processes are limited one by one and watched together, "
                + "CPU time is only given at the lowest priority.";
    }

    @Override
    public Confinement confine(String marker, JobLimits limits) {
        return new PerProcess(limits);
    }

    private static final class PerProcess implements Confinement {
        private final JobLimits limits;
        private volatile long pid;

        PerProcess(JobLimits limits) {
            this.limits = limits;
        }

        @Override
        public List<String> launchPrefix() {
            return List.of("nice", "-n", "19");
        }

        @Override
        public List<Path> entrances() {
            return List.of();
        }

        /// Inside, because the kernel counts a user's processes per user namespace.
        @Override
        public List<String> guestPrefix() {
            return Files.isExecutable(PRLIMIT)
                    ? List.of(
                            PRLIMIT.toString(), "--data=" + limits.memoryBytes(), "--nproc=" + limits.processes(), "--")
                    : List.of();
        }

        @Override
        public void launched(long launchedPid) {
            pid = launchedPid;
        }

        /// By signals; twice, for what was forked in between.
        @Override
        public boolean freeze() {
            boolean stopped = signal("-STOP");
            return stopped && signal("-STOP");
        }

        @Override
        public void thaw() {
            boolean sent = signal("-CONT");
            LOG.debug("Let run on: {}", sent);
        }

        private boolean signal(String which) {
            List<String> command = new ArrayList<>(List.of("kill", which));
            processes().stream().skip(1).forEach(process -> command.add(Long.toString(process.pid())));
            return command.size() > 2
                    && ShortCommand.run(Duration.ofSeconds(1), command).isPresent();
        }

        @Override
        public JobUsage usage() {
            List<ProcessHandle> all = processes();
            if (all.isEmpty()) {
                return JobUsage.UNKNOWN;
            }
            Duration cpu = all.stream()
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .reduce(Duration.ZERO, Duration::plus);
            long bytes = all.stream()
                    .mapToLong(process -> Processes.residentBytes(process.pid()).orElse(0))
                    .sum();
            return new JobUsage(Optional.of(cpu), OptionalLong.of(bytes), OptionalLong.empty());
        }

        @Override
        public OptionalLong watchedProcesses() {
            return OptionalLong.of(Math.max(0, processes().size() - 1));
        }

        @Override
        public boolean ranOutOfMemory() {
            return false;
        }

        @Override
        public boolean killAll(Duration patience) {
            List<ProcessHandle> all = processes();
            all.forEach(ProcessHandle::destroyForcibly);
            return Processes.await(patience, () -> all.stream().noneMatch(process -> Processes.runs(process.pid())));
        }

        @Override
        public void close() {
            // Nothing was made.
        }

        private List<ProcessHandle> processes() {
            return ProcessHandle.of(pid).stream()
                    .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                    .toList();
        }
    }
}
