package io.idlemint.wire.rpc;

import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import io.idlemint.schema.v1.KeyNodeGrpc;
import io.idlemint.schema.v1.LedgerGrpc;
import io.idlemint.wire.tls.NodeKey;
import io.idlemint.wire.tls.PeerPin;
import io.idlemint.wire.tls.PinnedTls;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A caller that says whatever the test wants.
final class RawCalls implements AutoCloseable {
    final ManagedChannel channel;

    RawCalls(Lab lab) {
        this(lab, NodeKey.generate());
    }

    RawCalls(Lab lab, NodeKey own) {
        channel = NettyChannelBuilder.forAddress(
                        lab.address().getAddress().getHostAddress(),
                        lab.address().getPort())
                .sslContext(
                        PinnedTls.client(own, PeerPin.exactly(lab.key.spki())).forGrpc())
                .build();
    }

    KeyNodeGrpc.KeyNodeBlockingStub keyNode() {
        return KeyNodeGrpc.newBlockingStub(channel).withDeadlineAfter(Lab.SECONDS, TimeUnit.SECONDS);
    }

    LedgerGrpc.LedgerBlockingStub ledger() {
        return LedgerGrpc.newBlockingStub(channel).withDeadlineAfter(Lab.SECONDS, TimeUnit.SECONDS);
    }

    KeyNodeGrpc.KeyNodeStub streams() {
        return KeyNodeGrpc.newStub(channel);
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    static String code(StatusRuntimeException failed) {
        return Optional.ofNullable(failed.getTrailers())
                .map(trailers -> trailers.get(RefusalStatus.CODE))
                .orElse("");
    }

    /// What a stream answers.
    static final class Heard<A> implements StreamObserver<A> {
        final BlockingQueue<A> messages = new LinkedBlockingQueue<>();
        final CompletableFuture<Status> end = new CompletableFuture<>();
        final CompletableFuture<String> code = new CompletableFuture<>();

        @Override
        public void onNext(A message) {
            messages.add(message);
        }

        @Override
        public void onError(Throwable why) {
            code.complete(Optional.ofNullable(Status.trailersFromThrowable(why))
                    .map((Metadata trailers) -> trailers.get(RefusalStatus.CODE))
                    .orElse(""));
            end.complete(Status.fromThrowable(why));
        }

        @Override
        public void onCompleted() {
            code.complete("");
            end.complete(Status.OK);
        }
    }
}
