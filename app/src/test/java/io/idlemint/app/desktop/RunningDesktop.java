package io.idlemint.app.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.Main;
import io.idlemint.app.lab.Await;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The application in a process of its own on a display, which does what it is told.
final class RunningDesktop implements AutoCloseable {
    private static final Duration SLOW = Duration.ofMinutes(2);

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;
    private final Path errors;

    private RunningDesktop(Process process, Path errors) {
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.errors = errors;
    }

    static RunningDesktop start(Display display, Path home) throws IOException {
        return start(display, home, "");
    }

    /// @param bus the address of the session's bus; empty for none
    static RunningDesktop start(Display display, Path home, String bus, String... arguments) throws IOException {
        Path errors = home.resolve("errors.txt");
        ProcessBuilder builder = builder(display, home, DrivenMain.class, arguments);
        if (!bus.isEmpty()) {
            builder.environment().put("DBUS_SESSION_BUS_ADDRESS", bus);
        }
        return new RunningDesktop(builder.redirectError(errors.toFile()).start(), errors);
    }

    /// Starts it once more beside the one that runs, as a person or a browser does; the exit code.
    static int again(Display display, Path home, String... arguments) throws IOException, InterruptedException {
        return second(home, builder(display, home, Main.class, arguments));
    }

    /// The same from where no display is known, as from a terminal of another computer.
    static int blindly(Display display, Path home, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = builder(display, home, Main.class, arguments);
        builder.environment().remove("DISPLAY");
        return second(home, builder);
    }

    private static int second(Path home, ProcessBuilder builder) throws IOException, InterruptedException {
        Process second = builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("second.txt").toFile())
                .start();
        boolean ended = second.waitFor(SLOW.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            second.destroyForcibly();
        }
        assertTrue(ended, "the second start did not end: " + Files.readString(home.resolve("second.txt")));
        return second.exitValue();
    }

    private static ProcessBuilder builder(Display display, Path home, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dprism.order=sw",
                "-Duser.language=en",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("DISPLAY", display.name());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("IDLEMINT_DATA", home.resolve("data").toString());
        builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().remove("DBUS_SESSION_BUS_ADDRESS");
        builder.environment().remove("XDG_RUNTIME_DIR");
        return builder;
    }

    String ask(String line) {
        try {
            in.write(line);
            in.newLine();
            in.flush();
            for (String answer = out.readLine(); answer != null; answer = out.readLine()) {
                if (answer.startsWith(DrivenMain.ANSWER)) {
                    return answer.substring(DrivenMain.ANSWER.length());
                }
            }
            throw new AssertionError("it has ended: " + errors());
        } catch (IOException broken) {
            throw new UncheckedIOException(errors(), broken);
        }
    }

    String text(String selector) {
        return ask("text " + selector);
    }

    /// Clicks as soon as the node is there and enabled.
    void click(String selector) {
        until("click " + selector, () -> ask("click " + selector).equals("done"));
    }

    void until(String what, BooleanSupplier condition) {
        try {
            Await.until(what, SLOW, condition);
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + "; it shows " + ask("labels") + "; " + errors(), late);
        }
    }

    /// Closes it by the window manager; the exit code.
    int close(Duration limit) throws InterruptedException {
        ask("close");
        return ended(limit);
    }

    /// How much of one core it uses during a time, in percent.
    double corePercent(Duration time) throws InterruptedException {
        long begin = System.nanoTime();
        Duration before = process.info().totalCpuDuration().orElseThrow();
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
        Duration used = process.info().totalCpuDuration().orElseThrow().minus(before);
        return 100.0 * used.toNanos() / (System.nanoTime() - begin);
    }

    /// Waits until it has ended by itself; the exit code.
    int ended(Duration limit) throws InterruptedException {
        assertTrue(process.waitFor(limit.toSeconds(), TimeUnit.SECONDS), "it did not end");
        return process.exitValue();
    }

    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the process outlives SIGKILL");
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
