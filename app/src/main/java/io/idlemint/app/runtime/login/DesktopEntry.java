package io.idlemint.app.runtime.login;

/// A file as the Desktop Entry Specification of freedesktop.org wants it.
final class DesktopEntry {
    private DesktopEntry() {}

    static String of(String launcher, String argument) {
        return """
                [Desktop Entry]
                Type=Application
                Name=Idlemint
                Exec=%s %s
                Icon=idlemint
                Terminal=false
                X-GNOME-Autostart-enabled=true
                """.formatted(quoted(launcher), argument);
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
