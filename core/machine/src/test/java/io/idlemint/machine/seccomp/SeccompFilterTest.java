package io.idlemint.machine.seccomp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SeccompFilterTest {
    private static final int X86_64 = 0xC000003E;
    private static final int AARCH64 = 0xC00000B7;
    private static final int I386 = 0x40000003;
    private static final int ARM = 0x40000028;

    private static String verdict(Architecture filter, int architecture, int number, long... arguments) {
        int verdict = new BpfInterpreter(SeccompFilter.program(filter)).verdict(architecture, number, arguments);
        return switch (verdict) {
            case 0x80000000 -> "KILL";
            case 0x7FFF0000 -> "ALLOW";
            case 0x00050001 -> "EPERM";
            case 0x00050000 + 38 -> "ENOSYS";
            case 0x00050000 + 97 -> "EAFNOSUPPORT";
            default -> Integer.toHexString(verdict);
        };
    }

    /// Name; number on x86-64; number on aarch64 (`-`: not there); first and second argument; verdict.
    @ParameterizedTest
    @CsvSource({
        "read, 0, 63, 0, 0, ALLOW",
        "write, 1, 64, 1, 0, ALLOW",
        "openat, 257, 56, 0, 0, ALLOW",
        "execve, 59, 221, 0, 0, ALLOW",
        "futex, 202, 98, 0, 0, ALLOW",
        "seccomp, 317, 277, 0, 0, ALLOW",
        "memfd_create, 319, 279, 0, 0, ALLOW",
        "removexattrat, 466, 466, 0, 0, ALLOW",
        "open_tree_attr, 467, 467, 0, 0, ENOSYS",
        "one of the future, 9999, 9999, 0, 0, ENOSYS",
        "bpf, 321, 280, 0, 0, EPERM",
        "ptrace, 101, 117, 0, 0, EPERM",
        "process_vm_readv, 310, 270, 0, 0, EPERM",
        "process_vm_writev, 311, 271, 0, 0, EPERM",
        "pidfd_getfd, 438, 438, 0, 0, EPERM",
        "perf_event_open, 298, 241, 0, 0, EPERM",
        "userfaultfd, 323, 282, 0, 0, EPERM",
        "keyctl, 250, 219, 0, 0, EPERM",
        "add_key, 248, 217, 0, 0, EPERM",
        "request_key, 249, 218, 0, 0, EPERM",
        "io_uring_setup, 425, 425, 0, 0, EPERM",
        "io_uring_enter, 426, 426, 0, 0, EPERM",
        "io_uring_register, 427, 427, 0, 0, EPERM",
        "mount, 165, 40, 0, 0, EPERM",
        "umount2, 166, 39, 0, 0, EPERM",
        "pivot_root, 155, 41, 0, 0, EPERM",
        "chroot, 161, 51, 0, 0, EPERM",
        "fsopen, 430, 430, 0, 0, EPERM",
        "move_mount, 429, 429, 0, 0, EPERM",
        "mount_setattr, 442, 442, 0, 0, EPERM",
        "unshare, 272, 97, 0, 0, EPERM",
        "setns, 308, 268, 0, 0, EPERM",
        "open_by_handle_at, 304, 265, 0, 0, EPERM",
        "kexec_load, 246, 104, 0, 0, EPERM",
        "init_module, 175, 105, 0, 0, EPERM",
        "finit_module, 313, 273, 0, 0, EPERM",
        "reboot, 169, 142, 0, 0, EPERM",
        "iopl, 172, -, 0, 0, EPERM",
        "modify_ldt, 154, -, 0, 0, EPERM",
        "clone3, 435, 435, 0, 0, ENOSYS",
        "clone a thread, 56, 220, 0x3d0f00, 0, ALLOW",
        "clone a process, 56, 220, 17, 0, ALLOW",
        "clone NEWUSER, 56, 220, 0x10000011, 0, EPERM",
        "clone NEWNS, 56, 220, 0x00020011, 0, EPERM",
        "clone NEWNET, 56, 220, 0x40000011, 0, EPERM",
        "clone NEWPID, 56, 220, 0x20000000, 0, EPERM",
        "clone NEWCGROUP, 56, 220, 0x02000000, 0, EPERM",
        "clone NEWUTS, 56, 220, 0x04000000, 0, EPERM",
        "clone NEWIPC, 56, 220, 0x08000000, 0, EPERM",
        "clone NEWUSER with high bits set, 56, 220, 0xffffffff10000011, 0, EPERM",
        "socket UNIX, 41, 198, 1, 1, ALLOW",
        "socket INET, 41, 198, 2, 1, ALLOW",
        "socket INET6, 41, 198, 10, 1, ALLOW",
        "socket NETLINK, 41, 198, 16, 3, EAFNOSUPPORT",
        "socket PACKET, 41, 198, 17, 3, EAFNOSUPPORT",
        "socket ALG, 41, 198, 38, 5, EAFNOSUPPORT",
        "socket VSOCK, 41, 198, 40, 1, EAFNOSUPPORT",
        "socket VSOCK with high bits set, 41, 198, 0x100000028, 1, EAFNOSUPPORT",
        "socketpair UNIX, 53, 199, 1, 1, ALLOW",
        "socketpair TIPC, 53, 199, 30, 1, EAFNOSUPPORT",
        "ioctl TCGETS, 16, 29, 0, 0x5401, ALLOW",
        "ioctl TIOCSTI, 16, 29, 0, 0x5412, EPERM",
        "ioctl TIOCSTI with high bits set, 16, 29, 0, 0x100005412, EPERM",
        "ioctl TIOCLINUX, 16, 29, 0, 0x541c, EPERM",
        "prctl SET_NAME, 157, 167, 15, 0, ALLOW",
        "prctl SET_PDEATHSIG none, 157, 167, 1, 0, EPERM",
        "prctl SET_PDEATHSIG TERM, 157, 167, 1, 15, EPERM",
        "prctl SET_PDEATHSIG KILL, 157, 167, 1, 9, ALLOW",
    })
    void judges(String name, int x8664, String aarch64, String first, String second, String verdict) {
        long[] arguments = {number(first), number(second)};
        assertEquals(verdict, verdict(Architecture.X86_64, X86_64, x8664, arguments), name);
        if (!aarch64.equals("-")) {
            assertEquals(verdict, verdict(Architecture.AARCH64, AARCH64, Integer.parseInt(aarch64), arguments), name);
        }
    }

    private static long number(String text) {
        return text.startsWith("0x") ? Long.parseUnsignedLong(text.substring(2), 16) : Long.parseLong(text);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "59", "101"})
    void aForeignArchitectureIsKilled(int number) {
        assertEquals("KILL", verdict(Architecture.X86_64, I386, number));
        assertEquals("KILL", verdict(Architecture.X86_64, AARCH64, number));
        assertEquals("KILL", verdict(Architecture.AARCH64, ARM, number));
        assertEquals("KILL", verdict(Architecture.AARCH64, X86_64, number));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "59", "520", "1073741823"})
    void x32IsKilled(int number) {
        assertEquals("KILL", verdict(Architecture.X86_64, X86_64, 0x40000000 | number));
    }

    @Test
    void theLastNumberBeforeX32IsOnlyUnknown() {
        assertEquals("ENOSYS", verdict(Architecture.X86_64, X86_64, 0x3FFFFFFF));
    }

    @ParameterizedTest
    @EnumSource(SystemCall.class)
    void everyDeniedCallIsDenied(SystemCall call) {
        if (call.denied()) {
            assertEquals(
                    "EPERM",
                    verdict(
                            Architecture.X86_64,
                            X86_64,
                            call.number(Architecture.X86_64).orElseThrow()));
            call.number(Architecture.AARCH64)
                    .ifPresent(number -> assertEquals("EPERM", verdict(Architecture.AARCH64, AARCH64, number)));
        }
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void theKernelWouldTakeItsLength(Architecture architecture) {
        int instructions = SeccompFilter.program(architecture).length / 8;
        assertTrue(instructions > 100 && instructions < 4096, "instructions: " + instructions);
    }

    @Test
    void architecturesHaveTheJdksNames() {
        assertEquals(Optional.of(Architecture.X86_64), Architecture.of("amd64"));
        assertEquals(Optional.of(Architecture.AARCH64), Architecture.of("aarch64"));
        assertEquals(Optional.empty(), Architecture.of("riscv64"));
    }
}
