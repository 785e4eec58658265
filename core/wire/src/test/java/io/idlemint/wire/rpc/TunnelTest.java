package io.idlemint.wire.rpc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.sandbox.JobUsage;
import io.idlemint.domain.sandbox.WorkFolder;
import io.idlemint.domain.tunnel.Chunk;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelBrokenException;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.wire.rpc.client.GrpcKeyNode;
import io.idlemint.wire.tls.NodeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Tunnels between two nodes through the key node's relay.
class TunnelTest {
    private static final Amount OWED = Amount.ofNanos(5_000);
    private static final Chunk PIECE = Chunk.of(new byte[] {1, 2, 3, -1});
    private static final int CHUNKS = 200;
    private static final Duration PROMPT = Duration.ofSeconds(2);

    private final Lab lab = new Lab();

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    private static List<TunnelMessage> fromRenter() {
        return List.of(
                new TunnelMessage.Hello(Long.MAX_VALUE, TunnelMessage.LEVEL),
                new TunnelMessage.ListFiles(),
                new TunnelMessage.DropFile("in.txt"),
                new TunnelMessage.Alive(),
                new TunnelMessage.PutFile("in/\u4f60.txt", PIECE, false),
                new TunnelMessage.PutFile("in", Chunk.EMPTY, true),
                new TunnelMessage.RunJob(1, List.of("/bin/sh", "-c", "", "a b"), Duration.ofMillis(1_500)),
                new TunnelMessage.KillJob(1),
                new TunnelMessage.GetFile("out.png"),
                new TunnelMessage.Pay(Messages.LEASE.voucher(OWED)),
                new TunnelMessage.EndLease(EndReason.RENTER_ENDED));
    }

    private static List<TunnelMessage> fromProvider() {
        return List.of(
                new TunnelMessage.StillHere(),
                new TunnelMessage.Preparing(),
                new TunnelMessage.InstanceReady(0, TunnelMessage.LEVEL),
                new TunnelMessage.Usage(JobUsage.UNKNOWN),
                new TunnelMessage.Usage(new JobUsage(
                        Optional.of(Duration.ofMillis(1_500)), OptionalLong.of(64L << 20), OptionalLong.of(4096))),
                new TunnelMessage.Folder(List.of(), true),
                new TunnelMessage.Folder(List.of(new WorkFolder.Entry("deep/a.txt", Long.MAX_VALUE)), false),
                new TunnelMessage.Output(TunnelMessage.Stream.OUT, 0, PIECE),
                new TunnelMessage.Output(TunnelMessage.Stream.ERR, 4, Chunk.EMPTY),
                new TunnelMessage.JobEnded(1, Optional.of(-7), Optional.empty()),
                new TunnelMessage.JobEnded(
                        2, Optional.empty(), Optional.of(Setback.of(Setback.Code.TIME_USED, 60_000))),
                new TunnelMessage.FileStored("in", 4),
                new TunnelMessage.FilePart("out.png", PIECE, true),
                new TunnelMessage.Problem("out.png", Setback.of(Setback.Code.FILE_MISSING)),
                new TunnelMessage.Paid(Messages.LEASE.receipt(3, OWED)),
                new TunnelMessage.Notice(Duration.ofMillis(59_999)),
                new TunnelMessage.LeaseOver(EndReason.RECLAIMED, Party.PROVIDER, Optional.empty()),
                new TunnelMessage.LeaseOver(
                        EndReason.TIME_UP, Party.KEY_NODE, Optional.of(Messages.LEASE.release(OWED))));
    }

    @Test
    void everyMessageArrivesAsItWasSent() throws Exception {
        Ends ends = Ends.meet(lab);
        for (TunnelMessage message : fromRenter()) {
            ends.renter().send(message);
            assertEquals(message, ends.provider().receive());
        }
        for (TunnelMessage message : fromProvider()) {
            ends.provider().send(message);
            assertEquals(message, ends.renter().receive());
        }
    }

