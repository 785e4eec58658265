package io.idlemint.app.runtime;

import io.idlemint.domain.machine.ReadinessCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Commands that help against what a check found, as they are typed on this system. Immutable.
///
/// @param linux whether this is Linux; for other systems there is no advice yet
/// @param families the names of this distribution and of those that it is like, as in os-release(5)
/// @param dataFolder the installation's folder
record TerminalAdvice(boolean linux, Set<String> families, Path dataFolder) {
    private static final Path OS_RELEASE = Path.of("/etc/os-release");

    /// How packages are installed, by family.
    private static final List<Map.Entry<String, String>> INSTALLERS = List.of(
            Map.entry("debian", "sudo apt install "),
            Map.entry("ubuntu", "sudo apt install "),
            Map.entry("fedora", "sudo dnf install "),
            Map.entry("rhel", "sudo dnf install "),
            Map.entry("suse", "sudo zypper install "),
            Map.entry("opensuse", "sudo zypper install "),
            Map.entry("arch", "sudo pacman -S "));

    /// The OpenCL part that works without a certain graphics card.
    private static final Map<String, String> OPENCL_PACKAGES = Map.of(
            "sudo apt install ", "ocl-icd-libopencl1 mesa-opencl-icd",
            "sudo dnf install ", "ocl-icd mesa-libOpenCL",
            "sudo zypper install ", "libOpenCL1 Mesa-libOpenCL",
            "sudo pacman -S ", "ocl-icd opencl-mesa");

    TerminalAdvice {
        families = Set.copyOf(families);
    }

    static TerminalAdvice ofThisSystem(Path dataFolder) {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return new TerminalAdvice(linux, linux ? families(OS_RELEASE) : Set.of(), dataFolder);
    }

    static Set<String> families(Path osRelease) {
        Set<String> found = new HashSet<>();
        try {
            for (String line : Files.readAllLines(osRelease)) {
                if (line.startsWith("ID=") || line.startsWith("ID_LIKE=")) {
                    String names = line.substring(line.indexOf('=') + 1).replace("\"", "");
                    found.addAll(Arrays.asList(names.strip().split("\\s+")));
                }
            }
        } catch (IOException unreadable) {
            return Set.of();
        }
        return found;
    }

    /// What can be typed against a finding.
    Optional<String> command(ReadinessCheck check) {
        if (!linux || check.status() == ReadinessCheck.Status.OK) {
            return Optional.empty();
        }
        return switch (check.name()) {
            case "sandbox" -> sandbox(check.remedy().orElse(""));
            case "OpenCL" -> installer().map(install -> install + OPENCL_PACKAGES.getOrDefault(install, ""));
            case "clock" -> Optional.of("sudo timedatectl set-ntp true");
            case "data folder" ->
                Optional.of("chmod 700 '" + dataFolder.toString().replace("'", "'\\''") + "'");
            case "disk space" -> Optional.of("df -h '" + dataFolder.toString().replace("'", "'\\''") + "'");
            default -> Optional.empty();
        };
    }

    private Optional<String> sandbox(String remedy) {
        if (remedy.contains("max_user_namespaces")) {
            return Optional.of("sudo sysctl user.max_user_namespaces=10000");
        }
        if (remedy.contains("apparmor_restrict") && families.contains("ubuntu")) {
            return Optional.of("sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0");
        }
        return remedy.contains("bubblewrap") ? installer().map(install -> install + "bubblewrap") : Optional.empty();
    }

    private Optional<String> installer() {
        return INSTALLERS.stream()
                .filter(entry -> families.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
