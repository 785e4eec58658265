package io.idlemint.wire.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.time.Ticker;
import io.idlemint.schema.v1.Empty;
import io.idlemint.schema.v1.Heartbeat;
import io.idlemint.schema.v1.KeyNodeGrpc;
import io.idlemint.schema.v1.KeyNodeMessage;
import io.idlemint.schema.v1.ProviderMessage;
import io.idlemint.schema.v1.SearchRequest;
import io.idlemint.schema.v1.SignedBytes;
import io.idlemint.schema.v1.StreamPart;
import io.idlemint.wire.rpc.client.GrpcKeyNode;
import io.idlemint.wire.rpc.server.KeyNodeServer;
import io.idlemint.wire.rpc.server.ServerLimits;
import io.idlemint.wire.tls.NodeKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What a caller cannot do to a key node.
class ServerLimitsTest {
    private static final Empty EMPTY = Empty.getDefaultInstance();

    private interface Check {
        void run(Lab lab) throws Exception;
    }

    private static void with(ServerLimits limits, Check check) throws Exception {
        Lab lab = new Lab(limits);
        try {
            check.run(lab);
        } finally {
            lab.close();
        }
    }

    private static StatusRuntimeException refused(Runnable call) {
        return assertThrows(StatusRuntimeException.class, call::run);
    }

    @Test
    void aKeyThatCallsTooOftenIsRefusedAndOthersAreNot() throws Exception {
        with(new ServerLimits(1, 10, 1_000, 1_000, 50, 100, 100), lab -> {
            RawCalls eager = lab.keep(new RawCalls(lab));
            for (int i = 0; i < 10; i++) {
                eager.keyNode().info(EMPTY);
            }
            StatusRuntimeException refused = refused(() -> callOften(eager, 20));
            assertEquals(Status.Code.RESOURCE_EXHAUSTED, refused.getStatus().getCode());
            assertEquals(RefusalStatus.TOO_MANY_CALLS, RawCalls.code(refused));
            assertEquals(
                    ScriptedKeyNode.PARAMETERS.name(),
                    lab.keep(new RawCalls(lab)).keyNode().info(EMPTY).getName());
        });
    }

    private static void callOften(RawCalls raw, int times) {
        for (int i = 0; i < times; i++) {
            raw.keyNode().info(EMPTY);
        }
    }

    @Test
    void anAddressThatCallsTooOftenIsRefusedWhateverItsKeys() throws Exception {
        with(new ServerLimits(1_000, 1_000, 1, 10, 50, 100, 100), lab -> {
            StatusRuntimeException refused = refused(() -> {
                for (int i = 0; i < 10; i++) {
                    callOften(lab.keep(new RawCalls(lab)), 2);
                }
            });
            assertEquals(RefusalStatus.TOO_MANY_CALLS, RawCalls.code(refused));
        });
    }

    /// A client hears it as a refusal, and at the ledger as "ask again".
    @Test
    void theClientTellsARateLimitFromARefusal() throws Exception {
        with(new ServerLimits(1, 1, 1_000, 1_000, 50, 100, 100), lab -> {
            RawCalls other = lab.keep(new RawCalls(lab));
            other.keyNode().info(EMPTY);
            NodeKey key = NodeKey.generate();
            GrpcKeyNode client = lab.client(key);
            RefusedException refused = assertThrows(RefusedException.class, () -> {
                for (int i = 0; i < 10; i++) {
                    client.search(OfferQuery.available());
                }
            });
            assertEquals(RefusalStatus.TOO_MANY_CALLS, refused.code());
            assertThrows(LedgerUnreachableException.class, () -> {
                for (int i = 0; i < 10; i++) {
                    client.settlement().finalise(Messages.LEASE.id());
                }
            });
        });
    }

    @Test
    void aProviderThatChattersIsDropped() throws Exception {
        with(new ServerLimits(100, 100, 1_000, 1_000, 1, 100, 100), lab -> {
            RawCalls raw = lab.keep(new RawCalls(lab));
            RawCalls.Heard<KeyNodeMessage> heard = new RawCalls.Heard<>();
            StreamObserver<ProviderMessage> provider = raw.streams().provide(heard);
            for (int i = 0; i < 100; i++) {
                provider.onNext(ProviderMessage.newBuilder()
                        .setHeartbeat(Heartbeat.newBuilder().setNumber(i))
                        .build());
            }
            assertEquals(
                    Status.Code.RESOURCE_EXHAUSTED,
                    heard.end.get(Lab.SECONDS, TimeUnit.SECONDS).getCode());
            assertEquals(RefusalStatus.TOO_MANY_CALLS, heard.code.get(Lab.SECONDS, TimeUnit.SECONDS));
            assertTrue(lab.backend.providers.remove().gone.await(Lab.SECONDS, TimeUnit.SECONDS));
        });
    }

