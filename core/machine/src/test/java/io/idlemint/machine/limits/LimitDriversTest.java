package io.idlemint.machine.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.sandbox.JobLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitDriversTest {
    private static final JobLimits LIMITS = new JobLimits(2, 64L << 20, 16, 1L << 20, Duration.ofSeconds(5));

    @TempDir
    Path folder;

    /// The files of version 2 in an ordinary folder: which value goes where.
    @Test
    void version2GetsItsValues() throws IOException {
        for (String file :
                List.of("memory.max", "memory.swap.max", "memory.oom.group", "pids.max", "cpu.max", "cpu.weight")) {
            Files.createFile(folder.resolve(file));
        }
        CgroupV2Driver.limit(new ControlGroup(folder), LIMITS);
        assertEquals("67108864", Files.readString(folder.resolve("memory.max")));
        assertEquals("0", Files.readString(folder.resolve("memory.swap.max")));
        assertEquals("1", Files.readString(folder.resolve("memory.oom.group")));
        assertEquals("17", Files.readString(folder.resolve("pids.max")));
        assertEquals("200000 100000", Files.readString(folder.resolve("cpu.max")));
        assertEquals("20", Files.readString(folder.resolve("cpu.weight")));
    }

    @Test
    void version2IsReadBack() throws IOException {
        Files.writeString(folder.resolve("cpu.stat"), "usage_usec 1500\nuser_usec 1000\n");
        Files.writeString(folder.resolve("memory.current"), "4096\n");
        Files.writeString(folder.resolve("memory.events"), "oom 1\noom_kill 1\n");
        ControlGroup group = new ControlGroup(folder);
        assertEquals(
                Optional.of(Duration.ofNanos(1_500_000)),
                UnifiedConfinement.usage(group).cpuTime());
        assertEquals(4096, UnifiedConfinement.usage(group).memoryBytes().orElseThrow());
        assertTrue(UnifiedConfinement.ranOutOfMemory(group));
    }

    @Test
    void aGroupThatCannotBeLimitedIsNotLeftBehind() {
        CgroupV2Driver driver = new CgroupV2Driver(folder);
        assertThrows(IOException.class, () -> driver.confine("idlemint-x", LIMITS));
        assertFalse(Files.exists(folder.resolve("idlemint-x")));
    }

    @Test
    void version2IsTakenOnlyWhereControllersAreHandedDown() throws IOException {
        Path own = Files.createDirectories(folder.resolve("slice/own"));
        CgroupMounts mounts = new CgroupMounts(
                List.of("30 23 0:26 / " + folder + " rw - cgroup2 cgroup2 rw"), List.of("0::/slice/own"));
        assertTrue(CgroupV2Driver.of(mounts).isEmpty());
        Files.writeString(own.resolve("cgroup.subtree_control"), "memory pids\n");
        assertTrue(CgroupV2Driver.of(mounts).isEmpty());
        Files.writeString(own.resolveSibling("cgroup.subtree_control"), "cpu io memory pids\n");
        assertTrue(CgroupV2Driver.of(mounts).isPresent());
    }

    @Test
    void aScopeIsAskedForWithEveryLimit() {
        List<String> prefix = SystemdScopeDriver.prefix("idlemint-x", LIMITS);
        assertEquals(List.of("systemd-run", "--user", "--scope"), prefix.subList(0, 3));
        assertTrue(prefix.containsAll(Set.of(
                "--unit=idlemint-x.scope",
                "--property=MemoryMax=67108864",
                "--property=MemorySwapMax=0",
                "--property=TasksMax=17",
                "--property=CPUWeight=20",
                "--property=CPUQuota=200%")));
        assertEquals("--", prefix.getLast());
    }

    @Test
    void version1HoldsForAProcessInIt() throws Exception {
        Optional<LimitDriver> found = CgroupV1Driver.of(CgroupMounts.ofThisProcess());
        assumeTrue(found.isPresent(), "SKIPPED: no control groups of version 1 here");
        String marker = "idlemint-test-" + ProcessHandle.current().pid();
        Confinement confinement;
        try {
            confinement = found.get().confine(marker, LIMITS);
        } catch (IOException refused) {
            assumeTrue(false, "SKIPPED: control groups of version 1 cannot be written here: " + refused);
            return;
        }
        Process sleep = new ProcessBuilder("sleep", "600").start();
        try {
            for (Path entrance : confinement.entrances()) {
                Files.writeString(entrance, Long.toString(sleep.pid()));
            }
            assertTrue(confinement.usage().cpuTime().isPresent());
            assertFalse(confinement.ranOutOfMemory());
            assertTrue(confinement.killAll(Duration.ofSeconds(5)));
            assertEquals(137, sleep.waitFor());
        } finally {
            sleep.destroyForcibly().waitFor();
            confinement.close();
        }
        for (Path entrance : confinement.entrances()) {
            assertFalse(Files.exists(entrance), entrance + " was left");
        }
    }

    @Test
    void leftoversOfAnotherNameAreLeftAlone() throws IOException {
        Path group = Files.createDirectory(folder.resolve("somebody-elses"));
        assertFalse(Leftovers.clear("idlemint-x", List.of(group.resolve("cgroup.procs")), false));
        assertTrue(Files.exists(group));
        Path own = Files.createDirectory(folder.resolve("idlemint-x"));
        assertTrue(Leftovers.clear("idlemint-x", List.of(own.resolve("cgroup.procs")), false));
        assertFalse(Files.exists(own));
    }

    @Test
    void theLastResortAlwaysWorks() {
        List<LimitDriver> drivers = LimitDrivers.candidates("idlemint-test-probe");
        assertTrue(drivers.getLast().holding().isEmpty());
    }
}
