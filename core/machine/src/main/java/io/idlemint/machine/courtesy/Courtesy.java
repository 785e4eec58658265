package io.idlemint.machine.courtesy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Keeps the threads of this program that nobody waits for from taking time from what the owner does.
///
/// Miners step aside by themselves. Around them there are threads of the usual priority: compiler, network, books,
/// governor. They work a few milliseconds at a time, and where every processor is busy, one of them takes that time
/// from a game's frame. On Linux they get the policy `SCHED_BATCH`, with which waking up interrupts nobody, and nice
/// 10, a tenth of the usual share. What draws the window, and what stops all threads of the virtual machine for a
/// moment, keep theirs. Threads inherit both from those that start them, and some get their name a moment later:
/// this looks at each of them some times.
///
/// Where the kernel shares its time out by sessions first (`CONFIG_SCHED_AUTOGROUP`), a thread's own priority says
/// nothing to other sessions. A session that this program leads, and shares with none of the owner's, is lowered as a
/// whole, further while nobody sees a window.
/// Elsewhere than on Linux it does nothing.
public final class Courtesy implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(15);

    /// How the names of those begin that a person waits for: JavaFX's. The system knows 15 characters of a name.
    private static final List<String> IN_FRONT = List.of("JavaFX App", "QuantumRend", "InvokeLater", "Prism");

    /// How the names of those begin for whose end all others may have to wait.
    private static final List<String> WAITED_FOR = List.of("VM Thread", "GC Thread", "G1 ", "VM Periodic");

    /// A thread that has been looked at so often, in a minute, has its name.
    private static final int LOOKS = 4;

    private static final int NICE = 10;
    private static final int UNSEEN = 19;

    private static final int SESSION_BEHIND_NAME = 3; // field 6
    private static final int POLICY_BEHIND_NAME = 38; // field 41, counted from field 3; see proc(5)
    private static final int NICE_BEHIND_NAME = 16; // field 19

    private final Path self;
    private final Scheduler scheduler;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Map<Path, Integer> looks = Map.of();
    private volatile boolean watched;

    /// @param self what the kernel tells of this process: `task` and `autogroup`
    Courtesy(Path self, Scheduler scheduler) {
        this.self = self;
        this.scheduler = scheduler;
    }

    /// Begins at once, and goes on until it is closed.
    public static Courtesy begin() {
        Path self = Path.of("/proc/self");
        Courtesy courtesy = new Courtesy(self, Scheduler.ofThisSystem());
        if (Files.isDirectory(self)) {
            Thread.ofVirtual().name("courtesy").start(courtesy::goOn);
        }
        return courtesy;
    }

    /// Is told whether somebody can see a window of this program; nobody can before the first word. Does not wait for
    /// more than the kernel.
    public void watched(boolean now) {
        watched = now;
        lowerSession();
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

    /// Gives each thread its policy and priority. Threads with a policy of their own keep both. For use by one thread.
    void look() {
        lowerSession();
        Map<Path, Integer> now = new HashMap<>();
        try (DirectoryStream<Path> each = Files.newDirectoryStream(self.resolve("task"))) {
            for (Path thread : each) {
                int before = looks.getOrDefault(thread, 0);
                if (before < LOOKS) {
                    look(thread);
                }
                now.put(thread, Math.min(before + 1, LOOKS));
            }
        } catch (IOException unreadable) {
            // What cannot be seen stays as it is.
        }
        looks = now;
    }

    private void look(Path thread) {
        String stat;
        try {
            stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
        } catch (IOException ended) {
            return;
        }
        String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        int policy = Integer.parseInt(fields[POLICY_BEHIND_NAME]);
        int number = Integer.parseInt(thread.getFileName().toString());
        boolean front = begins(name, IN_FRONT);
        if (policy == (front ? Scheduler.BATCH : Scheduler.OTHER)) {
            scheduler.policy(number, front ? Scheduler.OTHER : Scheduler.BATCH);
        }
        boolean ours = policy == Scheduler.BATCH || policy == Scheduler.OTHER;
        if (ours
                && !front
                && !isFirst(number)
                && !begins(name, WAITED_FOR)
                && Integer.parseInt(fields[NICE_BEHIND_NAME]) < NICE) {
            scheduler.nice(number, NICE);
        }
    }

    /// Threads of the window may still be started by the process's first thread, and nobody may raise them again.
    private static boolean isFirst(int number) {
        return number == ProcessHandle.current().pid();
    }

    private static boolean begins(String name, List<String> with) {
        return with.stream().anyMatch(name::startsWith);
    }

    private void lowerSession() {
        Path autogroup = self.resolve("autogroup");
        try {
            if (!Files.exists(autogroup) || !leadsItsSession()) {
                return;
            }
            Files.writeString(autogroup, Integer.toString(watched ? NICE : UNSEEN), StandardOpenOption.WRITE);
        } catch (IOException refused) {
            // Asked too often, or not allowed: the next look tries again.
        }
    }

    private boolean leadsItsSession() throws IOException {
        String stat = Files.readString(self.resolve("stat"), StandardCharsets.ISO_8859_1);
        String process = stat.substring(0, stat.indexOf(' '));
        return stat.substring(stat.lastIndexOf(')') + 2)
                .split(" ", -1)[SESSION_BEHIND_NAME]
                .equals(process);
    }

    /// Leaves the threads as they are.
    @Override
    public void close() {
        closing.countDown();
    }
}