    @Test
    void messagesOverOneMebibyteAreRefused() throws Exception {
        with(ServerLimits.USUAL, lab -> {
            RawCalls raw = lab.keep(new RawCalls(lab));
            SignedBytes huge = SignedBytes.newBuilder()
                    .setBody(ByteString.copyFrom(new byte[KeyNodeServer.MAX_REQUEST + 1]))
                    .build();
            assertEquals(
                    Status.Code.RESOURCE_EXHAUSTED,
                    refused(() -> raw.ledger().topUp(huge)).getStatus().getCode());
            RawCalls.Heard<StreamPart> heard = new RawCalls.Heard<>();
            raw.streams()
                    .pool(heard)
                    .onNext(StreamPart.newBuilder().setBytes(huge.getBody()).build());
            assertEquals(
                    Status.Code.RESOURCE_EXHAUSTED,
                    heard.end.get(Lab.SECONDS, TimeUnit.SECONDS).getCode());
            assertEquals(
                    ScriptedKeyNode.PARAMETERS.name(), raw.keyNode().info(EMPTY).getName());
        });
    }

    /// Bytes that are no protocol buffer at all, and text that is no UTF-8.
    @Test
    void garbageInsteadOfARequestEndsTheCallOnly() throws Exception {
        with(ServerLimits.USUAL, lab -> {
            RawCalls raw = lab.keep(new RawCalls(lab));
            for (byte[] garbage : List.of(
                    new byte[] {(byte) 0xff, 1, 2, 3}, new byte[] {10, 2, (byte) 0xc3, 0x28}, new byte[] {10, 127, 1
                    })) {
                StatusRuntimeException failed = refused(
                        () -> ClientCalls.blockingUnaryCall(raw.channel, rawSearch(), CallOptions.DEFAULT, garbage));
                assertEquals(Status.Code.INVALID_ARGUMENT, failed.getStatus().getCode(), failed.toString());
            }
            assertEquals(
                    ScriptedKeyNode.PARAMETERS.name(), raw.keyNode().info(EMPTY).getName());
        });
    }

    private static MethodDescriptor<byte[], byte[]> rawSearch() {
        MethodDescriptor.Marshaller<byte[]> asIs = new MethodDescriptor.Marshaller<>() {
            @Override
            public InputStream stream(byte[] value) {
                return new ByteArrayInputStream(value);
            }

            @Override
            public byte[] parse(InputStream stream) {
                try {
                    return stream.readAllBytes();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        };
        MethodDescriptor<SearchRequest, ?> search = KeyNodeGrpc.getSearchMethod();
        return MethodDescriptor.<byte[], byte[]>newBuilder(asIs, asIs)
                .setType(search.getType())
                .setFullMethodName(search.getFullMethodName())
                .build();
    }

    @Test
    void connectionsFromOneAddressAreBounded() throws Exception {
        with(new ServerLimits(100, 100, 1_000, 1_000, 50, 100, 3), lab -> {
            List<Socket> idle = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Socket socket = lab.keep(
                        new Socket(lab.address().getAddress(), lab.address().getPort()));
                idle.add(socket);
            }
            Socket over = lab.keep(
                    new Socket(lab.address().getAddress(), lab.address().getPort()));
            over.setSoTimeout(Lab.SECONDS * 1_000);
            assertTrue(isClosed(over), "one more than the limit is closed at once");
            idle.getFirst().close();
            RawCalls raw = lab.keep(new RawCalls(lab));
            assertEquals(
                    ScriptedKeyNode.PARAMETERS.name(),
                    raw.keyNode().withWaitForReady().info(EMPTY).getName());
        });
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Test
    void theStandardHealthCheckAnswers() throws Exception {
        with(ServerLimits.USUAL, lab -> {
            RawCalls raw = lab.keep(new RawCalls(lab));
            assertEquals(
                    ServingStatus.SERVING,
                    HealthGrpc.newBlockingStub(raw.channel)
                            .withDeadlineAfter(Lab.SECONDS, TimeUnit.SECONDS)
                            .check(HealthCheckRequest.getDefaultInstance())
                            .getStatus());
        });
    }

    @Test
    void aPortInUseIsSaidSo() throws Exception {
        with(ServerLimits.USUAL, lab -> {
            UncheckedIOException busy = assertThrows(
                    UncheckedIOException.class,
                    () -> KeyNodeServer.start(
                            lab.address(), lab.key, lab.backend, ServerLimits.USUAL, Ticker.system()));
            assertTrue(String.valueOf(busy.getMessage()).contains("in use"), busy.getMessage());
        });
    }
}
