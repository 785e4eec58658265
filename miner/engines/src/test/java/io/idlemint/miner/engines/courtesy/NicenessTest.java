package io.idlemint.miner.engines.courtesy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.miner.engines.courtesy.Niceness.Manner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NicenessTest {
    private static final Path STAT = Path.of("/proc/thread-self/stat");
    private static final int NICE = 19;
    private static final int POLICY = 41;
    private static final int SCHED_OTHER = 0;
    private static final int SCHED_IDLE = 5;

    @Test
    void givesWayWithoutFailingAnywhere() throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = Thread.ofPlatform()
                .uncaughtExceptionHandler((it, bug) -> failure.set(bug))
                .start(() -> Niceness.ofThisSystem().giveWay(Manner.POLITE));
        thread.join();
        assertNull(failure.get());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onLinuxOnlyTheCallingThreadIsLowered() throws InterruptedException {
        assumeTrue(Files.isReadable(STAT), "SKIPPED: no /proc here");
        int before = nice();
        AtomicInteger lowered = new AtomicInteger();
        Thread thread = Thread.ofPlatform().start(() -> {
            Niceness.ofThisSystem().giveWay(Manner.POLITE);
            lowered.set(nice());
        });
        thread.join();
        assertEquals(Math.max(before, 10), lowered.get());
        assertEquals(before, nice());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void inTheBackgroundItRunsOnlyWhereNobodyElseWantsTo() throws InterruptedException {
        assumeTrue(Files.isReadable(STAT), "SKIPPED: no /proc here");
        AtomicInteger policy = new AtomicInteger(-1);
        Thread thread = Thread.ofPlatform().start(() -> {
            Niceness.ofThisSystem().giveWay(Manner.BACKGROUND);
            policy.set(number(POLICY));
        });
        thread.join();
        assertEquals(SCHED_IDLE, policy.get());
        assertEquals(SCHED_OTHER, number(POLICY));
    }

    private static int nice() {
        return number(NICE);
    }

    // Counted behind the command in parentheses, which is field 2 (proc(5)).
    private static int number(int field) {
        try {
            String stat = Files.readString(STAT);
            String behind = stat.substring(stat.lastIndexOf(')') + 2);
            return Integer.parseInt(behind.split(" ", -1)[field - 3]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
