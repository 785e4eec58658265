package io.idlemint.miner.engines.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

    @Test
    void givesWayWithoutFailingAnywhere() throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = Thread.ofPlatform()
                .uncaughtExceptionHandler((it, bug) -> failure.set(bug))
                .start(() -> Niceness.ofThisSystem().giveWay());
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
            Niceness.ofThisSystem().giveWay();
            lowered.set(nice());
        });
        thread.join();
        assertEquals(Math.max(before, 10), lowered.get());
        assertEquals(before, nice());
    }

    // Field 19, counted behind the command in parentheses, which is field 2 (proc(5)).
    private static int nice() {
        try {
            String stat = Files.readString(STAT);
            String behind = stat.substring(stat.lastIndexOf(')') + 2);
            return Integer.parseInt(behind.split(" ", -1)[16]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
