package io.idlemint.machine.limits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where this process's own control groups lie in the file system (cgroups(7)): jobs get children of these, so
/// that whatever limits this process limits its jobs too.
///
/// @param mountInfo lines of /proc/self/mountinfo
/// @param membership lines of /proc/self/cgroup
record CgroupMounts(List<String> mountInfo, List<String> membership) {
    private static final int ROOT = 3;
    private static final int MOUNT_POINT = 4;

    /// This process's groups; empty lists on systems without control groups.
    static CgroupMounts ofThisProcess() {
        return of("self");
    }

    /// Another process's groups in the file system as this process sees it.
    static CgroupMounts of(String pid) {
        try {
            return new CgroupMounts(
                    Files.readAllLines(Path.of("/proc/self/mountinfo"), StandardCharsets.UTF_8),
                    Files.readAllLines(Path.of("/proc", pid, "cgroup"), StandardCharsets.UTF_8));
        } catch (IOException none) {
            return new CgroupMounts(List.of(), List.of());
        }
    }

    /// The own group of a version 1 controller.
    Optional<Path> version1(String controller) {
        return membership("", controller).flatMap(group -> place("cgroup", controller, group));
    }

    /// The own group of version 2.
    Optional<Path> version2() {
        return membership("0", "").flatMap(group -> place("cgroup2", "", group));
    }

    /// Lines look like `4:memory:/user/1000`, and `0::/user/1000` for version 2.
    private Optional<String> membership(String hierarchy, String controller) {
        return membership.stream()
                .map(line -> line.split(":", 3))
                .filter(fields -> fields.length == 3)
                .filter(fields -> hierarchy.isEmpty() || fields[0].equals(hierarchy))
                .filter(fields -> Arrays.asList(fields[1].split(",", -1)).contains(controller))
                .map(fields -> fields[2])
                .findFirst();
    }

    /// Lines look like `36 35 0:31 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory`.
    private Optional<Path> place(String type, String controller, String group) {
        for (String line : mountInfo) {
            String[] halves = line.split(" - ", 2);
            if (halves.length < 2) {
                continue;
            }
            String[] left = halves[0].split(" ", -1);
            String[] right = halves[1].split(" ", -1);
            boolean wanted = right.length > 2
                    && left.length > MOUNT_POINT
                    && right[0].equals(type)
                    && (controller.isEmpty()
                            || Arrays.asList(right[2].split(",", -1)).contains(controller));
            if (wanted) {
                return Optional.of(below(Path.of(left[MOUNT_POINT]), Path.of(left[ROOT]), Path.of(group)));
            }
        }
        return Optional.empty();
    }

    /// In a container the mount may show only a part of the tree, and the group may lie outside of it.
    private static Path below(Path mountPoint, Path root, Path group) {
        return group.startsWith(root)
                ? mountPoint.resolve(root.relativize(group).toString()).normalize()
                : mountPoint;
    }
}
