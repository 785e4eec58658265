package io.idlemint.miner.engines;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for conditions.
public final class Await {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(1);

    private Await() {}

    /// Returns as soon as `condition` holds; fails with `what` if it never does.
    public static void until(BooleanSupplier condition, Supplier<String> what) {
        long started = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - started > LIMIT.toNanos()) {
                fail("not within " + LIMIT + ": " + what.get());
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