    @Test
    void theKeyNodeSeesOnlyCiphertext() throws Exception {
        List<byte[]> seen = Collections.synchronizedList(new ArrayList<>());
        lab.backend.relay.onPiece = seen::add;
        Ends ends = Ends.meet(lab);
        String secret = "very secret file name";
        ends.renter().send(new TunnelMessage.GetFile(secret));
        assertEquals(new TunnelMessage.GetFile(secret), ends.provider().receive());
        assertFalse(seen.isEmpty());
        for (byte[] piece : seen) {
            assertFalse(new String(piece, StandardCharsets.ISO_8859_1).contains("secret"));
        }
    }

    /// 50 MB each way at once, in messages of the largest piece.
    @Test
    void manyBytesArriveWholeInBothDirections() throws Exception {
        Ends ends = Ends.meet(lab);
        CompletableFuture<byte[]> up = Ends.inBackground(() -> sendMuch(ends.renter(), 1));
        CompletableFuture<byte[]> down = Ends.inBackground(() -> sendMuch(ends.provider(), 2));
        CompletableFuture<byte[]> upRead = Ends.inBackground(() -> readMuch(ends.provider()));
        CompletableFuture<byte[]> downRead = Ends.inBackground(() -> readMuch(ends.renter()));
        assertArrayEquals(up.get(60, TimeUnit.SECONDS), upRead.get(60, TimeUnit.SECONDS));
        assertArrayEquals(down.get(60, TimeUnit.SECONDS), downRead.get(60, TimeUnit.SECONDS));
    }

    /// A reader that does not read holds the writer back, and nothing in between piles up.
    @Test
    void aSlowReaderHoldsTheWriterBack() throws Exception {
        Ends ends = Ends.meet(lab);
        AtomicInteger sent = new AtomicInteger();
        CompletableFuture<byte[]> writing = Ends.inBackground(() -> sendMuch(ends.renter(), 3, sent));
        assertThrows(TimeoutException.class, () -> writing.get(2, TimeUnit.SECONDS));
        int held = sent.get();
        assertTrue(
                held * (long) TunnelMessage.MAX_CHUNK_BYTES < 8L << 20,
                held + " pieces were taken although nobody reads");
        assertArrayEquals(
                Ends.inBackground(() -> readMuch(ends.provider())).get(60, TimeUnit.SECONDS),
                writing.get(60, TimeUnit.SECONDS));
    }

    private static byte[] sendMuch(Tunnel tunnel, long seed) throws Exception {
        return sendMuch(tunnel, seed, new AtomicInteger());
    }

