package io.idlemint.machine.seccomp;

/// The system calls that a lease's job may make.
///
/// A foreign architecture and the x32 calls end the process. Refused with EPERM: [SystemCall#denied], `clone`
/// with new namespaces, terminal injection (`ioctl` TIOCSTI, TIOCLINUX), and taking off the signal that ends the
/// job with its sandbox (`prctl` PR_SET_PDEATHSIG with anything but SIGKILL). Sockets are Unix or IP, any other
/// family gives EAFNOSUPPORT. `clone3`, whose flags a filter cannot see, and every call newer than this list give
/// ENOSYS, so that programs fall back.
public final class SeccompFilter {
    private static final int KILL_PROCESS = 0x80000000;
    private static final int ERRNO = 0x00050000;
    private static final int ALLOW = 0x7FFF0000;

    private static final int EPERM = 1;
    private static final int ENOSYS = 38;
    private static final int EAFNOSUPPORT = 97;

    /// `__X32_SYSCALL_BIT`: numbers from here on are the x32 interface.
    private static final int X32 = 0x40000000;
    /// `removexattrat` of Linux 6.13, on both architectures.
    private static final int LAST_KNOWN = 466;
    /// CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET (linux/sched.h).
    private static final int NEW_NAMESPACES = 0x7E020000;

    private static final int AF_UNIX = 1;
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int TIOCSTI = 0x5412;
    private static final int TIOCLINUX = 0x541C;
    private static final int PR_SET_PDEATHSIG = 1;
    private static final int SIGKILL = 9;

    private SeccompFilter() {}

    /// The filter as bwrap's `--seccomp` reads it: `struct sock_filter` after `struct sock_filter`.
    public static byte[] program(Architecture architecture) {
        Program program = new Program()
                .loadArchitecture()
                .ifNotEqual(architecture.auditNumber(), KILL_PROCESS)
                .loadNumber();
        if (architecture == Architecture.X86_64) {
            program.ifGreater(X32 - 1, KILL_PROCESS);
        }
        program.ifGreater(LAST_KNOWN, ERRNO | ENOSYS);
        for (SystemCall call : SystemCall.values()) {
            call.number(architecture).ifPresent(number -> judge(program, call, number));
        }
        return program.returning(ALLOW).bytes();
    }

    private static void judge(Program program, SystemCall call, int number) {
        if (call.denied()) {
            program.ifEqual(number, ERRNO | EPERM);
            return;
        }
        switch (call) {
            case CLONE3 -> program.ifEqual(number, ERRNO | ENOSYS);
            case CLONE ->
                program.when(
                        number,
                        new Program()
                                .loadArgument(0)
                                .ifAnyBit(NEW_NAMESPACES, ERRNO | EPERM)
                                .returning(ALLOW));
            case SOCKET, SOCKETPAIR ->
                program.when(
                        number,
                        new Program()
                                .loadArgument(0)
                                .ifEqual(AF_UNIX, ALLOW)
                                .ifEqual(AF_INET, ALLOW)
                                .ifEqual(AF_INET6, ALLOW)
                                .returning(ERRNO | EAFNOSUPPORT));
            case IOCTL ->
                program.when(
                        number,
                        new Program()
                                .loadArgument(1)
                                .ifEqual(TIOCSTI, ERRNO | EPERM)
                                .ifEqual(TIOCLINUX, ERRNO | EPERM)
                                .returning(ALLOW));
            case PRCTL ->
                program.when(
                        number,
                        new Program()
                                .loadArgument(0)
                                .ifNotEqual(PR_SET_PDEATHSIG, ALLOW)
                                .loadArgument(1)
                                .ifEqual(SIGKILL, ALLOW)
                                .returning(ERRNO | EPERM));
            default -> throw new IllegalStateException("No rule for " + call);
        }
    }
}
