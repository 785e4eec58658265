package io.idlemint.app.runtime.login;

/// A file as the Desktop Entry Specification of freedesktop.org wants it.
final class DesktopEntry {
    private DesktopEntry() {}

    static String of(String launcher) {
        return """
                [Desktop Entry]
                Type=Application
                Name=Idlemint
                Exec=%s
                Icon=idlemint
                Terminal=false
                X-GNOME-Autostart-enabled=true
                """.formatted(quoted(launcher));
    }

    /// An argument: in quotes, with the four special characters escaped, and backslashes once more because the value
    /// is a string.
    private static String quoted(String path) {
        String inside = path.replace("\\", "\\\\\\\\")
                .replace("\"", "\\\\\"")
                .replace("`", "\\\\`")
                .replace("$", "\\\\$")
                .replace("%", "%%");
        return "\"" + inside + "\"";
    }
}
