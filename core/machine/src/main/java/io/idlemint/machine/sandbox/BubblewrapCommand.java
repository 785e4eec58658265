package io.idlemint.machine.sandbox;

import io.idlemint.domain.sandbox.JobSpec;
import io.idlemint.machine.limits.Confinement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The command line that starts a job in bubblewrap.
///
/// @param bwrap the program
/// @param state the files that every job shares
/// @param job the job's record, whose status file bubblewrap writes
record BubblewrapCommand(Path bwrap, StateFolder state, JobRecord job) {
    /// Enters the control groups, offers itself to the out-of-memory killer, takes the limit of a file's size in
    /// blocks of 512 bytes, and becomes bubblewrap with the filter as descriptor 9 and the status file as
    /// descriptor 8.
    private static final String LAUNCH = """
            filter=$0 status=$1 blocks=$2 groups=$3
            shift 3
            while [ "$groups" -gt 0 ]; do
              echo $$ >"$1" || exit 125
              shift
              groups=$((groups-1))
            done
            echo 800 >/proc/self/oom_score_adj
            ulimit -c 0
            ulimit -f "$blocks" 2>/dev/null
            exec "$@" 8>"$status" 9<"$filter"
            """;

    private static final String GUEST_ID = "65534";
    private static final int BLOCK = 512;
    private static final Path USR = Path.of("/usr");
    private static final List<String> USUAL_LINKS = List.of("bin", "lib", "lib32", "lib64", "libx32", "sbin");

    /// What a guest must not read of the host's kernel: as container engines mask it (OCI runtime specification,
    /// default masked paths).
    private static final List<String> MASKED = List.of(
            "/proc/kcore",
            "/proc/keys",
            "/proc/key-users",
            "/proc/kmsg",
            "/proc/kallsyms",
            "/proc/timer_list",
            "/proc/sched_debug",
            "/proc/config.gz");

    private static final Map<String, String> DEFAULT_ENVIRONMENT = Map.of(
            "PATH",
            "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
            "HOME",
            "/work",
            "USER",
            "lease",
            "LANG",
            "C.UTF-8");

    /// The whole command, from the outermost program to the guest's arguments.
    List<String> of(JobSpec spec, Confinement confinement) throws IOException {
        List<String> command = new ArrayList<>(confinement.launchPrefix());
        Collections.addAll(command, "/bin/sh", "-c", LAUNCH, state.filter().toString());
        command.add(job.status().toString());
        command.add(Long.toString((spec.limits().diskBytes() + BLOCK - 1) / BLOCK));
        command.add(Integer.toString(confinement.entrances().size()));
        confinement.entrances().forEach(entrance -> command.add(entrance.toString()));
        command.add(bwrap.toString());
        command.addAll(namespaces());
        command.addAll(files(spec));
        command.addAll(environment(spec));
        Collections.addAll(command, "--cap-drop", "ALL", "--seccomp", "9", "--json-status-fd", "8", "--");
        if (spec.readOnlyFolders().contains(USR)) {
            command.addAll(confinement.guestPrefix());
        }
        command.addAll(spec.command());
        return command;
    }

    private static List<String> namespaces() {
        return List.of(
                "--unshare-user",
                "--unshare-pid",
                "--unshare-net",
                "--unshare-ipc",
                "--unshare-uts",
                "--unshare-cgroup",
                "--disable-userns",
                "--uid",
                GUEST_ID,
                "--gid",
                GUEST_ID,
                "--hostname",
                "lease",
                "--new-session",
                "--die-with-parent",
                "--as-pid-1");
    }

    /// Only `/work`, `/tmp`, `/dev/shm` and `/dev`'s devices can be written. `/proc` is read-only as well: on a
    /// host that runs as root its files would obey the guest.
    private List<String> files(JobSpec spec) throws IOException {
        List<String> arguments = new ArrayList<>();
        for (Path folder : new TreeSet<>(spec.readOnlyFolders())) {
            if (!Files.isDirectory(folder)) {
                throw new IOException("readOnlyFolders names " + folder + ", which is not a folder here");
            }
            Collections.addAll(arguments, "--ro-bind", folder.toString(), folder.toString());
        }
        if (spec.readOnlyFolders().contains(USR)) {
            arguments.addAll(usualLinks());
        }
        for (Path file : state.guestFiles()) {
            Collections.addAll(arguments, "--ro-bind", file.toString(), "/etc/" + file.getFileName());
        }
        Collections.addAll(arguments, "--proc", "/proc");
        for (String masked : MASKED) {
            if (Files.exists(Path.of(masked))) {
                Collections.addAll(arguments, "--ro-bind", "/dev/null", masked);
            }
        }
        // Scratch is memory: two full ones leave half of it to the programs.
        String scratch = Long.toString(
                Math.min(spec.limits().memoryBytes() / 4, spec.limits().diskBytes()));
        Collections.addAll(arguments, "--remount-ro", "/proc", "--dev", "/dev");
        Collections.addAll(arguments, "--size", scratch, "--tmpfs", "/dev/shm", "--remount-ro", "/dev");
        Collections.addAll(arguments, "--size", scratch, "--tmpfs", "/tmp");
        Collections.addAll(arguments, "--bind", spec.workFolder().toRealPath().toString(), "/work", "--chdir", "/work");
        Collections.addAll(arguments, "--remount-ro", "/");
        return arguments;
    }

    /// Where `/bin` and its like are links into `/usr`, the same links; where they are folders, these belong to
    /// `/usr`.
    private static List<String> usualLinks() throws IOException {
        List<String> arguments = new ArrayList<>();
        for (String name : USUAL_LINKS) {
            Path place = Path.of("/").resolve(name);
            if (Files.isSymbolicLink(place)) {
                Collections.addAll(
                        arguments, "--symlink", Files.readSymbolicLink(place).toString(), place.toString());
            } else if (Files.isDirectory(place)) {
                Collections.addAll(arguments, "--ro-bind", place.toString(), place.toString());
            }
        }
        for (String name : List.of("/etc/ld.so.cache", "/etc/alternatives")) {
            Collections.addAll(arguments, "--ro-bind-try", name, name);
        }
        return arguments;
    }

    private List<String> environment(JobSpec spec) {
        Map<String, String> variables = new TreeMap<>(DEFAULT_ENVIRONMENT);
        variables.putAll(spec.environment());
        variables.put(StateFolder.MARKER_VARIABLE, job.marker());
        List<String> arguments = new ArrayList<>(List.of("--clearenv"));
        variables.forEach((name, value) -> Collections.addAll(arguments, "--setenv", name, value));
        return arguments;
    }
}
