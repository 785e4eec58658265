package io.idlemint.domain.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private int tried;

    private Patience.Order denied(int times, IOException with) {
        return () -> {
            tried++;
            if (tried <= times) {
                throw with;
            }
        };
    }

    @Test
    void whatIsDeniedTwiceIsDoneThen() throws IOException {
        Patience.insist(denied(2, new AccessDeniedException("settings.json")));
        assertEquals(3, tried);
        tried = 0;
        Patience.insist(denied(2, new FileSystemException("a", "b", "used by another process")));
        assertEquals(3, tried);
    }

    @Test
    void whatIsDeniedToTheEndIsThrown() {
        AccessDeniedException denied = new AccessDeniedException("settings.json");
        assertSame(
                denied,
                assertThrows(
                        AccessDeniedException.class,
                        () -> Patience.insist(denied(Integer.MAX_VALUE, denied), Duration.ZERO)));
        assertEquals(100, tried);
    }

    @Test
    void whatElseGoesWrongIsThrownAtOnce() {
        for (IOException wrong : List.of(
                new NoSuchFileException("a"),
                new AtomicMoveNotSupportedException("a", "b", "other disk"),
                new IOException("the cable is out"))) {
            tried = 0;
            assertSame(wrong, assertThrows(IOException.class, () -> Patience.insist(denied(Integer.MAX_VALUE, wrong))));
            assertEquals(1, tried);
        }
    }

    @Test
    void whoIsInterruptedWaitsNoLonger() {
        Thread.currentThread().interrupt();
        assertThrows(
                AccessDeniedException.class,
                () -> Patience.insist(denied(Integer.MAX_VALUE, new AccessDeniedException("a"))));
        assertTrue(Thread.interrupted(), "it is told to who waits next");
        assertEquals(1, tried);
    }
}
