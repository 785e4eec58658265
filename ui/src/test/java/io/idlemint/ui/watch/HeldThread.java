package io.idlemint.ui.watch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Fails a test in which the screen's thread was held by one event for more than [#LIMIT] of its own processor time, so
/// that neither a busy computer nor a waiting thread counts; and says where it was. Between two beats, which are queued
/// one at a time, the thread has worked off hardly more than one event. What a virtual machine does once, loading and
/// compiling, is done before the first test.
public final class HeldThread implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
    static final Duration LIMIT = Duration.ofMillis(250);

    private static final int BEAT_MILLIS = 10;
    private static final int DEPTH = 40;
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(HeldThread.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<String> held = new ArrayList<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private @Nullable ScheduledExecutorService beats;
    private @Nullable Future<?> looking;
    private @Nullable Thread screen;
    private long atBeat;
    private boolean beating;

    @Override
    public void beforeTestExecution(ExtensionContext test) {
        test.getRoot().getStore(SPACE).computeIfAbsent(Warm.class, key -> Warm.up());
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        Platform.runLater(() -> thread.complete(Thread.currentThread()));
        Thread found = thread.join();
        synchronized (this) {
            held.clear();
            places.clear();
            beating = false;
            screen = found;
            atBeat = THREADS.getThreadCpuTime(found.threadId());
        }
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("watch").factory());
        looking = fresh.scheduleAtFixedRate(this::look, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        beats = fresh;
    }

    private synchronized void look() {
        Thread watched = Objects.requireNonNull(screen);
        if (!beating) {
            beating = true;
            Platform.runLater(this::beat);
        } else if (used(watched) > LIMIT.toNanos() / 2) {
            places.merge(place(watched), 1, Integer::sum);
        }
    }

    private synchronized void beat() {
        Thread watched = Thread.currentThread();
        long used = used(watched);
        if (used > LIMIT.toNanos()) {
            held.add(used / 1_000_000 + " ms:\n" + String.join("\n--\n", places.keySet()));
        }
        places.clear();
        atBeat += used;
        beating = false;
    }

    private long used(Thread watched) {
        return THREADS.getThreadCpuTime(watched.threadId()) - atBeat;
    }

    private static String place(Thread watched) {
        return String.join(
                "\n",
                Arrays.stream(watched.getStackTrace())
                        .limit(DEPTH)
                        .map(StackTraceElement::toString)
                        .toList());
    }

    @Override
    public void afterTestExecution(ExtensionContext test) throws InterruptedException {
        ScheduledExecutorService running = Objects.requireNonNull(beats);
        Objects.requireNonNull(looking).cancel(false);
        running.shutdown();
        assertTrue(running.awaitTermination(30, TimeUnit.SECONDS), "the watch does not end");
        CompletableFuture<Void> last = new CompletableFuture<>();
        Platform.runLater(() -> last.complete(null));
        last.join();
        synchronized (this) {
            if (!held.isEmpty()) {
                throw new AssertionError("the screen's thread was held for " + String.join("\nand for ", held));
            }
        }
    }
}
