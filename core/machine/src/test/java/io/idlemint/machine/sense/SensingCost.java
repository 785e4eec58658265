package io.idlemint.machine.sense;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The processor's time that sensing took since this was made: of the thread that looks, of those that look
/// aside, and of the buses' own.
final class SensingCost {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<String, Long> before = now();

    private Map<String, Long> now() {
        Map<String, Long> nanos = new TreeMap<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.equals(Thread.currentThread()) || thread.getName().matches("(sense-|DBus).*")) {
                long used = Math.max(0, threads.getThreadCpuTime(thread.threadId()));
                nanos.put(thread.getName() + " " + thread.threadId(), used);
            }
        }
        return nanos;
    }

    private Map<String, Long> passed() {
        Map<String, Long> passed = now();
        passed.replaceAll((thread, nanos) -> nanos - before.getOrDefault(thread, 0L));
        return passed;
    }

    Duration spent() {
        return Duration.ofNanos(
                passed().values().stream().mapToLong(Long::longValue).sum());
    }

    /// Every thread that took something, as lines.
    String byThread(int looks) {
        return passed().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(one -> "  " + one.getKey() + ": " + one.getValue() / looks / 1_000 + " us\n")
                .collect(Collectors.joining());
    }
}
