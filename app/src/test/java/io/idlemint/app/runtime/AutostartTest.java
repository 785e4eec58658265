package io.idlemint.app.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                        "/opt/my \"idle\"/100%/idlemint"));
        Path file = config.resolve("autostart/io.idlemint.Idlemint.desktop");
        assertTrue(autostart.isPossible());
        autostart.set(true);
        assertTrue(
                Files.readString(file).lines().anyMatch("Exec=\"/opt/my \\\\\"idle\\\\\"/100%%/idlemint\""::equals),
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
        Autostart.of(environment, system).set(true);
        Path file = config.resolve("autostart/io.idlemint.Idlemint.desktop");
        assertTrue(Files.readString(file).contains("Exec=\"/home/ada/Idlemint.AppImage\"\n"), Files.readString(file));

        // Started by an AppImage of something else, such as a terminal.
        Map<String, String> other = Map.of(
                "XDG_CONFIG_HOME",
                config.toString(),
                "APPIMAGE",
                "/home/ada/Terminal.AppImage",
                "APPDIR",
                "/tmp/.mount_Term");
        Autostart.of(other, system).set(true);
        assertTrue(Files.readString(file).contains("Exec=\"/tmp/.mount_Idle1/opt/"), Files.readString(file));
    }

    @Test
    void withoutALauncherOrOnAnotherSystemThereIsNoWay() {
        assertFalse(Autostart.of(Map.of(), Map.of("os.name", "Linux", "user.home", "/h"))
                .isPossible());
        Autostart other = Autostart.of(Map.of(), Map.of("os.name", "Mac OS X", "jpackage.app-path", "/x"));
        assertFalse(other.isPossible());
        other.set(true);
        assertEquals(0, config.toFile().list().length);
    }
}
