package io.idlemint.domain.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A job to run in a sandbox.
///
/// Every value that breaks a rule is refused with an `IllegalArgumentException` that names the field and the limit.
///
/// @param leaseId the lease, 1 to 80 letters, digits, `-` or `_`
/// @param command program and arguments: 1 to 4096 texts, at most 96 KiB together, no NUL, the program not empty
/// @param workFolder the host's folder that the job sees as `/work` and may write; absolute, and not the root
/// @param limits what it may use
/// @param readOnlyFolders the host's folders that the offer's conditions name, seen by the job at the same place,
///     read-only: at most 32, absolute, without `..`, and none of, above or below `/work`, `/tmp`, `/proc`,
///     `/dev`, `/sys`, `/etc`
/// @param environment the job's whole environment: at most 256 variables, at most 96 KiB together
/// @param stdinOpen whether standard input can be written to
public record JobSpec(
        String leaseId,
        List<String> command,
        Path workFolder,
        JobLimits limits,
        Set<Path> readOnlyFolders,
        Map<String, String> environment,
        boolean stdinOpen) {
    /// The most characters of all texts of a command together.
    public static final int MOST_CHARACTERS = 96 * 1024;

    private static final Pattern LEASE_ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final int MOST_ARGUMENTS = 4096;
    private static final int MOST_VARIABLES = 256;
    private static final int MOST_FOLDERS = 32;
    private static final List<Path> RESERVED = List.of(
            Path.of("/work"), Path.of("/tmp"), Path.of("/proc"), Path.of("/dev"), Path.of("/sys"), Path.of("/etc"));

    public JobSpec {
        command = List.copyOf(command);
        readOnlyFolders = Set.copyOf(readOnlyFolders);
        environment = Map.copyOf(environment);
        checkLease(leaseId);
        checkCommand(command);
        checkWorkFolder(workFolder);
        checkFolders(readOnlyFolders, workFolder);
        checkEnvironment(environment);
    }

    /// A job without input that sees the host's programs below `/usr`.
    public static JobSpec of(String leaseId, List<String> command, Path workFolder, JobLimits limits) {
        return new JobSpec(leaseId, command, workFolder, limits, Set.of(Path.of("/usr")), Map.of(), false);
    }

    /// The same job with this whole environment.
    public JobSpec withEnvironment(Map<String, String> variables) {
        return new JobSpec(leaseId, command, workFolder, limits, readOnlyFolders, variables, stdinOpen);
    }

    /// The same job with its standard input open.
    public JobSpec withStdin() {
        return new JobSpec(leaseId, command, workFolder, limits, readOnlyFolders, environment, true);
    }

    /// The same job with these host folders.
    public JobSpec withReadOnlyFolders(Set<Path> folders) {
        return new JobSpec(leaseId, command, workFolder, limits, folders, environment, stdinOpen);
    }

    /// Without the arguments and the environment: they may hold the renter's secrets.
    @Override
    public String toString() {
        return "JobSpec[leaseId=" + leaseId + ", program=" + command.getFirst() + ", limits=" + limits + "]";
    }

    private static void checkLease(String leaseId) {
        require(LEASE_ID.matcher(leaseId).matches(), "leaseId must be 1 to 80 letters, digits, '-' or '_'");
    }

    private static void checkCommand(List<String> command) {
        require(
                !command.isEmpty() && command.size() <= MOST_ARGUMENTS,
                "command must have between 1 and " + MOST_ARGUMENTS + " texts, had " + command.size());
        require(!command.getFirst().isEmpty(), "command must name a program, its first text was empty");
        require(command.stream().noneMatch(JobSpec::hasNul), "command must not contain a NUL character");
        require(
                command.stream().mapToLong(String::length).sum() <= MOST_CHARACTERS,
                "command must have at most " + MOST_CHARACTERS + " characters");
    }

    private static void checkWorkFolder(Path folder) {
        require(isWhole(folder), "workFolder must be an absolute path without '..' and not the root, was " + folder);
    }

    private static void checkFolders(Set<Path> folders, Path workFolder) {
        require(
                folders.size() <= MOST_FOLDERS,
                "readOnlyFolders must be at most " + MOST_FOLDERS + ", were " + folders.size());
        for (Path folder : new TreeSet<>(folders)) {
            require(
                    isWhole(folder),
                    "readOnlyFolders must be absolute paths without '..' and not the root, was " + folder);
            for (Path reserved : RESERVED) {
                require(!overlap(folder, reserved), "readOnlyFolders must keep off " + reserved + ", was " + folder);
            }
            require(
                    !overlap(folder, workFolder),
                    "readOnlyFolders must keep off the work folder " + workFolder + ", was " + folder);
        }
    }

    private static void checkEnvironment(Map<String, String> environment) {
        require(
                environment.size() <= MOST_VARIABLES,
                "environment must have at most " + MOST_VARIABLES + " variables, had " + environment.size());
        long characters = 0;
        for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
            String name = variable.getKey();
            require(
                    VARIABLE.matcher(name).matches(),
                    "environment names must be letters, digits and '_', not beginning with a digit");
            require(!hasNul(variable.getValue()), "environment." + name + " must not contain a NUL character");
            characters += name.length() + variable.getValue().length();
        }
        require(characters <= MOST_CHARACTERS, "environment must have at most " + MOST_CHARACTERS + " characters");
    }

    /// A path from the root on, which need not name a drive: sandboxes are Linux's, this is checked on every system.
    private static boolean isWhole(Path folder) {
        return folder.getRoot() != null && folder.getNameCount() > 0 && folder.equals(folder.normalize());
    }

    private static boolean overlap(Path one, Path other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
