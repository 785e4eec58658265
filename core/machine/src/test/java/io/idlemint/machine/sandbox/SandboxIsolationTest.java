package io.idlemint.machine.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.sandbox.JobSpec;
import io.idlemint.machine.sandbox.SandboxLab.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a job can see of its host, and what it can do to it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxIsolationTest {
    @TempDir
    static Path folder;

    private SandboxLab lab;

    @BeforeAll
    void open() throws IOException {
        lab = SandboxLab.open(folder);
    }

    @AfterAll
    void close() {
        if (lab != null) {
            lab.close();
        }
    }

    @Test
    void theRootHasOnlyWhatWasPutThere() {
        Outcome seen = lab.run("/usr/bin/ls", "-A", "/");
        Set<String> allowed =
                Set.of("bin", "dev", "etc", "lib", "lib32", "lib64", "libx32", "proc", "sbin", "tmp", "usr", "work");
        Set<String> names = seen.stdout().lines().collect(Collectors.toSet());
        assertTrue(allowed.containsAll(names), "seen: " + names);
        assertTrue(names.contains("work"), "seen: " + names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/shadow", "/root", "/home", "/var", "/sys", "/run", "/boot", "/proc/1/root/var"})
    void theHostsFoldersAreNotThere(String path) {
        assertNotEquals(0, lab.run("/usr/bin/ls", path).code());
    }

    @Test
    void noFileOfTheHostsHomeIsThere() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        assertNotEquals(0, lab.run("/usr/bin/cat", secret.toString()).code());
        assertNotEquals(
                0, lab.run("/usr/bin/ls", System.getProperty("user.dir")).code());
        Files.createSymbolicLink(lab.work().resolve("way-out"), secret);
        assertNotEquals(0, lab.run("/usr/bin/cat", "/work/way-out").code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/usr/x",
                "/x",
                "/etc/x",
                "/dev/x",
                "/proc/sys/kernel/core_pattern",
                "/proc/sys/vm/drop_caches",
                "/proc/self/oom_score_adj",
                "/etc/passwd"
            })
    void nothingOutsideOfTheWorkFolderCanBeWritten(String path) {
        Outcome outcome = lab.run("/bin/sh", "-c", "echo 1 >" + path);
        assertNotEquals(0, outcome.code());
        assertTrue(outcome.stderr().contains("Read-only file system"), outcome.stderr());
    }

    @Test
    void theWorkFolderAndScratchCanBeWritten() throws IOException {
        Outcome outcome = lab.run("/bin/sh", "-c", "pwd; echo a >here && echo b >/tmp/x && echo c >/dev/shm/x");
        assertEquals(0, outcome.code(), outcome.stderr());
        assertEquals("/work\n", outcome.stdout());
        assertEquals("a\n", Files.readString(lab.work().resolve("here")));
    }

    @Test
    void thereIsNoNetwork() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String connect = "use IO::Socket::INET; print IO::Socket::INET->new(PeerAddr => '%s', PeerPort => %d,"
                    + " Timeout => 2) ? 'connected' : $!";
            Outcome near = lab.run("/usr/bin/perl", "-e", connect.formatted("127.0.0.1", listening.getLocalPort()));
            assertEquals("Connection refused", near.stdout(), near.stderr());
            Outcome far = lab.run("/usr/bin/perl", "-e", connect.formatted("192.0.2.1", 80));
            assertEquals("Network is unreachable", far.stdout(), far.stderr());
        }
    }

    @Test
    void itIsNobodyWithoutRights() {
        Outcome outcome =
                lab.run("/bin/sh", "-c", "id -u; uname -n; grep -E 'CapEff|CapBnd|NoNewPrivs' /proc/self/status");
        assertEquals(
                List.of("65534", "lease", "CapEff:\t0000000000000000", "CapBnd:\t0000000000000000", "NoNewPrivs:\t1"),
                outcome.stdout().lines().toList());
    }

    @Test
    void onlyItsOwnProcessesAreThere() {
        Outcome outcome = lab.run("/bin/sh", "-c", "ls /proc | grep -c '^[0-9]'");
        assertTrue(Integer.parseInt(outcome.stdout().strip()) <= 3, outcome.stdout());
    }

    @Test
    void noDescriptorOfTheHostIsOpen() {
        Outcome outcome = lab.run("/bin/sh", "-c", "exec ls /proc/self/fd");
        assertEquals(List.of("0", "1", "2", "3"), outcome.stdout().lines().toList());
    }

    @Test
    void theEnvironmentIsWhatTheSpecSays() {
        JobSpec spec = lab.spec("/usr/bin/env").withEnvironment(Map.of("GREETING", "hello there", "PATH", "/usr/bin"));
        Map<String, String> seen = lab.run(spec)
                .stdout()
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        assertEquals("hello there", seen.get("GREETING"));
        assertEquals("/usr/bin", seen.get("PATH"));
        assertEquals("/work", seen.get("HOME"));
        assertEquals(Set.of("GREETING", "PATH", "HOME", "USER", "LANG", "PWD", "IDLEMINT_SANDBOX"), seen.keySet());
    }

    @Test
    void aNamedFolderIsThereAndReadOnly() throws IOException {
        // Not the temporary folder: a job has a /tmp of its own.
        Path models = Files.createTempDirectory(Path.of("/var/tmp"), "models");
        Path weights = Files.writeString(models.resolve("m"), "weights");
        try {
            JobSpec spec = lab.spec("/bin/sh", "-c", "cat " + weights + "; echo x >" + weights);
            Outcome without = lab.run(spec);
            assertFalse(without.stdout().contains("weights"));
            Outcome with = lab.run(spec.withReadOnlyFolders(Set.of(Path.of("/usr"), models)));
            assertTrue(with.stdout().contains("weights"), with.stderr());
            assertTrue(with.stderr().contains("Read-only file system"), with.stderr());
        } finally {
            Files.delete(weights);
            Files.delete(models);
        }
    }

    @Test
    void programsBehindAlternativesRun() {
        assertEquals(
                "3\n",
                lab.run("/bin/sh", "-c", "echo 1 2 | awk '{print $1 + $2}'").stdout());
    }
}
