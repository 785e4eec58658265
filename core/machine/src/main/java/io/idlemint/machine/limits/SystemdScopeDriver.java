package io.idlemint.machine.limits;

import io.idlemint.domain.sandbox.JobLimits;
import io.idlemint.domain.sandbox.JobUsage;
import io.idlemint.domain.sandbox.Limit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Transient scopes of the user's systemd (`systemd-run --user --scope`): full limits without any privilege.
final class SystemdScopeDriver implements LimitDriver {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final JobLimits PROBED = new JobLimits(1, 64L << 20, 16, 1L << 20, Duration.ofSeconds(5));
    private static final String SHOW =
            "g=/sys/fs/cgroup$(sed -n 's/^0:://p' /proc/self/cgroup); cat $g/memory.max $g/pids.max $g/cpu.max";

    /// The driver, if a scope that is really started shows the limits asked for.
    static Optional<LimitDriver> probe(String marker) {
        List<String> command = new ArrayList<>(prefix(marker, PROBED));
        command.addAll(List.of("/bin/sh", "-c", SHOW));
        String expected = PROBED.memoryBytes() + "\n" + (PROBED.processes() + 1) + "\n100000 100000";
        return ShortCommand.run(PATIENCE, command)
                .filter(shown -> shown.strip().equals(expected))
                .map(_ -> new SystemdScopeDriver());
    }

    @Override
    public Set<Limit> holding() {
        return Set.of(Limit.CPU, Limit.MEMORY, Limit.PROCESSES);
    }

    @Override
    public String sentence() {
        return "CPU, memory and processes are held by a systemd scope.";
    }

    @Override
    public Confinement confine(String marker, JobLimits limits) {
        return new Scope(marker, prefix(marker, limits));
    }

    /// Ends what a job of an earlier process left in its scope.
    static boolean clear(String marker) {
        boolean loaded = systemctl("show", "--property=LoadState", "--value", unit(marker))
                .filter(state -> state.strip().equals("loaded"))
                .isPresent();
        if (loaded) {
            systemctl("kill", "--signal=KILL", unit(marker));
            systemctl("stop", unit(marker));
            systemctl("reset-failed", unit(marker));
        }
        return loaded;
    }

    /// The command in front of the launching shell, which systemd-run becomes.
    static List<String> prefix(String marker, JobLimits limits) {
        return List.of(
                "systemd-run",
                "--user",
                "--scope",
                "--quiet",
                "--unit=" + unit(marker),
                "--property=MemoryMax=" + limits.memoryBytes(),
                "--property=MemorySwapMax=0",
                "--property=TasksMax=" + (limits.processes() + 1),
                "--property=CPUQuota=" + 100L * limits.cpuCores() + "%",
                "--property=CPUQuotaPeriodSec=100ms",
                "--property=CPUWeight=" + WEIGHT,
                "--");
    }

    private static String unit(String marker) {
        return marker + ".scope";
    }

    private static Optional<String> systemctl(String... arguments) {
        List<String> command = new ArrayList<>(List.of("systemctl", "--user"));
        command.addAll(List.of(arguments));
        return ShortCommand.run(PATIENCE, command);
    }

    private static final class Scope implements Confinement {
        private final String marker;
        private final List<String> launchPrefix;
        private volatile Optional<ControlGroup> found = Optional.empty();
        private volatile long pid;

        Scope(String marker, List<String> launchPrefix) {
            this.marker = marker;
            this.launchPrefix = launchPrefix;
        }

        @Override
        public List<String> launchPrefix() {
            return launchPrefix;
        }

        @Override
        public List<Path> entrances() {
            return List.of();
        }

        @Override
        public List<String> guestPrefix() {
            return List.of();
        }

        @Override
        public void launched(long launchedPid) {
            pid = launchedPid;
        }

        @Override
        public boolean freeze() {
            return group().map(ControlGroup::freeze).orElse(false);
        }

        @Override
        public void thaw() {
            group().ifPresent(ControlGroup::thaw);
        }

        @Override
        public JobUsage usage() {
            return group().map(UnifiedConfinement::usage).orElse(JobUsage.UNKNOWN);
        }

        /// The group may be gone with its last process; the unit keeps the result until it is reset.
        @Override
        public boolean ranOutOfMemory() {
            return group().map(UnifiedConfinement::ranOutOfMemory).orElse(false)
                    || systemctl("show", "--property=Result", "--value", unit(marker))
                            .filter(result -> result.strip().equals("oom-kill"))
                            .isPresent();
        }

        @Override
        public boolean killAll(Duration patience) {
            return group().map(group -> group.killAll(patience)).orElse(true);
        }

        @Override
        public void close() {
            systemctl("stop", unit(marker));
            systemctl("reset-failed", unit(marker));
        }

        /// systemd-run enters the scope only some time after its start.
        private Optional<ControlGroup> group() {
            if (found.isEmpty()) {
                found = CgroupMounts.of(Long.toString(pid))
                        .version2()
                        .filter(folder -> folder.endsWith(unit(marker)))
                        .map(ControlGroup::new);
            }
            return found;
        }
    }
}
