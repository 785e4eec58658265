package io.idlemint.machine.sandbox;

import io.idlemint.machine.limits.Confinement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What has to be known to clear up after a job when this process is gone: written before the job starts, removed
/// after its end. Beside it lies the status file that bubblewrap itself writes.
///
/// @param marker the job's unique name
/// @param entrances the control groups' member files
/// @param scope whether it runs in a systemd scope
/// @param file where this record is kept
record JobRecord(String marker, List<Path> entrances, boolean scope, Path file) {
    private static final String SUFFIX = ".job";
    private static final Pattern CHILD = Pattern.compile("\"child-pid\"\\s*:\\s*(\\d+)");
    private static final Pattern EXIT = Pattern.compile("\"exit-code\"\\s*:\\s*(\\d+)");

    static JobRecord of(StateFolder state, String marker, Confinement confinement) {
        return new JobRecord(
                marker,
                confinement.entrances(),
                !confinement.launchPrefix().isEmpty(),
                state.jobs().resolve(marker + SUFFIX));
    }

    void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of("scope=" + scope));
        entrances.forEach(entrance -> lines.add("entrance=" + entrance));
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    /// The records that earlier processes left.
    static List<JobRecord> all(StateFolder state) throws IOException {
        List<JobRecord> found = new ArrayList<>();
        try (var files = Files.newDirectoryStream(state.jobs(), "*" + SUFFIX)) {
            for (Path file : files) {
                found.add(read(file));
            }
        }
        return found;
    }

    private static JobRecord read(Path file) throws IOException {
        String name = file.getFileName().toString();
        List<Path> entrances = new ArrayList<>();
        boolean scope = false;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith("entrance=")) {
                entrances.add(Path.of(line.substring("entrance=".length())));
            }
            scope |= line.equals("scope=true");
        }
        return new JobRecord(name.substring(0, name.length() - SUFFIX.length()), entrances, scope, file);
    }

    /// Bubblewrap's status file (`--json-status-fd`).
    Path status() {
        return file.resolveSibling(marker + ".status");
    }

    /// The first process inside, once there is one.
    OptionalLong child() {
        return number(CHILD);
    }

    /// The program's exit code; there is none when the sandbox could not be set up or was ended from outside.
    OptionalLong exitCode() {
        return number(EXIT);
    }

    void delete() throws IOException {
        Files.deleteIfExists(status());
        Files.deleteIfExists(file);
    }

    private OptionalLong number(Pattern pattern) {
        try {
            Matcher found = pattern.matcher(Files.readString(status(), StandardCharsets.UTF_8));
            return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
        } catch (IOException notYet) {
            return OptionalLong.empty();
        }
    }
}
