package io.idlemint.wire.tunnel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.wire.tls.NodeKey;
import io.idlemint.wire.tls.SpkiHash;
import io.idlemint.wire.tls.WrongPeerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Real sockets on loopback, all work on virtual threads.
@Timeout(value = 180, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SecureStreamsTest {
    private static final long BULK = 50_000_000;
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

    private final NodeKey a = NodeKey.generate();
    private final NodeKey b = NodeKey.generate();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private ServerSocket listener;
    private Socket near;
    private Socket far;

    @BeforeEach
    void connect() throws IOException {
        listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        near = new Socket(InetAddress.getLoopbackAddress(), listener.getLocalPort());
        far = listener.accept();
    }

    @AfterEach
    void disconnect() throws IOException {
        near.close();
        far.close();
        listener.close();
        threads.shutdownNow();
    }

    private record Pair(SecureStreams client, SecureStreams server) {}

    private Future<SecureStreams> serving(SpkiHash peer) {
        return threads.submit(() -> SecureStreams.server(far.getInputStream(), far.getOutputStream(), b, peer));
    }

    private SecureStreams calling(SpkiHash peer) throws IOException {
        return SecureStreams.client(near.getInputStream(), near.getOutputStream(), a, peer);
    }

    private Pair pair() throws Exception {
        Future<SecureStreams> server = serving(a.spki());
        return new Pair(calling(b.spki()), server.get());
    }

    private static byte[] send(OutputStream out, long seed) throws Exception {
        Random random = new Random(seed);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] piece = new byte[100_003];
        for (long left = BULK; left > 0; ) {
            int now = (int) Math.min(left, 1 + random.nextInt(piece.length));
            random.nextBytes(piece);
            digest.update(piece, 0, now);
            out.write(piece, 0, now);
            left -= now;
        }
        out.close();
        return digest.digest();
    }

    private static byte[] receive(InputStream in) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        long got = new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        assertEquals(BULK, got);
        return digest.digest();
    }

    @Test
    void fiftyMegabytesGoBothWaysAtOnce() throws Exception {
        Pair pair = pair();
        Future<byte[]> up = threads.submit(() -> send(pair.client.output(), 1));
        Future<byte[]> down = threads.submit(() -> send(pair.server.output(), 2));
        Future<byte[]> arrivedUp = threads.submit(() -> receive(pair.server.input()));
        Future<byte[]> arrivedDown = threads.submit(() -> receive(pair.client.input()));
        assertArrayEquals(up.get(), arrivedUp.get());
        assertArrayEquals(down.get(), arrivedDown.get());
        pair.client.close();
        pair.server.close();
        assertTrue(near.isClosed());
        assertTrue(far.isClosed());
    }

    @Test
    void eachSideKnowsTheOther() throws Exception {
        Pair pair = pair();
        assertEquals(b.spki(), pair.client.peer());
        assertEquals(a.spki(), pair.server.peer());
    }

    @Test
    void oneDirectionEndsWhileTheOtherGoesOn() throws Exception {
        Pair pair = pair();
        pair.client.output().write(HELLO);
        pair.client.output().close();
        assertArrayEquals(HELLO, pair.server.input().readAllBytes());
        assertEquals(-1, pair.server.input().read());
        pair.server.output().write(HELLO);
        pair.server.output().close();
        assertArrayEquals(HELLO, pair.client.input().readAllBytes());
        assertThrows(IOException.class, () -> pair.client.output().write(1));
    }

    @Test
    void closingIsAnOrderlyEndForTheOtherSide() throws Exception {
        Pair pair = pair();
        pair.client.output().write(HELLO);
        pair.client.close();
        assertArrayEquals(HELLO, pair.server.input().readAllBytes());
        pair.server.close();
        pair.client.close();
        assertThrows(IOException.class, () -> pair.client.input().read());
    }

    @Test
    void aCutIsNoticedByTheReader() throws Exception {
        Pair pair = pair();
        pair.client.output().write(HELLO);
        assertArrayEquals(HELLO, pair.server.input().readNBytes(HELLO.length));
        near.close();
        assertThrows(TruncatedStreamException.class, () -> pair.server.input().read());
    }

    @Test
    void abortingIsACutForTheOtherSide() throws Exception {
        Pair pair = pair();
        pair.server.abort();
        assertThrows(TruncatedStreamException.class, () -> pair.client.input().read());
    }

    @Test
    void aCutInTheMiddleOfARecordIsNoticed() throws Exception {
        try (ServerSocket relayListener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket toRelay = new Socket(InetAddress.getLoopbackAddress(), relayListener.getLocalPort());
                Socket relay = relayListener.accept()) {
            Future<?> back = threads.submit(() -> near.getInputStream().transferTo(relay.getOutputStream()));
            Future<?> forth = threads.submit(() -> relayUntilCut(relay.getInputStream(), near));
            Future<SecureStreams> server = serving(a.spki());
            SecureStreams client =
                    SecureStreams.client(toRelay.getInputStream(), toRelay.getOutputStream(), a, b.spki());
            Future<byte[]> read = threads.submit(() -> server.get().input().readAllBytes());
            client.output().write(new byte[200_000]);
            ExecutionException failed = assertThrows(ExecutionException.class, read::get);
            assertInstanceOf(TruncatedStreamException.class, failed.getCause());
            forth.get();
            assertNotNull(back);
        }
    }

    /// Passes 100,000 bytes on as they come and hangs up: within a record, for records are longer than 16,000
    /// bytes.
    private static Void relayUntilCut(InputStream from, Socket to) throws IOException {
        byte[] piece = new byte[4096];
        for (int left = 100_000; left > 0; ) {
            int got = from.read(piece, 0, Math.min(left, piece.length));
            if (got < 0) {
                throw new IOException("The client hung up first.");
            }
            to.getOutputStream().write(piece, 0, got);
            left -= got;
        }
        to.close();
        return null;
    }

    @Test
    void aWaitingReadEndsWhenTheStreamIsClosedHere() throws Exception {
        Pair pair = pair();
        Future<Integer> waiting = threads.submit(() -> pair.client.input().read());
        pair.client.close();
        ExecutionException failed = assertThrows(ExecutionException.class, waiting::get);
        assertTrue(failed.getCause() instanceof IOException, failed.toString());
        assertTrue(!(failed.getCause() instanceof TruncatedStreamException), failed.toString());
    }

    @Test
    void closingDoesNotWaitForAWriterThatIsStuck() throws Exception {
        Pair pair = pair();
        Future<?> stuck = threads.submit(() -> {
            pair.client.output().write(new byte[(int) BULK]);
            return null;
        });
        assertEquals(0, pair.server.input().read());
        pair.client.close();
        assertThrows(ExecutionException.class, stuck::get);
    }

    @Test
    void aServerWithAnotherKeyIsRefused() throws Exception {
        Future<SecureStreams> server = serving(a.spki());
        IOException refused = assertThrows(IOException.class, () -> calling(a.spki()));
        assertEquals(b.spki(), WrongPeerException.in(refused).orElseThrow().actual());
        assertThrows(ExecutionException.class, server::get);
        assertTrue(near.isClosed());
    }

    @Test
    void aClientWithAnotherKeyIsRefused() throws Exception {
        Future<SecureStreams> server = serving(b.spki());
        assertThrows(IOException.class, () -> calling(b.spki()).input().read());
        ExecutionException refused = assertThrows(ExecutionException.class, server::get);
        assertEquals(a.spki(), WrongPeerException.in(refused).orElseThrow().actual());
    }
}
