package io.idlemint.app.lab;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Waits for conditions. Stateless.
public final class Await {
    /// Generous, because other builds may share the computer; only a hanging test ever waits so long.
    public static final Duration LONG = Duration.ofSeconds(60);

    private static final long LOOK_MILLIS = 20;

    private Await() {}

    public static void until(String what, BooleanSupplier condition) {
        until(what, LONG, condition);
    }

    public static void until(String what, Duration limit, BooleanSupplier condition) {
        value(what, limit, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /// The value, as soon as there is one. A list that is still empty has no first element: that is no value yet.
    public static <T> T value(String what, Duration limit, Supplier<Optional<T>> source) {
        long begin = System.nanoTime();
        @Nullable NoSuchElementException missing = null;
        while (true) {
            try {
                Optional<T> found = source.get();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (NoSuchElementException notYet) {
                missing = notYet;
            }
            if (System.nanoTime() - begin > limit.toNanos()) {
                throw new AssertionError("not within " + limit.toSeconds() + " s: " + what, missing);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
