package io.idlemint.app.runtime.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "SKIPPED: its folders are called as on Linux")
final class AutostartTest {
    @TempDir
    private Path config;

    @Test
    void itComesAndGoesWithTheSwitch() throws IOException {
        Autostart autostart = Autostart.of(
                Map.of("XDG_CONFIG_HOME", config.toString()),
                Map.of(
                        "os.name",
                        "Linux",
                        "user.home",
                        "/nowhere",
                        "jpackage.app-path",
                        "/opt/my \"idle\"/100%/idlemint"),
                FakeRegistry::new);
        Path file = config.resolve("autostart/io.idlemint.Idlemint.desktop");
        assertTrue(autostart.isPossible());
        autostart.set(true);
        assertTrue(
                Files.readString(file)
                        .lines()
                        .anyMatch("Exec=\"/opt/my \\\\\"idle\\\\\"/100%%/idlemint\" --at-login"::equals),
                Files.readString(file));
        autostart.set(true);
        autostart.set(false);
        assertFalse(Files.exists(file));
        autostart.set(false);
    }

    @Test
    void anAppImageIsStartedByItsOwnFileAndNotFromWhereItIsMounted() throws IOException {
        Map<String, String> system = Map.of(
                "os.name",
                "Linux",
                "user.home",
                "/nowhere",
                "jpackage.app-path",
                "/tmp/.mount_Idle1/opt/idlemint/bin/i");
        Map<String, String> environment = Map.of(
                "XDG_CONFIG_HOME",
                config.toString(),
                "APPIMAGE",
                "/home/ada/Idlemint.AppImage",
                "APPDIR",
                "/tmp/.mount_Idle1");
        Autostart.of(environment, system, FakeRegistry::new).set(true);
        Path file = config.resolve("autostart/io.idlemint.Idlemint.desktop");
        assertTrue(
                Files.readString(file).contains("Exec=\"/home/ada/Idlemint.AppImage\" --at-login\n"),
                Files.readString(file));

        // Started by an AppImage of something else, such as a terminal.
        Map<String, String> other = Map.of(
                "XDG_CONFIG_HOME",
                config.toString(),
                "APPIMAGE",
                "/home/ada/Terminal.AppImage",
                "APPDIR",
                "/tmp/.mount_Term");
        Autostart.of(other, system, FakeRegistry::new).set(true);
        assertTrue(Files.readString(file).contains("Exec=\"/tmp/.mount_Idle1/opt/"), Files.readString(file));
    }

    @Test
    void onAMacAnAgentOfTheUserStartsIt() throws IOException {
        Autostart autostart = Autostart.of(
                Map.of(),
                Map.of(
                        "os.name",
                        "Mac OS X",
                        "user.home",
                        config.toString(),
                        "jpackage.app-path",
                        "/Applications/Mine & Co/Idlemint.app/Contents/MacOS/Idlemint"),
                FakeRegistry::new);
        Path file = config.resolve("Library/LaunchAgents/io.idlemint.Idlemint.plist");
        assertTrue(autostart.isPossible());
        autostart.set(true);
        List<String> lines = Files.readString(file).lines().map(String::strip).toList();
        int program = lines.indexOf("<key>ProgramArguments</key>");
        assertEquals(
                List.of(
                        "<array>",
                        "<string>/Applications/Mine &amp; Co/Idlemint.app/Contents/MacOS/Idlemint</string>",
                        "<string>--at-login</string>",
                        "</array>"),
                lines.subList(program + 1, program + 5));
        assertEquals("<true/>", lines.get(lines.indexOf("<key>RunAtLoad</key>") + 1));
        autostart.set(false);
        assertFalse(Files.exists(file));
        autostart.set(false);
    }

    @Test
    void aProgramThatMacOsHasPutAsideForOneRunIsNotStartedAgain() {
        String aside = "/private/var/folders/x/AppTranslocation/1F/d/Idlemint.app/Contents/MacOS/Idlemint";
        assertFalse(Autostart.of(Map.of(), Map.of("os.name", "Mac OS X", "jpackage.app-path", aside), FakeRegistry::new)
                .isPossible());
    }

    @Test
    void onWindowsAValueOfTheUsersRunKeyStartsIt() {
        FakeRegistry registry = new FakeRegistry();
        Map<String, String> system = Map.of(
                "os.name", "Windows 11", "jpackage.app-path", "C:\\Users\\Ada B\\Programs\\Idlemint\\idlemint-cli.exe");
        Autostart autostart = Autostart.of(Map.of(), system, () -> registry);
        assertTrue(autostart.isPossible());
        autostart.set(true);
        assertEquals(
                Map.of(
                        "Software\\Microsoft\\Windows\\CurrentVersion\\Run|Idlemint",
                        "\"C:\\Users\\Ada B\\Programs\\Idlemint\\Idlemint.exe\" --at-login"),
                registry.texts);
        autostart.set(false);
        assertEquals(Map.of(), registry.texts);
        registry.refusing = true;
        UncheckedIOException refused = assertThrows(UncheckedIOException.class, () -> autostart.set(true));
        assertTrue(String.valueOf(refused.getMessage()).endsWith("CurrentVersion\\Run"));
    }

    @Test
    void withoutALauncherOrOnAnotherSystemThereIsNoWay() {
        for (String os : List.of("Linux", "Mac OS X", "Windows 11")) {
            assertFalse(Autostart.of(Map.of(), Map.of("os.name", os, "user.home", "/h"), FakeRegistry::new)
                    .isPossible());
        }
        Autostart other =
                Autostart.of(Map.of(), Map.of("os.name", "FreeBSD", "jpackage.app-path", "/x"), FakeRegistry::new);
        assertFalse(other.isPossible());
        other.set(true);
        assertEquals(0, config.toFile().list().length);
    }
}
