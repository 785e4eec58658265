package io.idlemint.machine.sense;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// What the senses cost on a desktop, at one look a second, once the JVM knows them: an hour of looks passes in
/// a hurry first. Run by hand: it takes as many seconds as looks are asked for, and some more.
public final class SensesBench {
    private static final int WARMING = 3_600;

    private static final int SETTLING = 10;
    private static final long SECOND = 1_000_000_000;

    private SensesBench() {}

    /// Measures.
    ///
    /// @param arguments how many looks; 120 if none is given
    public static void main(String[] arguments) throws IOException {
        int looks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 120;
        AtomicLong skipped = new AtomicLong();
        try (Desk desk = Desk.start(Files.createTempDirectory("senses")).orElseThrow();
                MachineSenses senses = desk.senses(() -> System.nanoTime() + skipped.get())) {
            for (int look = 0; look < WARMING; look++) {
                senses.read();
                skipped.addAndGet(SECOND);
            }
            look(senses, SETTLING);
            SensingCost cost = new SensingCost();
            Duration buses = desk.busesUsed();
            Duration screen = desk.screenUsed();
            look(senses, looks);
            System.out.printf(
                    "%d looks of a second each: %d us of our threads' time a look;"
                            + " the buses' daemons %d us, the X server %d us; load average %.1f%n%s%s%n",
                    looks,
                    micros(cost.spent(), looks),
                    micros(desk.busesUsed().minus(buses), looks),
                    micros(desk.screenUsed().minus(screen), looks),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    cost.byThread(looks),
                    senses.read().session());
        }
    }

    private static long micros(Duration all, int looks) {
        return all.toNanos() / 1_000 / looks;
    }

    private static void look(MachineSenses senses, int looks) {
        long next = System.nanoTime();
        for (int look = 0; look < looks; look++) {
            senses.read();
            next += SECOND;
            // Parking may end early.
            while (next - System.nanoTime() > 0) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }
}
