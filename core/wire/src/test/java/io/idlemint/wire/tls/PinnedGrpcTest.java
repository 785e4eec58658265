package io.idlemint.wire.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.idlemint.schema.v1.AccountRequest;
import io.idlemint.schema.v1.BalanceReply;
import io.idlemint.schema.v1.LedgerGrpc;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Real gRPC on loopback through [PinnedTls].
class PinnedGrpcTest {
    private static final int SECONDS = 20;

    private final NodeKey a = NodeKey.generate();
    private final NodeKey b = NodeKey.generate();
    private final List<SpkiHash> callers = new CopyOnWriteArrayList<>();

    /// Answers with a number and remembers who called.
    private final class Echo extends LedgerGrpc.LedgerImplBase {
        @Override
        public void balance(AccountRequest request, StreamObserver<BalanceReply> answer) {
            callers.add(CallerKey.current());
            answer.onNext(BalanceReply.newBuilder().setNextNonce(42).build());
            answer.onCompleted();
        }
    }

    private NettyServerBuilder server() {
        return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .addService(new Echo())
                .intercept(new CallerKey());
    }

    private static BalanceReply call(PinnedTls client, Server server) throws InterruptedException {
        return call(
                NettyChannelBuilder.forAddress(InetAddress.getLoopbackAddress().getHostAddress(), server.getPort())
                        .sslContext(client.forGrpc())
                        .build());
    }

    private static BalanceReply call(ManagedChannel channel) throws InterruptedException {
        try {
            return LedgerGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(SECONDS, TimeUnit.SECONDS)
                    .balance(AccountRequest.getDefaultInstance());
        } finally {
            channel.shutdownNow();
            assertTrue(channel.awaitTermination(SECONDS, TimeUnit.SECONDS));
        }
    }

    private static void stop(Server server) throws InterruptedException {
        server.shutdownNow();
        assertTrue(server.awaitTermination(SECONDS, TimeUnit.SECONDS));
    }

    private void assertCalled(NodeKey client, NodeKey serving) throws Exception {
        Server server = server().sslContext(
                        PinnedTls.server(serving, PeerPin.anyThenReport()).forGrpc())
                .build()
                .start();
        try {
            assertEquals(
                    42,
                    call(PinnedTls.client(client, PeerPin.exactly(serving.spki())), server)
                            .getNextNonce());
            assertEquals(List.of(client.spki()), callers);
        } finally {
            stop(server);
        }
    }

    private StatusRuntimeException assertRefused(PinnedTls client, PinnedTls serving) throws Exception {
        Server server = server().sslContext(serving.forGrpc()).build().start();
        try {
            StatusRuntimeException refused = assertThrows(StatusRuntimeException.class, () -> call(client, server));
            assertEquals(Status.Code.UNAVAILABLE, refused.getStatus().getCode(), refused.toString());
            assertTrue(callers.isEmpty(), "no call reached the handler");
            return refused;
        } finally {
            stop(server);
        }
    }

    @Test
    void callsReachTheServerWithTheCallersKey() throws Exception {
        assertCalled(a, b);
    }

    @Test
    void callsReachTheOtherServerToo() throws Exception {
        assertCalled(b, a);
    }

    @Test
    void aServerWithAnotherKeyIsRefusedAndBothKeysAreNamed() throws Exception {
        StatusRuntimeException refused = assertRefused(
                PinnedTls.client(a, PeerPin.exactly(a.spki())), PinnedTls.server(b, PeerPin.anyThenReport()));
        WrongPeerException wrong = WrongPeerException.in(refused).orElseThrow();
        assertEquals(a.spki(), wrong.expected().orElseThrow());
        assertEquals(b.spki(), wrong.actual());
    }

    @Test
    void aServerThatThePredicateDeclinesIsRefused() throws Exception {
        StatusRuntimeException refused = assertRefused(
                PinnedTls.client(a, PeerPin.decidedBy(shown -> false)), PinnedTls.server(b, PeerPin.anyThenReport()));
        assertFalse(WrongPeerException.in(refused).orElseThrow().expected().isPresent());
    }

    @Test
    void aClientThatTheServerDoesNotExpectIsRefused() throws Exception {
        assertRefused(PinnedTls.client(a, PeerPin.exactly(b.spki())), PinnedTls.server(b, PeerPin.exactly(b.spki())));
    }

    /// Both sides are configured for x25519 alone and agree on it: only the check in the handshake is left to
    /// refuse.
    @Test
    void plainX25519IsRefusedEvenWhereBothSidesWouldTakeIt() throws Exception {
        TlsOffer weak = new TlsOffer("TLSv1.3", TlsOffer.NODE.suite(), "x25519");
        assertRefused(
                new PinnedTls(true, a, PeerPin.anyThenReport(), weak),
                new PinnedTls(false, b, PeerPin.anyThenReport(), weak));
    }

    @Test
    void aClientThatOffersOnlyX25519IsRefused() throws Exception {
        assertRefused(
                new PinnedTls(
                        true, a, PeerPin.anyThenReport(), new TlsOffer("TLSv1.3", TlsOffer.NODE.suite(), "x25519")),
                PinnedTls.server(b, PeerPin.anyThenReport()));
    }

    @Test
    void aCallOutsideOfTlsIsUnauthenticated() throws Exception {
        Server server = server().build().start();
        try {
            StatusRuntimeException refused = assertThrows(
                    StatusRuntimeException.class,
                    () -> call(NettyChannelBuilder.forAddress(
                                    InetAddress.getLoopbackAddress().getHostAddress(),
                                    server.getPort(),
                                    InsecureChannelCredentials.create())
                            .build()));
            assertEquals(Status.Code.UNAUTHENTICATED, refused.getStatus().getCode());
            assertTrue(callers.isEmpty());
        } finally {
            stop(server);
        }
    }
}
