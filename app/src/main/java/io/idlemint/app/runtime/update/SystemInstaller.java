package io.idlemint.app.runtime.update;

import io.idlemint.node.desk.UpdateDesk.Handover;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Hands a package to what the system installs packages with. Nothing is installed without the system asking its owner.
@FunctionalInterface
interface SystemInstaller {
    /// Hands it over.
    ///
    /// @param kind of the package
    Handover hand(String kind, Path file);

    /// That of this system.
    ///
    /// @param environment the environment's variables
    static SystemInstaller of(Map<String, String> environment) {
        boolean screen = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return (kind, file) -> switch (kind) {
            case "deb" -> screen ? open(file, apt(file), "xdg-open") : new Handover.Manual(file, apt(file));
            case "rpm" -> screen ? open(file, dnf(file), "xdg-open") : new Handover.Manual(file, dnf(file));
            // By the shell: what this process starts itself ends with it on Windows, and an upgrade has it end first.
            case "msi" -> open(file, "msiexec /i " + quoted(file), "explorer");
            case "dmg" -> open(file, "open " + quoted(file), "open");
            case "AppImage" -> new Handover.Manual(file, "chmod +x " + quoted(file));
            default -> new Handover.Manual(file, "tar -xzf " + quoted(file));
        };
    }

    private static String apt(Path file) {
        return "sudo apt install " + quoted(file);
    }

    private static String dnf(Path file) {
        return "sudo dnf install " + quoted(file);
    }

    private static String quoted(Path file) {
        String path = file.toAbsolutePath().toString();
        return path.matches("[A-Za-z0-9/._+~:\\\\-]+") ? path : '"' + path + '"';
    }

    private static Handover open(Path file, String byHand, String... program) {
        List<String> command = new ArrayList<>(List.of(program));
        command.add(file.toAbsolutePath().toString());
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .getOutputStream()
                    .close();
            return new Handover.Opened(file);
        } catch (IOException missing) {
            return new Handover.Manual(file, byHand);
        }
    }
}
