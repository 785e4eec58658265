package io.idlemint.wire.tunnel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.schema.v1.Heartbeat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TunnelFramesTest {
    private static TunnelFrames.Reader reader(byte[] bytes) {
        return new TunnelFrames.Reader(new ByteArrayInputStream(bytes));
    }

    private static byte[] framed(byte[] message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TunnelFrames.Writer(out).write(message);
        return out.toByteArray();
    }

    @Test
    void theLengthIsFourBytesBigEndian() throws Exception {
        assertEquals("00000003010203", HexFormat.of().formatHex(framed(new byte[] {1, 2, 3})));
        assertEquals("00000000", HexFormat.of().formatHex(framed(new byte[0])));
    }

    @Test
    void messagesUpToTheLimitGoThrough() throws Exception {
        for (int length : new int[] {0, 1, 255, 256, 65_536, TunnelFrames.MAX_BYTES}) {
            byte[] message = new byte[length];
            new Random(length).nextBytes(message);
            TunnelFrames.Reader reader = reader(framed(message));
            assertArrayEquals(message, reader.read().orElseThrow());
            assertEquals(Optional.empty(), reader.read());
        }
    }

    @Test
    void aProtobufMessageGoesThrough() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Heartbeat ping = Heartbeat.newBuilder().setNumber(99).build();
        new TunnelFrames.Writer(out).write(ping);
        assertEquals(ping, Heartbeat.parseFrom(reader(out.toByteArray()).read().orElseThrow()));
    }

    @Test
    void tooLongAMessageIsNotWritten() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameException refused = assertThrows(
                FrameException.class, () -> new TunnelFrames.Writer(out).write(new byte[TunnelFrames.MAX_BYTES + 1]));
        assertTrue(refused.toString().contains("1048577"), refused.toString());
        assertTrue(refused.toString().contains("1048576"), refused.toString());
        assertEquals(0, out.size());
    }

    @Test
    void tooLongAnAnnouncementIsRefusedUnread() {
        for (String head : List.of("00100001", "7fffffff", "80000000", "ffffffff")) {
            FrameException refused = assertThrows(
                    FrameException.class,
                    () -> reader(HexFormat.of().parseHex(head)).read());
            assertTrue(refused.toString().contains("1048576"), refused.toString());
        }
    }

    @Test
    void everyCutWithinAFrameIsReported() throws Exception {
        byte[] whole = framed(new byte[10]);
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(FrameException.class, () -> reader(cut).read(), "cut after " + length);
        }
    }

    /// Any bytes at all: a message of at most the limit, a clean end, or the one exception; never more, and
    /// always an end.
    @Test
    void randomBytesNeverDoAnythingElse() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int run = 0; run < 20_000; run++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            if (bytes.length > 3 && random.nextBoolean()) {
                Arrays.fill(bytes, 0, 3, (byte) 0);
            }
            assertEquals(bytes.length, accounted(bytes), "seed " + seed + ", run " + run);
        }
    }

    private static int accounted(byte[] bytes) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        TunnelFrames.Reader reader = new TunnelFrames.Reader(in);
        int taken = 0;
        try {
            for (Optional<byte[]> next = reader.read(); next.isPresent(); next = reader.read()) {
                taken += Integer.BYTES + next.get().length;
            }
            return taken;
        } catch (FrameException refused) {
            assertTrue(taken < bytes.length);
            return bytes.length;
        }
    }

    @Test
    void writersInManyThreadsNeverMixTheirFrames() throws Exception {
        int writers = 8;
        int each = 200;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TunnelFrames.Writer writer = new TunnelFrames.Writer(new OneByOne(out));
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                int first = w * each;
                tasks.add(() -> {
                    for (int i = first; i < first + each; i++) {
                        writer.write(Heartbeat.newBuilder().setNumber(i + 1L).build());
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        TunnelFrames.Reader reader = reader(out.toByteArray());
        BitSet seen = new BitSet();
        for (Optional<byte[]> next = reader.read(); next.isPresent(); next = reader.read()) {
            seen.set(Math.toIntExact(Heartbeat.parseFrom(next.get()).getNumber()) - 1);
        }
        assertEquals(writers * each, seen.cardinality());
    }

    /// Lets other threads in between any two bytes.
    private static final class OneByOne extends OutputStream {
        private final ByteArrayOutputStream out;

        OneByOne(ByteArrayOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) {
            out.write(value);
            Thread.onSpinWait();
        }
    }
}
