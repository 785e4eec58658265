package io.idlemint.app.lab;

import io.idlemint.domain.identity.Account;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// A [Doomed] in a JVM of its own, for the test that kills it. For one thread.
public final class DoomedProcess implements AutoCloseable {
    /// A virtual machine is slow to start where others are as busy.
    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final String step;

    private DoomedProcess(Process process, String step) {
        this.process = process;
        this.step = step;
        Thread.ofVirtual().start(this::read);
    }

    public static DoomedProcess start(String role, Path root, int port, String step) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(List.of(Doomed.class.getName(), role, root.toString(), Integer.toString(port), step));
        try {
            return new DoomedProcess(
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.to(new File(root.toFile(), role + "-doomed.log")))
                            .start(),
                    step);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException killed) {
            lines.add("the output ended");
        }
    }

    private String await(String begin) {
        return Await.value(begin, START, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("it ended by itself before " + begin + ": " + lines);
            }
            return lines.stream().filter(line -> line.startsWith(begin)).findFirst();
        });
    }

    /// Waits until it has joined the lab; its account if it has one.
    public Optional<Account> joined() {
        String rest = await(Doomed.JOINED.strip())
                .substring(Doomed.JOINED.strip().length())
                .strip();
        return rest.isEmpty() ? Optional.empty() : Optional.of(Account.parse(rest));
    }

    /// Waits until it stands at its step, and kills it there (SIGKILL).
    public void killAtStep() {
        await(Doomed.REACHED + step);
        close();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the process outlives SIGKILL");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
