package io.idlemint.wire.rpc.server;

import com.google.protobuf.UnsafeByteOperations;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.Party;
import io.idlemint.schema.v1.Empty;
import io.idlemint.schema.v1.RelayHello;
import io.idlemint.schema.v1.StreamPart;
import io.idlemint.wire.mapping.BadFieldException;
import io.idlemint.wire.mapping.Fields;
import io.idlemint.wire.rpc.KeyNodeBackend;
import io.idlemint.wire.rpc.KeyNodeBackend.Caller;
import io.idlemint.wire.rpc.KeyNodeBackend.RelayEnd;
import io.idlemint.wire.rpc.KeyNodeBackend.RelaySink;
import io.idlemint.wire.rpc.RefusalStatus;
import java.time.Duration;
import java.util.Optional;

/// Byte streams through the key node: between the ends of a lease, and to the pool. Stateless.
final class RelayService {
    /// The largest piece, in bytes.
    static final int MAX_PIECE = 256 * 1024;

    private static final Duration HELLO_PATIENCE = Duration.ofSeconds(10);
    private static final StreamPart JOINED =
            StreamPart.newBuilder().setJoined(Empty.getDefaultInstance()).build();

    private final KeyNodeBackend backend;

    RelayService(KeyNodeBackend backend) {
        this.backend = backend;
    }

    StreamObserver<StreamPart> relay(StreamObserver<StreamPart> answer) {
        Caller caller = Gatekeeper.caller();
        return ServerStream.<StreamPart, StreamPart>serve("relay", answer, stream -> relay(caller, stream));
    }

    private void relay(Caller caller, ServerStream<StreamPart, StreamPart> stream) {
        Optional<Optional<StreamPart>> first = stream.next(HELLO_PATIENCE);
        if (first.isEmpty()) {
            stream.end(Status.DEADLINE_EXCEEDED, RefusalStatus.TOO_LATE, "hello did not come within 10 s");
            return;
        }
        if (first.get().isEmpty()) {
            return;
        }
        RelayHello hello = hello(first.get().get());
        Bytes32 leaseId = Fields.hash("hello.lease_id", hello.getLeaseId());
        RelayEnd end = backend.relay(caller, leaseId, party(hello), new CallerSink(stream));
        try {
            // Bytes for an end that is gone must not be waited for.
            carry(stream, piece -> stream.interruptibly(() -> end.bytes(piece)));
        } finally {
            end.end();
        }
    }

    private static RelayHello hello(StreamPart first) {
        if (!first.hasHello()) {
            throw new BadFieldException("hello", "is missing: it must be the first message");
        }
        return first.getHello();
    }

    private static Party party(RelayHello hello) {
        Party party = Fields.named("hello.party", hello.getParty(), Party.class);
        if (party == Party.KEY_NODE) {
            throw new BadFieldException("hello.party", "must be PROVIDER or RENTER");
        }
        return party;
    }

    StreamObserver<StreamPart> pool(StreamObserver<StreamPart> answer) {
        Caller caller = Gatekeeper.caller();
        return ServerStream.<StreamPart, StreamPart>serve("pool", answer, stream -> pool(caller, stream));
    }

    private void pool(Caller caller, ServerStream<StreamPart, StreamPart> stream) {
        RelayEnd end = backend.pool(caller, new CallerSink(stream));
        try {
            carry(stream, end::bytes);
        } finally {
            end.end();
        }
    }

    private interface Carrier {
        void bytes(byte[] piece);
    }

    private static void carry(ServerStream<StreamPart, StreamPart> stream, Carrier to) {
        for (Optional<StreamPart> part = stream.next(); part.isPresent(); part = stream.next()) {
            to.bytes(piece(part.get()));
        }
    }

    private static byte[] piece(StreamPart part) {
        if (part.getPartCase() != StreamPart.PartCase.BYTES) {
            throw new BadFieldException("part", "must be bytes here, is " + part.getPartCase());
        }
        if (part.getBytes().size() > MAX_PIECE) {
            throw new BadFieldException("bytes", "has " + part.getBytes().size() + ", the limit is " + MAX_PIECE);
        }
        return part.getBytes().toByteArray();
    }

    /// Sends to the caller.
    private record CallerSink(ServerStream<StreamPart, StreamPart> stream) implements RelaySink {
        @Override
        public void joined() {
            stream.send(JOINED);
        }

        @Override
        public void bytes(byte[] piece) {
            for (int at = 0; at < piece.length; at += MAX_PIECE) {
                int length = Math.min(MAX_PIECE, piece.length - at);
                stream.send(StreamPart.newBuilder()
                        .setBytes(UnsafeByteOperations.unsafeWrap(piece, at, length))
                        .build());
            }
        }

        @Override
        public void end(String reason) {
            stream.end(Status.ABORTED.withDescription(Fields.cut(reason)));
        }
    }
}
