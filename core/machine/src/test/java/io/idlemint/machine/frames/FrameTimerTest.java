package io.idlemint.machine.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.machine.foreign.Foreign;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// With the real GLib, whose main loop nobody runs here.
class FrameTimerTest {
    private static final int FRAMES = 100;

    private final List<MemorySegment> sources = new ArrayList<>();
    private Optional<Glib> glib = Optional.empty();
    private Optional<Making> making = Optional.empty();

    /// What the toolkit does, and a test has to.
    public interface Making {
        MemorySegment g_timeout_source_new(int milliseconds);

        void g_source_set_priority(MemorySegment source, int priority);

        int g_source_attach(MemorySegment source, MemorySegment context);

        void g_source_destroy(MemorySegment source);
    }

    @BeforeEach
    void open() {
        glib = Foreign.library(Glib.class, Glib.FILE, Arena.global());
        making = Foreign.library(Making.class, Glib.FILE, Arena.global());
        assumeTrue(glib.isPresent(), "SKIPPED: no GLib here");
    }

    @AfterEach
    void close() {
        making.ifPresent(it -> sources.forEach(it::g_source_destroy));
    }

    private MemorySegment timeout(int milliseconds, int priority) {
        Making it = making.orElseThrow();
        MemorySegment source = it.g_timeout_source_new(milliseconds);
        it.g_source_set_priority(source, priority);
        it.g_source_attach(source, MemorySegment.NULL);
        sources.add(source);
        return source;
    }

    private long due(MemorySegment source) {
        return glib.orElseThrow().g_source_get_ready_time(source);
    }

    @Test
    void theTimerRestsAndGoesOn() {
        MemorySegment frames = timeout(16, FRAMES);
        MemorySegment usual = timeout(16, 0);
        MemorySegment slow = timeout(5_000, FRAMES);
        long before = due(usual);
        long later = due(slow);
        FrameTimer timer = new FrameTimer(glib);
        assertTrue(timer.rest());
        assertEquals(-1, due(frames));
        assertTrue(timer.rest(), "again");
        assertEquals(-1, due(frames));
        timer.go();
        assertEquals(0, due(frames), "it is due at once");
        assertEquals(before, due(usual));
        assertEquals(later, due(slow));
    }

    @Test
    void ofSeveralNoneIsTouched() {
        MemorySegment one = timeout(16, FRAMES);
        MemorySegment other = timeout(10, FRAMES);
        FrameTimer timer = new FrameTimer(glib);
        assertFalse(timer.rest());
        timer.go();
        assertTrue(due(one) > 0 && due(other) > 0);
    }

    @Test
    void aTimerThatIsGoneIsNoError() {
        timeout(16, FRAMES);
        FrameTimer timer = new FrameTimer(glib);
        assertTrue(timer.rest());
        close();
        sources.clear();
        assertTrue(timer.rest());
        timer.go();
        assertFalse(timer.rest(), "there is none any more");
    }

    @Test
    void withoutGlibNothingHappens() {
        FrameTimer timer = new FrameTimer(Optional.empty());
        assertFalse(timer.rest());
        timer.go();
    }
}
