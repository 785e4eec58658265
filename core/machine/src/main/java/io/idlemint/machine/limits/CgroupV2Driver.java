package io.idlemint.machine.limits;

import io.idlemint.domain.sandbox.JobLimits;
import io.idlemint.domain.sandbox.Limit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Control groups of version 2, made by hand below this process's own or beside it
/// (Documentation/admin-guide/cgroup-v2.rst of Linux), wherever the controllers are handed down to children.
final class CgroupV2Driver implements LimitDriver {
    private static final Set<String> CONTROLLERS = Set.of("cpu", "memory", "pids");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path parent;

    CgroupV2Driver(Path parent) {
        this.parent = parent;
    }

    /// The driver, if the controllers are handed down to children of this process's own group or of its parent.
    static Optional<LimitDriver> of(CgroupMounts mounts) {
        return mounts.version2().stream()
                .flatMap(own -> Stream.of(Optional.of(own), Optional.ofNullable(own.getParent())))
                .flatMap(Optional::stream)
                .filter(CgroupV2Driver::handsDown)
                .findFirst()
                .map(CgroupV2Driver::new);
    }

    private static boolean handsDown(Path group) {
        try {
            String words = Files.readString(group.resolve("cgroup.subtree_control"), StandardCharsets.US_ASCII);
            return new HashSet<>(Arrays.asList(words.strip().split(" ", -1))).containsAll(CONTROLLERS);
        } catch (IOException notAGroup) {
            return false;
        }
    }

    @Override
    public Set<Limit> holding() {
        return Set.of(Limit.CPU, Limit.MEMORY, Limit.PROCESSES);
    }

    @Override
    public String sentence() {
        return "CPU, memory and processes are held by control groups (version 2).";
    }

    @Override
    public Confinement confine(String marker, JobLimits limits) throws IOException {
        ControlGroup group = ControlGroup.create(parent.resolve(marker));
        try {
            limit(group, limits);
        } catch (IOException refused) {
            group.remove(PATIENCE);
            throw refused;
        }
        return new UnifiedConfinement(group, PATIENCE);
    }

    static void limit(ControlGroup group, JobLimits limits) throws IOException {
        group.write("memory.max", Long.toString(limits.memoryBytes()));
        if (group.has("memory.swap.max")) {
            group.write("memory.swap.max", "0");
        }
        group.write("memory.oom.group", "1");
        group.write("pids.max", Integer.toString(limits.processes() + 1));
        if (group.has("cpu.weight")) {
            group.write("cpu.weight", Integer.toString(LimitDriver.WEIGHT));
        }
        group.write("cpu.max", 100_000L * limits.cpuCores() + " 100000");
    }
}
