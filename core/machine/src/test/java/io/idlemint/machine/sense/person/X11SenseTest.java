package io.idlemint.machine.sense.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.time.Ticker;
import io.idlemint.fixtures.PrivateScreen;
import io.idlemint.machine.sense.person.PersonSense.Seen;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Seeing a person on a real X server (Xvfb), with xdotool as the person; where they are missing, it is skipped.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class X11SenseTest {
    private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
    private static final String COOKIE = "000102030405060708090a0b0c0d0e0f";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private PrivateScreen screen;
    private String display = "";
    private Path authority = Path.of("unset");

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        assumeTrue(runs("xdotool", "version"), "SKIPPED: xdotool is not here");
        authority = folder.resolve("authority");
        Files.write(authority, authorityFile());
        screen = PrivateScreen.start("640x480", "-auth", authority.toString())
                .orElseGet(() -> Assumptions.abort("SKIPPED: Xvfb does not start here"));
        display = screen.name();
    }

    @AfterAll
    void stop() {
        if (screen != null) {
            screen.close();
        }
    }

    private static byte[] authorityFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        // FamilyWild; any address and display.
        out.writeShort(0xffff);
        out.writeShort(0);
        out.writeShort(0);
        out.writeUTF("MIT-MAGIC-COOKIE-1");
        out.writeShort(16);
        out.write(HexFormat.of().parseHex(COOKIE));
        return bytes.toByteArray();
    }

    private static boolean runs(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor();
            return true;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void person(String... does) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(does).inheritIO();
        builder.environment().put("DISPLAY", display);
        builder.environment().put("XAUTHORITY", authority.toString());
        assertEquals(0, builder.start().waitFor(), () -> String.join(" ", does));
    }

    private PersonSense sense() {
        return X11Sense.of(Map.of("DISPLAY", display, "XAUTHORITY", authority.toString()), SOCKETS, Ticker.system())
                .orElseThrow();
    }

    private static Seen await(PersonSense sense, Predicate<Seen> wanted) {
        long began = System.nanoTime();
        Seen seen = sense.see();
        while (!wanted.test(seen)) {
            assertTrue(System.nanoTime() - began < LIMIT.toNanos(), "last seen: " + seen);
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            seen = sense.see();
        }
        return seen;
    }

    @Test
    void inputEndsTheIdleTime() throws IOException, InterruptedException {
        try (PersonSense sense = sense()) {
            Duration before = await(
                            sense, seen -> seen.idle().orElse(Duration.ZERO).toMillis() >= 500)
                    .idle()
                    .orElseThrow();
            person("xdotool", "mousemove", "100", "100", "mousemove", "200", "200");
            Duration after = await(sense, seen -> seen.idle().orElseThrow().compareTo(before) < 0)
                    .idle()
                    .orElseThrow();
            assertTrue(after.compareTo(before) < 0, before + " then " + after);
            await(sense, seen -> seen.idle().orElseThrow().compareTo(after) > 0);
        }
    }

    @Test
    void theSaverCountsAsLocked() throws IOException, InterruptedException {
        assumeTrue(runs("xset", "-version"), "SKIPPED: xset is not here");
        try (PersonSense sense = sense()) {
            await(sense, seen -> seen.locked().equals(Optional.of(false)));
            person("xset", "s", "activate");
            await(sense, seen -> seen.locked().equals(Optional.of(true)));
            person("xset", "s", "reset");
            await(sense, seen -> seen.locked().equals(Optional.of(false)));
        }
    }

    @Test
    void aWindowThatFillsTheScreenIsSeen() throws IOException, InterruptedException {
        assumeTrue(runs("xprop", "-version") && runs("xwininfo", "-version"), "SKIPPED: xprop is not here");
        try (PersonSense sense = sense()) {
            assertEquals(Optional.of(false), sense.see().fullScreen());
            // The root fills the screen; without a window manager, the test says that it is active.
            String root = Integer.toString(rootWindow());
            person("xprop", "-root", "-f", "_NET_ACTIVE_WINDOW", "32x", "-set", "_NET_ACTIVE_WINDOW", root);
            await(sense, seen -> seen.fullScreen().equals(Optional.of(true)));
            // A desktop does so, too, and is no game.
            person(
                    "xprop",
                    "-root",
                    "-f",
                    "_NET_WM_WINDOW_TYPE",
                    "32a",
                    "-set",
                    "_NET_WM_WINDOW_TYPE",
                    "_NET_WM_WINDOW_TYPE_DESKTOP");
            await(sense, seen -> seen.fullScreen().equals(Optional.of(false)));
            person("xprop", "-root", "-f", "_NET_WM_STATE", "32a", "-set", "_NET_WM_STATE", "_NET_WM_STATE_FULLSCREEN");
            await(sense, seen -> seen.fullScreen().equals(Optional.of(true)));
            // Whatever it does, our own window is nobody's game.
            String self = Long.toString(ProcessHandle.current().pid());
            person("xprop", "-root", "-f", "_NET_WM_PID", "32c", "-set", "_NET_WM_PID", self);
            await(sense, seen -> seen.fullScreen().equals(Optional.of(false)));
            person("xprop", "-root", "-f", "_NET_WM_PID", "32c", "-set", "_NET_WM_PID", "1");
            await(sense, seen -> seen.fullScreen().equals(Optional.of(true)));
            person("xprop", "-root", "-remove", "_NET_ACTIVE_WINDOW");
            await(sense, seen -> seen.fullScreen().equals(Optional.of(false)));
        }
    }

    private int rootWindow() throws IOException {
        try (X11Connection connection = X11Connection.open(
                SOCKETS.resolve("X" + display.substring(1)),
                Optional.of(HexFormat.of().parseHex(COOKIE)))) {
            assertEquals(640, connection.width());
            assertEquals(480, connection.height());
            return connection.root();
        }
    }

    @Test
    void aWrongCookieIsRefusedAndNothingIsSeen() {
        Map<String, String> stranger = Map.of("DISPLAY", display, "XAUTHORITY", "/none");
        try (PersonSense sense = X11Sense.of(stranger, SOCKETS, Ticker.system()).orElseThrow()) {
            assertEquals(Seen.NOTHING, sense.see());
        }
    }

    @Test
    void displaysOfOtherComputersAreNotLookedAt() {
        for (String other : List.of("", "localhost:10.0", "host:0", "wayland-0")) {
            assertEquals(Optional.empty(), X11Sense.of(Map.of("DISPLAY", other), SOCKETS, Ticker.system()), other);
        }
    }
}
