package io.idlemint.machine.sandbox;

import io.idlemint.machine.seccomp.Architecture;
import io.idlemint.machine.seccomp.SeccompFilter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The sandbox's own folder inside the data folder, owner-only: the filter, the guest's `/etc`, and a record per
/// running job.
///
/// @param root its real path
record StateFolder(Path root) {
    /// The variable that marks every process of a sandbox.
    static final String MARKER_VARIABLE = "IDLEMINT_SANDBOX";

    private static final int PREFIX_BYTES = 6;

    /// Makes the folder and the files that every job shares.
    static StateFolder prepare(Path folder, Architecture architecture) throws IOException {
        Files.createDirectories(folder);
        StateFolder state = new StateFolder(folder.toRealPath());
        Files.setPosixFilePermissions(state.root, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(state.jobs());
        Files.createDirectories(state.probeWork());
        Files.createDirectories(state.guestEtc());
        Files.write(state.filter(), SeccompFilter.program(architecture));
        state.guestFile("passwd", "lease:x:65534:65534:lease:/work:/bin/sh");
        state.guestFile("group", "lease:x:65534:");
        state.guestFile("hosts", "127.0.0.1 localhost lease");
        state.guestFile("nsswitch.conf", "passwd: files\ngroup: files\nhosts: files");
        return state;
    }

    /// The beginning of every job's marker: the same for the same folder, another for any other.
    String prefix() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(root.toString().getBytes(StandardCharsets.UTF_8));
            return "idlemint-" + HexFormat.of().formatHex(digest, 0, PREFIX_BYTES) + "-";
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every JDK has SHA-256", never);
        }
    }

    Path filter() {
        return root.resolve("filter.bpf");
    }

    Path jobs() {
        return root.resolve("jobs");
    }

    /// Where the sandbox tries itself out.
    Path probeWork() {
        return root.resolve("probe");
    }

    /// Files of the guest's `/etc`.
    List<Path> guestFiles() {
        return List.of("passwd", "group", "hosts", "nsswitch.conf").stream()
                .map(guestEtc()::resolve)
                .toList();
    }

    private Path guestEtc() {
        return root.resolve("etc");
    }

    private void guestFile(String name, String text) throws IOException {
        Files.writeString(guestEtc().resolve(name), text + "\n", StandardCharsets.US_ASCII);
    }
}
