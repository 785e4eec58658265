package io.idlemint.machine.sense.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.idlemint.fixtures.PrivateScreen;
import io.idlemint.machine.sense.person.X11Monitors.Area;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real window (xev) under a real window manager (openbox) on a real X server (Xvfb), whose person presses keys
/// (xdotool); where one of them is missing, it is skipped.
class FullScreenTest {
    private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String KEYS = """
            <openbox_config xmlns="http://openbox.org/3.4/rc"><theme><keepBorder>no</keepBorder></theme><keyboard>
              <keybind key="F9"><action name="ToggleMaximize"/></keybind>
              <keybind key="F10"><action name="ToggleDecorations"/></keybind>
              <keybind key="F11"><action name="ToggleFullscreen"/></keybind>
            </keyboard></openbox_config>
            """;

    private final List<Process> started = new ArrayList<>();
    private final long[] nanos = {0};
    private PrivateScreen screen;
    private X11Connection server;
    private PersonSense sense;
    private int window;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        screen = PrivateScreen.start("640x480").orElseGet(() -> Assumptions.abort("SKIPPED: Xvfb does not start here"));
        Map<String, String> environment = Map.of(
                "DISPLAY", screen.name(), "XAUTHORITY", folder.resolve("none").toString());
        server = X11Server.of(environment, SOCKETS).orElseThrow().connect();
        // The manager misses windows that come while it begins; those from before it takes over.
        Path events = folder.resolve("events");
        started.add(run(events.toFile(), "xev", "-geometry", "320x480"));
        await(() -> Files.readString(events).contains("MapNotify"), () -> "no window");
        Path keys = Files.writeString(folder.resolve("rc.xml"), KEYS);
        started.add(run("openbox", "--config-file", keys.toString()));
        sense = X11Sense.of(environment, SOCKETS, () -> nanos[0]).orElseThrow();
        await(() -> root("_NET_CLIENT_LIST").length > 0, () -> "no window manager");
        window = root("_NET_CLIENT_LIST")[0];
        person("xdotool", "windowactivate", id());
        await(() -> List.of(window).equals(front()), () -> "in front: " + front());
    }

    private int[] root(String property) throws IOException {
        return server.property(server.root(), server.atom(property));
    }

    private List<Integer> front() throws IOException {
        return IntStream.of(root("_NET_ACTIVE_WINDOW")).boxed().toList();
    }

    @AfterEach
    void stop() throws IOException {
        if (sense != null) {
            sense.close();
        }
        started.forEach(Process::destroy);
        if (server != null) {
            server.close();
        }
        if (screen != null) {
            screen.close();
        }
    }

    private Process run(String... command) {
        return run(new File("/dev/null"), command);
    }

    private Process run(File output, String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().put("DISPLAY", screen.name());
        builder.environment().remove("XAUTHORITY");
        try {
            return builder.start();
        } catch (IOException missing) {
            return Assumptions.abort("SKIPPED: " + command[0] + " is not here");
        }
    }

    private void person(String... does) throws InterruptedException {
        assertEquals(0, run(does).waitFor(), () -> String.join(" ", does));
    }

    private static void await(Callable<Boolean> state, Callable<String> otherwise) throws Exception {
        long began = System.nanoTime();
        while (!state.call()) {
            if (System.nanoTime() - began > LIMIT.toNanos()) {
                fail(otherwise.call());
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void awaitFull(boolean full) throws Exception {
        await(
                () -> sense.see().fullScreen().equals(Optional.of(full)),
                () -> area() + " in " + X11Monitors.of(server) + ": " + sense.see() + ", in front: " + front());
    }

    private void awaitArea(Area wanted) throws Exception {
        await(() -> area().equals(wanted), () -> "the window is at " + area() + ", not at " + wanted);
    }

    private Area area() throws IOException {
        int[] place = server.place(window).orElseThrow();
        int[] size = server.size(window).orElseThrow();
        return new Area(place[0], place[1], size[0], size[1]);
    }

    private void put(Area area) throws Exception {
        person("xdotool", "windowmove", id(), text(area.x()), text(area.y()));
        person("xdotool", "windowsize", id(), text(area.width()), text(area.height()));
        awaitArea(area);
    }

    private String id() {
        return text(window);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private void monitors(String... commands) throws Exception {
        for (String command : commands) {
            person(("xrandr " + command).split(" ", -1));
        }
        // They are counted every ten seconds.
        nanos[0] += Duration.ofSeconds(10).toNanos();
    }

    @Test
    void aWindowThatGoesFullScreenIsSeenUntilItComesBack() throws Exception {
        awaitFull(false);
        Area before = area();
        for (int time = 0; time < 2; time++) {
            person("xdotool", "key", "F11");
            awaitFull(true);
            awaitArea(new Area(0, 0, 640, 480));
            person("xdotool", "key", "F11");
            awaitFull(false);
            awaitArea(before);
        }
        person("xdotool", "key", "F11");
        awaitFull(true);
        // Its program ends.
        started.getFirst().destroy();
        awaitFull(false);
    }

    @Test
    void aWindowWithoutABorderThatCoversOneOfTwoMonitorsIsSeen() throws Exception {
        Area left = new Area(0, 0, 320, 480);
        Area right = new Area(320, 0, 320, 480);
        assertEquals(List.of(new Area(0, 0, 640, 480)), X11Monitors.of(server).all());
        person("xdotool", "key", "F10");
        put(right);
        awaitFull(false);
        monitors("--setmonitor left 320/85x480/127+0+0 screen", "--setmonitor right 320/85x480/127+320+0 none");
        assertEquals(List.of(left, right), X11Monitors.of(server).all());
        // The window manager moves windows when monitors change.
        put(right);
        awaitFull(true);
        // Half of each.
        put(new Area(160, 0, 320, 480));
        awaitFull(false);
        put(left);
        awaitFull(true);
        put(new Area(0, 0, 320, 440));
        awaitFull(false);
    }

    @Test
    void aMaximisedWindowIsNoGame() throws Exception {
        Area all = new Area(0, 0, 640, 480);
        Area framed = area();
        person("xdotool", "key", "F10");
        await(() -> !area().equals(framed), () -> "the window keeps its frame");
        person("xdotool", "key", "F9");
        awaitArea(all);
        awaitFull(false);
        person("xdotool", "key", "F9");
        await(() -> !area().equals(all), () -> "the window stays maximised");
        put(all);
        awaitFull(true);
    }
}
