package io.idlemint.wire.rpc.server;

import com.google.protobuf.UnsafeByteOperations;
import io.grpc.stub.StreamObserver;
import io.idlemint.schema.v1.BlockReply;
import io.idlemint.schema.v1.BlocksRequest;
import io.idlemint.schema.v1.ChainGrpc;
import io.idlemint.schema.v1.Empty;
import io.idlemint.schema.v1.TipReply;
import io.idlemint.wire.mapping.Fields;
import io.idlemint.wire.mapping.NetworkWire;
import io.idlemint.wire.rpc.KeyNodeBackend;
import java.util.Iterator;

/// The chain's calls. Stateless.
final class ChainService extends ChainGrpc.ChainImplBase {
    private final KeyNodeBackend backend;

    ChainService(KeyNodeBackend backend) {
        this.backend = backend;
    }

    @Override
    public void tip(Empty request, StreamObserver<TipReply> answer) {
        Answers.only(answer, NetworkWire.toWire(backend.tip()));
    }

    @Override
    public void blocks(BlocksRequest request, StreamObserver<BlockReply> answer) {
        long from = Fields.natural("from_height", request.getFromHeight());
        ServerStream.<BlocksRequest, BlockReply>serve("blocks", answer, stream -> send(from, stream));
    }

    private void send(long from, ServerStream<BlocksRequest, BlockReply> stream) {
        Iterator<byte[]> blocks = backend.blocks(from);
        boolean wanted = true;
        for (long height = from; wanted && blocks.hasNext(); height++) {
            wanted = stream.send(BlockReply.newBuilder()
                    .setHeight(height)
                    .setRaw(UnsafeByteOperations.unsafeWrap(blocks.next()))
                    .build());
        }
    }
}
