package io.idlemint.machine.seccomp;

import java.util.OptionalInt;

/// A system call that the filter treats specially, with its numbers (asm/unistd_64.h and asm-generic/unistd.h of
/// Linux 6.1).
enum SystemCall {
    // Reading or steering other processes and the kernel.
    BPF(321, 280),
    PTRACE(101, 117),
    PROCESS_VM_READV(310, 270),
    PROCESS_VM_WRITEV(311, 271),
    KCMP(312, 272),
    PIDFD_GETFD(438, 438),
    PERF_EVENT_OPEN(298, 241),
    USERFAULTFD(323, 282),
    MOVE_PAGES(279, 239),
    MIGRATE_PAGES(256, 238),
    // Kernel keys.
    KEYCTL(250, 219),
    ADD_KEY(248, 217),
    REQUEST_KEY(249, 218),
    // Asynchronous calls pass by the filter.
    IO_URING_SETUP(425, 425),
    IO_URING_ENTER(426, 426),
    IO_URING_REGISTER(427, 427),
    // Mounts and other views of the file system.
    MOUNT(165, 40),
    UMOUNT2(166, 39),
    PIVOT_ROOT(155, 41),
    CHROOT(161, 51),
    OPEN_TREE(428, 428),
    MOVE_MOUNT(429, 429),
    FSOPEN(430, 430),
    FSCONFIG(431, 431),
    FSMOUNT(432, 432),
    FSPICK(433, 433),
    MOUNT_SETATTR(442, 442),
    OPEN_BY_HANDLE_AT(304, 265),
    FANOTIFY_INIT(300, 262),
    QUOTACTL(179, 60),
    QUOTACTL_FD(443, 443),
    // Namespaces.
    UNSHARE(272, 97),
    SETNS(308, 268),
    // Steering the computer.
    ACCT(163, 89),
    SWAPON(167, 224),
    SWAPOFF(168, 225),
    KEXEC_LOAD(246, 104),
    KEXEC_FILE_LOAD(320, 294),
    INIT_MODULE(175, 105),
    FINIT_MODULE(313, 273),
    DELETE_MODULE(176, 106),
    REBOOT(169, 142),
    SYSLOG(103, 116),
    SETTIMEOFDAY(164, 170),
    CLOCK_SETTIME(227, 112),
    CLOCK_ADJTIME(305, 266),
    ADJTIMEX(159, 171),
    SETHOSTNAME(170, 161),
    SETDOMAINNAME(171, 162),
    VHANGUP(153, 58),
    NFSSERVCTL(180, 42),
    LOOKUP_DCOOKIE(212, 18),
    // Only x86-64 has these.
    IOPL(172),
    IOPERM(173),
    MODIFY_LDT(154),
    USELIB(134),
    USTAT(136),
    SYSFS(139),
    SYSCTL(156),
    CREATE_MODULE(174),
    GET_KERNEL_SYMS(177),
    QUERY_MODULE(178),
    // Judged by their arguments, or answered otherwise.
    CLONE(56, 220, false),
    CLONE3(435, 435, false),
    SOCKET(41, 198, false),
    SOCKETPAIR(53, 199, false),
    IOCTL(16, 29, false),
    PRCTL(157, 167, false);

    private static final int NONE = -1;

    private final int x8664;
    private final int aarch64;
    private final boolean denied;

    SystemCall(int x8664) {
        this(x8664, NONE, true);
    }

    SystemCall(int x8664, int aarch64) {
        this(x8664, aarch64, true);
    }

    SystemCall(int x8664, int aarch64, boolean denied) {
        this.x8664 = x8664;
        this.aarch64 = aarch64;
        this.denied = denied;
    }

    /// Whether it is refused whatever its arguments are.
    boolean denied() {
        return denied;
    }

    /// Its number; empty where the architecture does not have it.
    OptionalInt number(Architecture architecture) {
        int number = switch (architecture) {
            case X86_64 -> x8664;
            case AARCH64 -> aarch64;
        };
        return number == NONE ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
