package io.idlemint.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// The version of this build. It has one source: the project's build file.
public final class Version {
    private Version() {}

    public static String text() {
        return property("version");
    }

    /// The commit that this was built from, shortened; `unknown` where the build did not know it.
    public static String commit() {
        String said = property("commit");
        return said.isBlank() || said.startsWith("$") ? "unknown" : said;
    }

    /// What the application is made of, and under which licences.
    public static String licences() {
        try (InputStream in = Version.class.getResourceAsStream("licences.md")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String property(String name) {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty(name, "unknown");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// One line with everything that a report needs.
    public static String line() {
        return "idlemint " + text() + ", commit " + commit() + ", Java " + Runtime.version() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch");
    }
}
