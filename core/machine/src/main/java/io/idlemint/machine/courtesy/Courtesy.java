package io.idlemint.machine.courtesy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Keeps the threads of this program that nobody waits for from interrupting what the owner does.
///
/// Miners step aside by themselves. Around them there are threads of the usual priority: compiler, garbage collector,
/// network, books. They work a few milliseconds at a time, and where every processor is busy, one of them that wakes up
/// takes its time from a game's frame. On Linux they get the policy `SCHED_BATCH`, with which waking up interrupts
/// nobody; the threads that draw the window keep the usual one. Threads inherit it from those that start them, so this
/// looks again from time to time. Elsewhere it does nothing.
public final class Courtesy implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(15);

    /// How the names of those begin that a person waits for: JavaFX's. The system knows 15 characters of a name.
    private static final List<String> IN_FRONT = List.of("JavaFX App", "QuantumRend", "InvokeLater", "Prism");

    private static final int POLICY_BEHIND_NAME = 38; // field 41, counted from field 3; see proc(5)

    private final Path threads;
    private final Policies.Setter policies;
    private final CountDownLatch closing = new CountDownLatch(1);

    Courtesy(Path threads, Policies.Setter policies) {
        this.threads = threads;
        this.policies = policies;
    }

    /// Begins at once, and goes on until it is closed.
    public static Courtesy begin() {
        Courtesy courtesy =
                new Courtesy(Path.of("/proc/self/task"), Policies.ofThisSystem().orElse((thread, policy) -> false));
        if (Files.isDirectory(courtesy.threads)) {
            Thread.ofVirtual().name("courtesy").start(courtesy::goOn);
        }
        return courtesy;
    }

    private void goOn() {
        try {
            do {
                look();
            } while (!closing.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Gives each thread its policy. Threads with a policy of their own keep it.
    void look() {
        try (DirectoryStream<Path> each = Files.newDirectoryStream(threads)) {
            for (Path thread : each) {
                look(thread);
            }
        } catch (IOException unreadable) {
            // What cannot be seen stays as it is.
        }
    }

    private void look(Path thread) {
        String stat;
        try {
            stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
        } catch (IOException ended) {
            return;
        }
        String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
        int policy = Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[POLICY_BEHIND_NAME]);
        boolean front = IN_FRONT.stream().anyMatch(name::startsWith);
        if (policy == (front ? Policies.BATCH : Policies.OTHER)) {
            policies.set(Integer.parseInt(thread.getFileName().toString()), front ? Policies.OTHER : Policies.BATCH);
        }
    }

    /// Leaves the threads as they are.
    @Override
    public void close() {
        closing.countDown();
    }
}
