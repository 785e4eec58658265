package io.idlemint.wire.rpc.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.fixtures.SettableTicker;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
    private final SettableTicker ticker = new SettableTicker();
    private final TokenBuckets<String> buckets = new TokenBuckets<>(10, 5, ticker);

    private int takeAll(String caller) {
        int taken = 0;
        while (buckets.take(caller)) {
            taken++;
        }
        return taken;
    }

    @Test
    void aBucketStartsFullAndFillsSteadily() {
        assertEquals(5, takeAll("a"));
        ticker.advance(Duration.ofMillis(99));
        assertFalse(buckets.take("a"));
        ticker.advance(Duration.ofMillis(1));
        assertTrue(buckets.take("a"));
        assertFalse(buckets.take("a"));
        ticker.advance(Duration.ofMillis(250));
        assertEquals(2, takeAll("a"));
        ticker.advance(Duration.ofMillis(50));
        assertEquals(1, takeAll("a"), "what is less than a token is saved");
    }

    @Test
    void aBucketNeverHoldsMoreThanItsBurst() {
        ticker.advance(Duration.ofDays(400));
        assertEquals(5, takeAll("a"));
        ticker.advance(Duration.ofDays(400));
        assertEquals(5, takeAll("a"));
    }

    @Test
    void callersHaveTheirOwnBuckets() {
        assertEquals(5, takeAll("a"));
        assertEquals(5, takeAll("b"));
        assertEquals(0, takeAll("a"));
    }

    /// Ten thousand others later an idle caller is forgotten, so that memory is bounded.
    @Test
    void theLeastRecentCallersAreForgotten() {
        assertEquals(5, takeAll("a"));
        for (int i = 0; i < 10_000; i++) {
            assertTrue(buckets.take("other " + i));
        }
        assertEquals(5, takeAll("a"));
    }
}
