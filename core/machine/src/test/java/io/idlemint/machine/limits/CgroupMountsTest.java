package io.idlemint.machine.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CgroupMountsTest {
    private static final String UNIFIED =
            "30 23 0:26 / /sys/fs/cgroup rw,nosuid shared:9 - cgroup2 cgroup2 rw,nsdelegate";
    private static final String MEMORY = "36 35 0:31 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory";
    private static final String CPU = "37 35 0:32 / /sys/fs/cgroup/cpu,cpuacct rw - cgroup cgroup rw,cpu,cpuacct";

    @Test
    void aUserSessionOnVersion2() {
        CgroupMounts mounts =
                new CgroupMounts(List.of(UNIFIED), List.of("0::/user.slice/user-1000.slice/session-2.scope"));
        assertEquals(
                Optional.of(Path.of("/sys/fs/cgroup/user.slice/user-1000.slice/session-2.scope")), mounts.version2());
        assertEquals(Optional.empty(), mounts.version1("memory"));
    }

    @Test
    void controllersOfVersion1LieApartOrTogether() {
        CgroupMounts mounts = new CgroupMounts(
                List.of(MEMORY, CPU), List.of("4:memory:/jobs/7", "2:cpu,cpuacct:/", "1:name=systemd:/x"));
        assertEquals(Optional.of(Path.of("/sys/fs/cgroup/memory/jobs/7")), mounts.version1("memory"));
        assertEquals(Optional.of(Path.of("/sys/fs/cgroup/cpu,cpuacct")), mounts.version1("cpu"));
        assertEquals(Optional.of(Path.of("/sys/fs/cgroup/cpu,cpuacct")), mounts.version1("cpuacct"));
        assertEquals(Optional.empty(), mounts.version1("pids"));
        assertEquals(Optional.empty(), mounts.version2());
    }

    @Test
    void aContainerSeesOnlyItsPart() {
        String part = "36 35 0:31 /docker/abc /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory";
        assertEquals(
                Optional.of(Path.of("/sys/fs/cgroup/memory/inner")),
                new CgroupMounts(List.of(part), List.of("4:memory:/docker/abc/inner")).version1("memory"));
        assertEquals(
                Optional.of(Path.of("/sys/fs/cgroup/memory")),
                new CgroupMounts(List.of(part), List.of("4:memory:/elsewhere")).version1("memory"));
    }

    @Test
    void thereMayBeNone() {
        CgroupMounts none = new CgroupMounts(List.of("1 1 0:1 / / rw - ext4 /dev/sda rw", "garbage"), List.of("x"));
        assertEquals(Optional.empty(), none.version1("memory"));
        assertEquals(Optional.empty(), none.version2());
    }
}
