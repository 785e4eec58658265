package io.idlemint.app.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the application when its owner logs in: a file of the freedesktop.org autostart specification. Other systems
/// have other ways, which are not here.
final class Autostart {
    private static final Logger LOG = LoggerFactory.getLogger(Autostart.class);

    private final Optional<Path> folder;
    private final Optional<String> command;

    private Autostart(Optional<Path> folder, Optional<String> command) {
        this.folder = folder;
        this.command = command;
    }

    /// @param environment the environment's variables; an AppImage is mounted somewhere else at each start, and names
    /// itself in `APPIMAGE` and that place in `APPDIR`
    /// @param system the properties `os.name`, `user.home` and, set by the launchers, `jpackage.app-path`
    static Autostart of(Map<String, String> environment, Map<String, String> system) {
        if (!system.getOrDefault("os.name", "").startsWith("Linux")) {
            return new Autostart(Optional.empty(), Optional.empty());
        }
        Path config = Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
                .filter(value -> value.startsWith("/"))
                .map(Path::of)
                .orElse(Path.of(system.getOrDefault("user.home", ".")).resolve(".config"));
        return new Autostart(
                Optional.of(config.resolve("autostart")),
                Optional.ofNullable(system.get("jpackage.app-path")).map(launcher -> lasting(launcher, environment)));
    }

    /// What can be started again after this process has ended.
    private static String lasting(String launcher, Map<String, String> environment) {
        String mounted = environment.getOrDefault("APPDIR", "");
        String bundle = environment.getOrDefault("APPIMAGE", "");
        return !bundle.isEmpty() && !mounted.isEmpty() && Path.of(launcher).startsWith(mounted) ? bundle : launcher;
    }

    /// Whether there is a way, and a launcher to start.
    boolean isPossible() {
        return folder.isPresent() && command.isPresent();
    }

    /// Makes it so.
    void set(boolean on) {
        if (!isPossible()) {
            return;
        }
        Path file = folder.orElseThrow().resolve("io.idlemint.Idlemint.desktop");
        try {
            if (on) {
                Files.createDirectories(folder.orElseThrow());
                Files.writeString(file, """
                        [Desktop Entry]
                        Type=Application
                        Name=Idlemint
                        Exec=%s
                        Icon=idlemint
                        Terminal=false
                        X-GNOME-Autostart-enabled=true
                        """.formatted(quoted(command.orElseThrow())));
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            LOG.error("{} cannot be changed", file, failed);
            throw new UncheckedIOException("The autostart file " + file + " cannot be changed", failed);
        }
    }

    /// As the Desktop Entry Specification wants an argument: in quotes, with the four special characters escaped, and
    /// backslashes once more because the value is a string.
    private static String quoted(String path) {
        String inside = path.replace("\\", "\\\\\\\\")
                .replace("\"", "\\\\\"")
                .replace("`", "\\\\`")
                .replace("$", "\\\\$")
                .replace("%", "%%");
        return "\"" + inside + "\"";
    }
}
