package io.idlemint.app.runtime.login;

import io.idlemint.machine.registry.UserRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the application when its owner logs in: on Linux a file of the freedesktop.org autostart specification, on
/// macOS a launch agent of the user, on Windows a value of the user's key `Run`.
public final class Autostart {
    /// By which the application knows that nobody has asked for its window.
    public static final String ARGUMENT = "--at-login";

    private static final Logger LOG = LoggerFactory.getLogger(Autostart.class);

    /// `Software\Microsoft\Windows\CurrentVersion\Run`: each of its values is a command line.
    private static final String RUN = "Software\\Microsoft\\Windows\\CurrentVersion\\Run";

    private static final String RUN_NAME = "Idlemint";

    private final Optional<Way> way;

    private Autostart(Optional<Way> way) {
        this.way = way;
    }

    /// How one system does it.
    private interface Way {
        void on() throws IOException;

        void off() throws IOException;
    }

    /// The way of a system.
    ///
    /// @param environment the environment's variables; an AppImage is mounted somewhere else at each start, and
    /// names itself in `APPIMAGE` and that place in `APPDIR`
    /// @param system the properties `os.name`, `user.home` and, set by the launchers, `jpackage.app-path`
    /// @param registry is asked for on Windows only
    public static Autostart of(
            Map<String, String> environment, Map<String, String> system, Supplier<UserRegistry> registry) {
        String os = system.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(system.getOrDefault("user.home", "."));
        return new Autostart(Launcher.lasting(environment, system).flatMap(launcher -> {
            if (os.startsWith("linux")) {
                Path file = config(environment, home).resolve("autostart/io.idlemint.Idlemint.desktop");
                return Optional.of(new InFile(file, DesktopEntry.of(launcher, ARGUMENT)));
            }
            if (os.startsWith("mac")) {
                Path file = home.resolve("Library/LaunchAgents/io.idlemint.Idlemint.plist");
                return Optional.of(new InFile(file, LaunchAgent.of(launcher, ARGUMENT)));
            }
            return os.startsWith("windows")
                    ? Optional.of(new InRegistry(registry.get(), "\"" + launcher + "\" " + ARGUMENT))
                    : Optional.empty();
        }));
    }

    private static Path config(Map<String, String> environment, Path home) {
        return Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
                .filter(value -> value.startsWith("/"))
                .map(Path::of)
                .orElse(home.resolve(".config"));
    }

    /// Whether there is a way, and a launcher to start.
    public boolean isPossible() {
        return way.isPresent();
    }

    /// Makes it so.
    ///
    /// @throws UncheckedIOException if the system does not take it; the message names where
    public void set(boolean on) {
        if (way.isEmpty()) {
            return;
        }
        try {
            if (on) {
                way.get().on();
            } else {
                way.get().off();
            }
        } catch (IOException failed) {
            LOG.error("the start at the login cannot be changed", failed);
            throw new UncheckedIOException("The start at the login cannot be changed: " + way.get(), failed);
        }
    }

    /// A file with a text.
    private record InFile(Path file, String text) implements Way {
        @Override
        public void on() throws IOException {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }

        @Override
        public void off() throws IOException {
            Files.deleteIfExists(file);
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    /// A command line in the registry.
    private record InRegistry(UserRegistry registry, String command) implements Way {
        @Override
        public void on() throws IOException {
            registry.set(RUN, RUN_NAME, command);
        }

        @Override
        public void off() throws IOException {
            registry.remove(RUN, RUN_NAME);
        }

        @Override
        public String toString() {
            return "HKEY_CURRENT_USER\\" + RUN;
        }
    }
}
