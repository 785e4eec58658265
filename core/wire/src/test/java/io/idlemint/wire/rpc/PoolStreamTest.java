package io.idlemint.wire.rpc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.wire.rpc.KeyNodeBackend.RelayEnd;
import io.idlemint.wire.rpc.KeyNodeBackend.RelaySink;
import io.idlemint.wire.rpc.client.GrpcKeyNode;
import io.idlemint.wire.rpc.client.PoolStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Byte streams to the key node's pool.
class PoolStreamTest {
    private final Lab lab = new Lab();
    private final GrpcKeyNode client = lab.client();

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    /// Takes what comes, and counts how it ends.
    private static final class Drain implements RelayEnd {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final AtomicInteger ends = new AtomicInteger();
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public synchronized void bytes(byte[] piece) {
            taken.writeBytes(piece);
        }

        @Override
        public void end() {
            ends.incrementAndGet();
            ended.countDown();
        }

        synchronized byte[] taken() {
            return taken.toByteArray();
        }
    }

    @Test
    void linesGoBothWays() throws Exception {
        try (PoolStream pool = client.openPool()) {
            byte[] line = "{\"id\":1,\"method\":\"mining.subscribe\"}\n".getBytes(StandardCharsets.UTF_8);
            pool.output().write(line);
            assertArrayEquals(line, pool.input().readNBytes(line.length));
            assertEquals(0, pool.input().available());
        }
    }

    /// As code that speaks TCP needs it: reads that give up, and then go on.
    @Test
    void asASocketItHasReadTimeouts() throws Exception {
        Socket socket = client.openPool().socket();
        socket.setSoTimeout(50);
        assertThrows(SocketTimeoutException.class, () -> socket.getInputStream().read());
        socket.getOutputStream().write(42);
        socket.setSoTimeout(0);
        assertEquals(42, socket.getInputStream().read());
        CompletableFuture<Integer> waiting =
                Ends.inBackground(() -> socket.getInputStream().read());
        socket.close();
        assertThrows(Exception.class, () -> waiting.get(Lab.SECONDS, TimeUnit.SECONDS));
        assertTrue(socket.isClosed());
        assertThrows(IOException.class, () -> socket.getOutputStream().write(1));
    }

    @Test
    void closingLosesNothingThatWasWritten() throws Exception {
        Drain drain = new Drain();
        lab.backend.pool = sink -> drain;
        byte[] much = new byte[3_000_000];
        new Random(5).nextBytes(much);
        PoolStream pool = client.openPool();
        pool.output().write(much);
        pool.close();
        assertTrue(drain.ended.await(Lab.SECONDS, TimeUnit.SECONDS));
        assertArrayEquals(much, drain.taken());
        assertEquals(1, drain.ends.get());
    }

    @Test
    void theEndOfThePoolIsHeardAfterItsLastBytes() throws Exception {
        lab.backend.pool = sink -> {
            sink.bytes("bye".getBytes(StandardCharsets.UTF_8));
            sink.end("The pool is full.");
            return new Drain();
        };
        PoolStream pool = client.openPool();
        assertEquals("bye", new String(pool.input().readNBytes(3), StandardCharsets.UTF_8));
        IOException end = assertThrows(IOException.class, () -> pool.input().read());
        assertTrue(String.valueOf(end.getMessage()).contains("The pool is full."), end.getMessage());
        pool.close();
    }

    /// 50 MB up and down again with a reader that starts late: the pool's own sending is held back, too.
    @Test
    void aSlowMinerHoldsThePoolBack() throws Exception {
        AtomicLong sent = new AtomicLong();
        byte[] piece = new byte[256 * 1024];
        new Random(6).nextBytes(piece);
        CompletableFuture<Boolean> all = new CompletableFuture<>();
        lab.backend.pool = sink -> {
            Thread.ofVirtual().start(() -> {
                flood(sink, piece, sent);
                all.complete(true);
            });
            return new Drain();
        };
        PoolStream pool = client.openPool();
        assertThrows(TimeoutException.class, () -> all.get(1, TimeUnit.SECONDS));
        assertTrue(sent.get() * piece.length < 8L << 20, sent + " pieces were taken although nobody reads");
        for (int i = 0; i < 200; i++) {
            assertArrayEquals(piece, pool.input().readNBytes(piece.length));
        }
        assertTrue(all.get(Lab.SECONDS, TimeUnit.SECONDS));
        pool.close();
    }

    private static void flood(RelaySink sink, byte[] piece, AtomicLong sent) {
        for (int i = 0; i < 200; i++) {
            sink.bytes(piece);
            sent.incrementAndGet();
        }
    }

    /// The miner is gone while the pool waits to send to it: the pool's thread comes free.
    @Test
    void aMinerThatIsGoneFreesThePool() throws Exception {
        Drain drain = new Drain();
        AtomicLong sent = new AtomicLong();
        lab.backend.pool = sink -> {
            Thread.ofVirtual().start(() -> flood(sink, new byte[256 * 1024], sent));
            return drain;
        };
        PoolStream pool = client.openPool();
        assertEquals(0, pool.input().read());
        client.close();
        assertTrue(drain.ended.await(Lab.SECONDS, TimeUnit.SECONDS));
        assertEquals(1, drain.ends.get());
        assertThrows(IOException.class, () -> pool.input().readNBytes(50_000_000));
    }
}
