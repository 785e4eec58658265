package io.idlemint.machine.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.tray.Tray;
import io.idlemint.domain.tray.TrayFace;
import io.idlemint.domain.tray.TrayNote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreferredTrayTest {
    private static final Optional<TrayFace> FACE = Optional.of(new TrayFace("Sharing", "", List.of(), List.of()));

    private final Way first = new Way();
    private final Way second = new Way();
    private final AtomicBoolean other = new AtomicBoolean();
    private final List<String> chosen = new ArrayList<>();
    private final PreferredTray tray = new PreferredTray(first, second, other::get, Duration.ofMillis(5));

    /// Records what it is told.
    private static final class Way implements Tray {
        private final LiveCell<Boolean> there = new LiveCell<>(false);
        private final CountDownLatch listened = new CountDownLatch(1);
        private final List<TrayNote> told = new ArrayList<>();
        private volatile Optional<TrayFace> face = Optional.empty();
        private volatile Consumer<String> listener = id -> {};
        private volatile boolean closed;

        @Override
        public Live<Boolean> there() {
            return there;
        }

        @Override
        public void show(Optional<TrayFace> next) {
            face = next;
        }

        @Override
        public void tell(TrayNote note) {
            told.add(note);
        }

        @Override
        public void listen(Consumer<String> heard) {
            listener = heard;
            listened.countDown();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @AfterEach
    void close() {
        tray.close();
        assertTrue(first.closed && second.closed);
    }

    private void begin() throws InterruptedException {
        tray.listen(chosen::add);
        tray.show(FACE);
        other.set(true);
        assertTrue(second.listened.await(30, TimeUnit.SECONDS), "the second way was not begun");
        second.there.set(true);
    }

    @Test
    void theSecondWayIsBegunWhenThereIsATrayForIt() throws InterruptedException {
        begin();
        assertTrue(tray.there().get());
        assertEquals(FACE, second.face);
        second.listener.accept("pause");
        assertEquals(List.of("pause"), chosen);
        tray.show(Optional.empty());
        assertEquals(Optional.empty(), second.face);
        second.there.set(false);
        assertFalse(tray.there().get());
    }

    @Test
    void theFirstWayTakesTheSignOverAndGivesItBack() throws InterruptedException {
        begin();
        first.there.set(true);
        assertEquals(FACE, first.face);
        assertEquals(Optional.empty(), second.face, "two signs");
        first.there.set(false);
        assertEquals(FACE, second.face);
        assertTrue(tray.there().get());
    }

    @Test
    void theFirstWayTellsNotesAlsoWithoutATray() {
        TrayNote note = new TrayNote("LEASE", "Rented", "", TrayFace.OPEN);
        tray.tell(note);
        assertEquals(List.of(note), first.told);
        assertEquals(List.of(), second.told);
    }

    @Test
    void whereTheFirstWayHasATrayTheSecondIsNotBegun() throws InterruptedException {
        first.there.set(true);
        tray.listen(chosen::add);
        tray.show(FACE);
        other.set(true);
        first.listener.accept("open");
        assertEquals(List.of("open"), chosen);
        assertFalse(second.listened.await(200, TimeUnit.MILLISECONDS));
        assertTrue(tray.there().get());
        assertEquals(Optional.empty(), second.face);
    }
}