    private static byte[] sendMuch(Tunnel tunnel, long seed, AtomicInteger sent) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Random random = new Random(seed);
        byte[] piece = new byte[TunnelMessage.MAX_CHUNK_BYTES];
        for (int i = 0; i < CHUNKS; i++) {
            random.nextBytes(piece);
            digest.update(piece);
            boolean last = i == CHUNKS - 1;
            tunnel.send(
                    seed % 2 == 1
                            ? new TunnelMessage.PutFile("much", Chunk.of(piece), last)
                            : new TunnelMessage.FilePart("much", Chunk.of(piece), last));
            sent.incrementAndGet();
        }
        return digest.digest();
    }

    private static byte[] readMuch(Tunnel tunnel) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        boolean last = false;
        while (!last) {
            switch (tunnel.receive()) {
                case TunnelMessage.PutFile it -> {
                    digest.update(it.bytes().toArray());
                    last = it.last();
                }
                case TunnelMessage.FilePart it -> {
                    digest.update(it.bytes().toArray());
                    last = it.last();
                }
                default -> throw new AssertionError("another message");
            }
        }
        return digest.digest();
    }

    @Test
    void manyThreadsMaySend() throws Exception {
        Ends ends = Ends.meet(lab);
        List<CompletableFuture<Boolean>> senders = new ArrayList<>();
        for (int sender = 0; sender < 8; sender++) {
            String name = "file " + sender;
            senders.add(Ends.inBackground(() -> {
                for (int i = 0; i < 50; i++) {
                    ends.renter().send(new TunnelMessage.PutFile(name, Chunk.of(new byte[i * 100]), false));
                }
                return true;
            }));
        }
        int[] next = new int[8];
        for (int i = 0; i < 8 * 50; i++) {
            TunnelMessage.PutFile piece =
                    (TunnelMessage.PutFile) ends.provider().receive();
            int sender = Integer.parseInt(piece.name().substring(5));
            assertEquals(next[sender]++ * 100, piece.bytes().length(), "the order of one sender is kept");
        }
        for (CompletableFuture<Boolean> sender : senders) {
            assertTrue(sender.get(Lab.SECONDS, TimeUnit.SECONDS));
        }
    }

    /// What was sent before the close arrives, and then the other end hears of the close.
    @Test
    void closingLosesNothingThatWasSent() throws Exception {
        Ends ends = Ends.meet(lab);
        for (int i = 0; i < 8; i++) {
            ends.renter().send(new TunnelMessage.PutFile("f" + i, Chunk.of(new byte[100_000]), true));
        }
        ends.renter().send(new TunnelMessage.EndLease(EndReason.RENTER_ENDED));
        ends.renter().close();
        ends.renter().close();
        for (int i = 0; i < 8; i++) {
            assertEquals("f" + i, ((TunnelMessage.PutFile) ends.provider().receive()).name());
        }
        assertEquals(
                new TunnelMessage.EndLease(EndReason.RENTER_ENDED),
                ends.provider().receive());
        assertFalse(assertThrows(TunnelBrokenException.class, ends.provider()::receive)
                .isProtocolViolation());
        assertThrows(TunnelBrokenException.class, () -> ends.renter().send(new TunnelMessage.Alive()));
        assertThrows(TunnelBrokenException.class, ends.renter()::receive);
    }

    @Test
    void closingBreaksAWaitingReceiveAtBothEnds() throws Exception {
        Ends ends = Ends.meet(lab);
        CompletableFuture<TunnelMessage> here = Ends.inBackground(ends.renter()::receive);
        CompletableFuture<TunnelMessage> there = Ends.inBackground(ends.provider()::receive);
        ends.renter().close();
        assertBroken(here);
        assertBroken(there);
    }

    /// A close must not wait for ever for an end that does not read.
    @Test
    void closingIsBoundedThoughTheOtherEndDoesNotRead() throws Exception {
        Ends ends = Ends.meet(lab);
        CompletableFuture<byte[]> writing = Ends.inBackground(() -> sendMuch(ends.renter(), 5));
        assertThrows(TimeoutException.class, () -> writing.get(1, TimeUnit.SECONDS));
        long started = System.nanoTime();
        ends.renter().close();
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        assertTrue(took.compareTo(Duration.ofSeconds(4)) < 0, "closing took " + took);
        assertThrows(ExecutionException.class, () -> writing.get(Lab.SECONDS, TimeUnit.SECONDS));
    }

    private static TunnelBrokenException assertBroken(CompletableFuture<?> waiting) throws Exception {
        ExecutionException failed =
                assertThrows(ExecutionException.class, () -> waiting.get(PROMPT.toMillis(), TimeUnit.MILLISECONDS));
        TunnelBrokenException broken = assertInstanceOf(TunnelBrokenException.class, failed.getCause());
        assertFalse(broken.isProtocolViolation(), broken.toString());
        return broken;
    }

    @Test
    void aNodeThatGoesDownBreaksTheTunnelPromptlyAtBothEnds() throws Exception {
        Ends ends = Ends.meet(lab);
        CompletableFuture<TunnelMessage> here = Ends.inBackground(ends.renter()::receive);
        CompletableFuture<TunnelMessage> there = Ends.inBackground(ends.provider()::receive);
        CompletableFuture<Boolean> down = Ends.inBackground(() -> {
            ends.providerNode().close();
            return true;
        });
        assertBroken(here);
        assertBroken(there);
        assertTrue(down.get(Lab.SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void aKeyNodeThatGoesDownBreaksTheTunnelPromptlyAtBothEnds() throws Exception {
        Ends ends = Ends.meet(lab);
        CompletableFuture<TunnelMessage> here = Ends.inBackground(ends.renter()::receive);
        CompletableFuture<TunnelMessage> there = Ends.inBackground(ends.provider()::receive);
        lab.server.close();
        assertBroken(here);
        assertBroken(there);
        assertThrows(TunnelBrokenException.class, () -> ends.renter().send(new TunnelMessage.Alive()));
    }

    @Test
    void aRelayThatChangesBytesBreaksTheTunnel() throws Exception {
        Ends ends = Ends.meet(lab);
        CompletableFuture<TunnelMessage> there = Ends.inBackground(ends.provider()::receive);
        lab.backend.relay.garbling = true;
        ends.renter().send(new TunnelMessage.Alive());
        assertBroken(there);
    }

    @Test
    void whatTheOtherPartySaysIsNoMessageFromThisOne() throws Exception {
        Ends ends = Ends.meet(lab);
        ends.renter().send(new TunnelMessage.Preparing());
        assertTrue(assertThrows(TunnelBrokenException.class, ends.provider()::receive)
                .isProtocolViolation());
        assertThrows(TunnelBrokenException.class, ends.renter()::receive);
    }

    @Test
    void aMessageOverItsLimitsIsAViolation() throws Exception {
        Ends ends = Ends.meet(lab);
        ends.renter().send(new TunnelMessage.GetFile("x".repeat(201)));
        TunnelBrokenException broken = assertThrows(TunnelBrokenException.class, ends.provider()::receive);
        assertTrue(broken.isProtocolViolation());
        assertTrue(String.valueOf(broken.getMessage()).contains("get_file.name"), broken.getMessage());
        assertTrue(String.valueOf(broken.getMessage()).contains("200"), broken.getMessage());
    }

    @Test
    void aRenterWithAnotherKeyIsRefusedByTheProvider() throws Exception {
        assertRefused(NodeKey.generate(), null);
    }

    @Test
    void aProviderWithAnotherKeyIsRefusedByTheRenter() throws Exception {
        assertRefused(null, NodeKey.generate());
    }

    /// Both dials fail where one end expects another key than the other end has.
    private void assertRefused(@Nullable NodeKey expectedRenter, @Nullable NodeKey expectedProvider) throws Exception {
        NodeKey providerKey = NodeKey.generate();
        NodeKey renterKey = NodeKey.generate();
        NodeKey renterPin = expectedRenter == null ? renterKey : expectedRenter;
        NodeKey providerPin = expectedProvider == null ? providerKey : expectedProvider;
        CompletableFuture<Tunnel> provider = Ends.dial(lab.client(providerKey), Party.PROVIDER, Lab.hash(renterPin));
        CompletableFuture<Tunnel> renter = Ends.dial(lab.client(renterKey), Party.RENTER, Lab.hash(providerPin));
        List<String> reasons = new ArrayList<>();
        for (CompletableFuture<Tunnel> dial : List.of(provider, renter)) {
            ExecutionException failed =
                    assertThrows(ExecutionException.class, () -> dial.get(Lab.SECONDS, TimeUnit.SECONDS));
            reasons.add(String.valueOf(assertInstanceOf(TunnelBrokenException.class, failed.getCause())
                    .getMessage()));
        }
        NodeKey shown = expectedRenter == null ? providerKey : renterKey;
        assertTrue(
                reasons.stream().anyMatch(reason -> reason.contains(shown.spki().fingerprint())),
                () -> "the shown key is named: " + reasons);
    }

    @Test
    void anEndThatStaysAloneGivesUpInTime() {
        GrpcKeyNode alone = lab.client();
        long started = System.nanoTime();
        TunnelBrokenException broken = assertThrows(
                TunnelBrokenException.class,
                () -> alone.tunnels().dial(Ends.LEASE, Party.RENTER, Bytes32.ZERO, Duration.ofMillis(700)));
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        assertTrue(took.compareTo(Duration.ofSeconds(5)) < 0, "it took " + took);
        assertTrue(String.valueOf(broken.getMessage()).contains("700 ms"), broken.getMessage());
    }

    @Test
    void aDialThatTheKeyNodeRefusesSaysWhy() {
        GrpcKeyNode node = lab.client();
        lab.backend.relay.refusal = Optional.of(new RefusedException("NOT_ALLOWED", "This lease is not yours."));
        TunnelBrokenException broken = assertThrows(
                TunnelBrokenException.class,
                () -> node.tunnels().dial(Ends.LEASE, Party.RENTER, Bytes32.ZERO, Duration.ofSeconds(10)));
        assertTrue(String.valueOf(broken.getMessage()).contains("This lease is not yours."), broken.getMessage());
    }
}
