package io.idlemint.app.runtime.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What runs here: its version and how it was installed.
///
/// @param version major.minor.patch, with or without `-SNAPSHOT`
/// @param system linux, windows or macos
/// @param arch amd64 or aarch64
/// @param kind the kind of package it came in; empty when it runs from its build
public record Installed(String version, String system, String arch, Optional<String> kind) {
    /// What runs in a process.
    ///
    /// @param properties the properties `os.name`, `os.arch` and `jpackage.app-path`
    public static Installed here(String version, Map<String, String> properties) {
        String os = properties.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
        String arch = properties.getOrDefault("os.arch", "");
        String system = os.contains("win") ? "windows" : os.contains("mac") ? "macos" : "linux";
        Optional<Path> launcher =
                Optional.ofNullable(properties.get("jpackage.app-path")).map(Path::of);
        Optional<String> kind = switch (system) {
            case "windows" -> launcher.map(there -> "msi");
            case "macos" -> launcher.map(there -> "dmg");
            default -> launcher.flatMap(Installed::kindBeside);
        };
        return new Installed(version, system, arch.equals("x86_64") ? "amd64" : arch, kind);
    }

    /// The packages of Linux say in a file which kind they are.
    private static Optional<String> kindBeside(Path launcher) {
        Path said = launcher.toAbsolutePath().resolve("../../lib/package-kind").normalize();
        try {
            return Files.isRegularFile(said)
                    ? Optional.of(Files.readString(said).strip())
                    : Optional.of("tar.gz");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(said + " cannot be read", unreadable);
        }
    }

    /// Whether another version is newer. A snapshot is older than the version that it leads to.
    boolean olderThan(String other) {
        String own = version.replace("-SNAPSHOT", "");
        int order = compare(own, other);
        return order < 0 || (order == 0 && version.endsWith("-SNAPSHOT"));
    }

    private static int compare(String one, String other) {
        String[] left = one.split("\\.", -1);
        String[] right = other.split("\\.", -1);
        for (int part = 0; part < Math.min(left.length, right.length); part++) {
            int order = Integer.compare(Integer.parseInt(left[part]), Integer.parseInt(right[part]));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
