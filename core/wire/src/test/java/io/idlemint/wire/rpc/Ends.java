package io.idlemint.wire.rpc;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.wire.rpc.client.GrpcKeyNode;
import io.idlemint.wire.tls.NodeKey;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The two ends of a lease, each with a connection of its own to the key node, and a tunnel between them.
record Ends(GrpcKeyNode providerNode, GrpcKeyNode renterNode, Tunnel provider, Tunnel renter) {
    static final Bytes32 LEASE = Bytes32.sha256("lease");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Ends meet(Lab lab) throws Exception {
        NodeKey providerKey = NodeKey.generate();
        NodeKey renterKey = NodeKey.generate();
        GrpcKeyNode providerNode = lab.client(providerKey);
        GrpcKeyNode renterNode = lab.client(renterKey);
        CompletableFuture<Tunnel> provider = dial(providerNode, Party.PROVIDER, Lab.hash(renterKey));
        CompletableFuture<Tunnel> renter = dial(renterNode, Party.RENTER, Lab.hash(providerKey));
        return new Ends(
                providerNode,
                renterNode,
                provider.get(Lab.SECONDS, TimeUnit.SECONDS),
                renter.get(Lab.SECONDS, TimeUnit.SECONDS));
    }

    /// Dials on a thread of its own.
    static CompletableFuture<Tunnel> dial(GrpcKeyNode node, Party as, Bytes32 peer) {
        return inBackground(() -> node.tunnels().dial(LEASE, as, peer, PATIENCE));
    }

    interface Work<T> {
        T run() throws Exception;
    }

    /// Does something on a virtual thread.
    static <T> CompletableFuture<T> inBackground(Work<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread.ofVirtual().name("test").start(() -> {
            try {
                done.complete(work.run());
            } catch (Throwable failed) {
                done.completeExceptionally(failed);
            }
        });
        return done;
    }
}
