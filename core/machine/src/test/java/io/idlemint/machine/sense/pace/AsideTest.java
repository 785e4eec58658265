package io.idlemint.machine.sense.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.time.Ticker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// A sense that hangs.
class AsideTest {
    private static final Aside.Patience SHORT =
            new Aside.Patience(Duration.ofMillis(50), Duration.ofSeconds(5), Duration.ofSeconds(5));

    private final AtomicLong nanos = new AtomicLong();
    private final Ticker ticker = nanos::get;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> notes = new ArrayList<>();

    /// Sees one thing, then hangs until it is interrupted, then sees another.
    private final class Forgetful implements Aside.Eye<String> {
        private int looks;

        @Override
        public String look() {
            looks++;
            if (looks == 2) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException woken) {
                    notes.add("woken");
                    return "woken";
                }
            }
            return "look " + looks;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    @Test
    void whatWasSeenLastCountsForAWhileThenNothing() throws InterruptedException {
        Aside<String> aside = new Aside<>("test", new Forgetful(), "unknown", SHORT, ticker);
        assertEquals("look 1", aside.get());
        // It hangs: the one before still counts.
        assertEquals("look 1", aside.get());
        nanos.addAndGet(Duration.ofSeconds(4).toNanos());
        assertEquals("look 1", aside.get());
        nanos.addAndGet(Duration.ofMillis(1_500).toNanos());
        String then = aside.get();
        assertTrue(then.equals("unknown") || then.equals("woken"), then);
        // That call interrupted it, so it sees again.
        long began = System.nanoTime();
        while (!aside.get().startsWith("look 3")) {
            assertTrue(System.nanoTime() - began < Duration.ofSeconds(30).toNanos(), "it never came back");
        }
        aside.close();
        closed.await();
        assertEquals(List.of("woken"), notes);
    }

    @Test
    void aSenseThatBreaksIsBlindAndGoesOn() throws InterruptedException {
        int[] looks = {0};
        Aside.Eye<String> broken = new Aside.Eye<>() {
            @Override
            public String look() {
                looks[0]++;
                if (looks[0] == 1) {
                    throw new IllegalStateException("meant by the test");
                }
                return "well";
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };
        Aside.Patience patient =
                new Aside.Patience(Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(5));
        Aside<String> aside = new Aside<>("test", broken, "unknown", patient, ticker);
        assertEquals("unknown", aside.get());
        assertEquals("well", aside.get());
        aside.close();
        closed.await();
    }
}
