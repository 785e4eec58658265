package io.idlemint.machine.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.domain.time.Ticker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BoundedPipeTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private static byte[] bytes(int count, long seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void everythingArrivesInOrderWhenSomebodyReads() throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            byte[] sent = bytes(50_000 + (int) seed * 777, seed);
            BoundedPipe pipe = new BoundedPipe(1000 + (int) seed, LONG, Ticker.system());
            Thread writer = Thread.ofPlatform().start(() -> pipe.fillFrom(new ByteArrayInputStream(sent)));
            assertArrayEquals(sent, pipe.reader().readAllBytes(), "seed " + seed);
            assertEquals(0, pipe.dropped(), "seed " + seed);
            assertEquals(false, writer.isInterrupted());
        }
    }

    @Test
    void theOldestGiveWayWhenNobodyReads() throws IOException {
        byte[] sent = bytes(10_000, 1);
        BoundedPipe pipe = new BoundedPipe(1000, Duration.ofMillis(20), Ticker.system());
        pipe.fillFrom(new ByteArrayInputStream(sent));
        assertEquals(9000, pipe.dropped());
        assertArrayEquals(Arrays.copyOfRange(sent, 9000, 10_000), pipe.reader().readAllBytes());
    }

    @Test
    void aClosedReaderLetsTheWriterGo() throws IOException {
        BoundedPipe pipe = new BoundedPipe(10, LONG, Ticker.system());
        pipe.reader().close();
        pipe.fillFrom(new ByteArrayInputStream(bytes(10_000, 2)));
        assertThrows(IOException.class, () -> pipe.reader().read());
    }

    @Test
    void singleBytesAreUnsigned() throws Exception {
        BoundedPipe pipe = new BoundedPipe(10, LONG, Ticker.system());
        pipe.write(new byte[] {(byte) 0xFF, 0}, 2);
        pipe.end();
        assertEquals(2, pipe.reader().available());
        assertEquals(255, pipe.reader().read());
        assertEquals(0, pipe.reader().read());
        assertEquals(-1, pipe.reader().read());
    }
}
