package io.idlemint.machine.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.machine.sandbox.SandboxLab.Outcome;
import io.idlemint.machine.seccomp.Architecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The filter in the real kernel. The arguments are chosen so that without a filter the answer would be another
/// one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxSystemCallsTest {
    private static final Path PERL = Path.of("/usr/bin/perl");

    @TempDir
    static Path folder;

    private SandboxLab lab;

    @BeforeAll
    void open() throws IOException {
        lab = SandboxLab.open(folder);
        assumeTrue(Files.isExecutable(PERL), "SKIPPED: /usr/bin/perl is needed to make system calls by number");
    }

    @AfterAll
    void close() {
        if (lab != null) {
            lab.close();
        }
    }

    private Outcome perl(String program) {
        return lab.run(PERL.toString(), "-e", program);
    }

    @ParameterizedTest
    @CsvSource({
        "getpid, 39, 172, '', 0",
        "ptrace TRACEME, 101, 117, '0,0,0,0', 1",
        "keyctl GET_KEYRING_ID, 250, 219, '0,-3,0,0,0', 1",
        "add_key, 248, 217, '0,0,0,0,0', 1",
        "unshare nothing, 272, 97, '0', 1",
        "setns, 308, 268, '-1,0', 1",
        "io_uring_setup, 425, 425, '0,0', 1",
        "perf_event_open, 298, 241, '0,0,0,-1,0', 1",
        "userfaultfd, 323, 282, '0', 1",
        "bpf, 321, 280, '0,0,0', 1",
        "mount, 165, 40, '0,0,0,0,0', 1",
        "open_tree, 428, 428, '-1,0,0', 1",
        "process_vm_readv, 310, 270, '0,0,0,0,0,99', 1",
        "clone NEWUSER, 56, 220, '0x10000011,0,0,0,0', 1",
        "prctl PDEATHSIG off, 157, 167, '1,0,0,0,0', 1",
        "prctl PDEATHSIG KILL, 157, 167, '1,9,0,0,0', 0",
        "clone3, 435, 435, '0,0', 38",
        "a call of the future, 5000, 5000, '', 38",
        "socket NETLINK, 41, 198, '16,3,0', 97",
        "socket PACKET, 41, 198, '17,3,0', 97",
        "socket ALG, 41, 198, '38,5,0', 97",
        "socket VSOCK, 41, 198, '40,1,0', 97",
        "socket INET, 41, 198, '2,1,0', 0",
        "ioctl TIOCSTI, 16, 29, '0,0x5412,0', 1",
        "ioctl TCGETS, 16, 29, '0,0x5401,0', 25",
    })
    void answersAsTheFilterSays(String name, int x8664, int aarch64, String arguments, int errno) {
        int number = SandboxLab.architecture() == Architecture.X86_64 ? x8664 : aarch64;
        String call = arguments.isEmpty() ? Integer.toString(number) : number + "," + arguments;
        Outcome outcome = perl("my $r = syscall(" + call + "); print $r < 0 ? $!+0 : 0");
        assertEquals(Integer.toString(errno), outcome.stdout(), name + ": " + outcome.stderr());
    }

    @Test
    void x32CallsEndTheProcess() {
        assumeTrue(SandboxLab.architecture() == Architecture.X86_64, "SKIPPED: x32 exists on x86-64 only");
        Outcome outcome = perl("syscall(0x40000000 | 39); print 'still here'");
        assertEquals("", outcome.stdout());
        assertEquals(128 + 31, outcome.code(), "SIGSYS");
    }

    @ParameterizedTest
    @CsvSource({"-U", "-n", "-m", "-p"})
    void theUnshareProgramFails(String kind) {
        Outcome outcome = lab.run("/usr/bin/unshare", kind, "/bin/true");
        assertNotEquals(0, outcome.code());
        assertTrue(outcome.stderr().contains("Operation not permitted"), outcome.stderr());
    }

    @Test
    void theMountProgramFails() {
        assertNotEquals(
                0, lab.run("/usr/bin/mount", "-t", "tmpfs", "x", "/work").code());
    }

    @Test
    void tracingFails() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), "SKIPPED: /usr/bin/strace is not installed");
        assertNotEquals(0, lab.run("/usr/bin/strace", "/bin/true").code());
    }

    @Test
    void threadsAndPipesStillWork() {
        Outcome outcome = lab.run("/bin/sh", "-c", "seq 1 10 | sort -rn | head -1");
        assertEquals("10\n", outcome.stdout(), outcome.stderr());
    }
}
