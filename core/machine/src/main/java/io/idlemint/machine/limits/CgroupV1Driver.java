package io.idlemint.machine.limits;

import io.idlemint.domain.sandbox.JobLimits;
import io.idlemint.domain.sandbox.JobUsage;
import io.idlemint.domain.sandbox.Limit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Control groups of version 1, made by hand below this process's own (Documentation/admin-guide/cgroup-v1 of
/// Linux).
final class CgroupV1Driver implements LimitDriver {
    private static final List<String> CONTROLLERS = List.of("pids", "memory", "cpu", "cpuacct");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /// Not needed, but without it a job cannot be frozen.
    private static final String FREEZER = "freezer";

    private static final int USUAL_SHARES = 1_024;
    private static final int PERIOD_MICROS = 100_000;

    private final Map<String, Path> parents;

    private CgroupV1Driver(Map<String, Path> parents) {
        this.parents = parents;
    }

    /// The driver, if all its controllers are there.
    static Optional<LimitDriver> of(CgroupMounts mounts) {
        Map<String, Path> parents = new LinkedHashMap<>();
        for (String controller : CONTROLLERS) {
            Optional<Path> parent = mounts.version1(controller);
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            parents.put(controller, parent.get());
        }
        mounts.version1(FREEZER).ifPresent(parent -> parents.put(FREEZER, parent));
        return Optional.of(new CgroupV1Driver(parents));
    }

    @Override
    public Set<Limit> holding() {
        return Set.of(Limit.CPU, Limit.MEMORY, Limit.PROCESSES);
    }

    @Override
    public String sentence() {
        return "CPU, memory and processes are held by control groups (version 1).";
    }

    @Override
    public Confinement confine(String marker, JobLimits limits) throws IOException {
        Map<String, ControlGroup> groups = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Path> parent : parents.entrySet()) {
                groups.put(
                        parent.getKey(), ControlGroup.create(parent.getValue().resolve(marker)));
            }
            limit(groups, limits);
        } catch (IOException refused) {
            groups.values().forEach(group -> group.remove(PATIENCE));
            throw refused;
        }
        return new Groups(groups);
    }

    private static void limit(Map<String, ControlGroup> groups, JobLimits limits) throws IOException {
        ControlGroup memory = required(groups, "memory");
        memory.write("memory.limit_in_bytes", Long.toString(limits.memoryBytes()));
        if (memory.has("memory.memsw.limit_in_bytes")) {
            memory.write("memory.memsw.limit_in_bytes", Long.toString(limits.memoryBytes()));
        } else if (memory.has("memory.swappiness")) {
            memory.write("memory.swappiness", "0");
        }
        required(groups, "pids").write("pids.max", Integer.toString(limits.processes() + 1));
        ControlGroup cpu = required(groups, "cpu");
        if (cpu.has("cpu.shares")) {
            cpu.write("cpu.shares", Integer.toString(USUAL_SHARES * LimitDriver.WEIGHT / LimitDriver.USUAL_WEIGHT));
        }
        cpu.write("cpu.cfs_period_us", Integer.toString(PERIOD_MICROS));
        cpu.write("cpu.cfs_quota_us", Long.toString((long) PERIOD_MICROS * limits.cpuCores()));
    }

    private static ControlGroup required(Map<String, ControlGroup> groups, String controller) throws IOException {
        ControlGroup group = groups.get(controller);
        if (group == null) {
            throw new IOException("There is no control group for " + controller);
        }
        return group;
    }

    private record Groups(Map<String, ControlGroup> groups) implements Confinement {
        @Override
        public List<String> launchPrefix() {
            return List.of();
        }

        @Override
        public List<Path> entrances() {
            return groups.values().stream().map(ControlGroup::entrance).toList();
        }

        @Override
        public List<String> guestPrefix() {
            return List.of();
        }

        @Override
        public void launched(long pid) {
            // The shell enters by itself.
        }

        @Override
        public boolean freeze() {
            return group(FREEZER).map(ControlGroup::freeze).orElse(false);
        }

        @Override
        public void thaw() {
            group(FREEZER).ifPresent(ControlGroup::thaw);
        }

        @Override
        public JobUsage usage() {
            OptionalLong nanos =
                    group("cpuacct").map(group -> group.number("cpuacct.usage")).orElse(OptionalLong.empty());
            OptionalLong bytes = group("memory")
                    .map(group -> group.number("memory.usage_in_bytes"))
                    .orElse(OptionalLong.empty());
            return new JobUsage(
                    nanos.isPresent() ? Optional.of(Duration.ofNanos(nanos.getAsLong())) : Optional.empty(),
                    bytes,
                    OptionalLong.empty());
        }

        @Override
        public boolean ranOutOfMemory() {
            return group("memory")
                            .map(group -> group.number("memory.oom_control", "oom_kill"))
                            .orElse(OptionalLong.empty())
                            .orElse(0)
                    > 0;
        }

        @Override
        public boolean killAll(Duration patience) {
            // The group of pids comes first: it can forbid new ones.
            thaw();
            List<ControlGroup> order = new ArrayList<>(group("pids").stream().toList());
            order.addAll(groups.values());
            boolean empty = true;
            for (ControlGroup group : order) {
                empty &= group.killAll(patience);
            }
            return empty;
        }

        @Override
        public void close() {
            Collection<ControlGroup> all = groups.values();
            all.forEach(group -> group.remove(PATIENCE));
        }

        private Optional<ControlGroup> group(String controller) {
            return Optional.ofNullable(groups.get(controller));
        }
    }
}
