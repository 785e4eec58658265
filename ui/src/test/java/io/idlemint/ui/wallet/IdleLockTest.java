package io.idlemint.ui.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.ui.fake.Lab;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class IdleLockTest {
    private static final Duration AFTER = Duration.ofMinutes(15);
    private static final Instant BEGAN = Instant.parse("2026-11-22T10:00:00Z");

    private final AtomicInteger locked = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong(-5);
    private final AtomicReference<Instant> now = new AtomicReference<>(BEGAN);
    private final Scene scene = new Scene(new Group());

    @Test
    void whoTouchesTheWindowKeepsItOpen() {
        try (IdleLock lock = lock()) {
            awake(Duration.ofMinutes(14));
            lock.look();
            assertEquals(0, locked.get());
            Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "a", "a", KeyCode.A, false, false, false, false));
            awake(Duration.ofMinutes(14));
            lock.look();
            assertEquals(0, locked.get());
            awake(Duration.ofMinutes(1));
            lock.look();
            assertEquals(1, locked.get());
            lock.look();
            assertEquals(1, locked.get(), "once");
        }
    }

    @Test
    void theTimeOfSleepCounts() {
        try (IdleLock lock = lock()) {
            now.set(BEGAN.plus(Duration.ofHours(2)));
            lock.look();
            assertEquals(1, locked.get());
        }
    }

    @Test
    void aClockThatIsSetBackKeepsNothingOpen() {
        try (IdleLock lock = lock()) {
            nanos.addAndGet(AFTER.toNanos());
            now.set(BEGAN.minus(Duration.ofDays(1)));
            lock.look();
            assertEquals(1, locked.get());
        }
    }

    private void awake(Duration time) {
        nanos.addAndGet(time.toNanos());
        now.updateAndGet(then -> then.plus(time));
    }

    private IdleLock lock() {
        return new IdleLock(scene, AFTER, locked::incrementAndGet, Lab.direct(), nanos::get, now::get);
    }
}
