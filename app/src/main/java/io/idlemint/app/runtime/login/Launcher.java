package io.idlemint.app.runtime.login;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The program of this installation.
final class Launcher {
    /// Where macOS puts a program for one run that was opened where it had been downloaded.
    private static final String TRANSLOCATED = "/AppTranslocation/";

    /// The second launcher on Windows, which comes with a console.
    private static final String CONSOLE = "\\idlemint-cli.exe";

    private static final String WINDOW = "\\Idlemint.exe";

    private Launcher() {}

    /// What can be started again after this process has ended; empty where that is not known.
    ///
    /// @param environment the variables `APPIMAGE` and `APPDIR`
    /// @param system the property `jpackage.app-path`
    static Optional<String> lasting(Map<String, String> environment, Map<String, String> system) {
        return Optional.ofNullable(system.get("jpackage.app-path"))
                .filter(launcher -> !launcher.isEmpty() && !launcher.contains(TRANSLOCATED))
                .map(launcher -> launcher.endsWith(CONSOLE)
                        ? launcher.substring(0, launcher.length() - CONSOLE.length()) + WINDOW
                        : launcher)
                .map(launcher -> bundle(launcher, environment).orElse(launcher));
    }

    private static Optional<String> bundle(String launcher, Map<String, String> environment) {
        String mounted = environment.getOrDefault("APPDIR", "");
        String bundle = environment.getOrDefault("APPIMAGE", "");
        return !bundle.isEmpty() && !mounted.isEmpty() && Path.of(launcher).startsWith(mounted)
                ? Optional.of(bundle)
                : Optional.empty();
    }
}
