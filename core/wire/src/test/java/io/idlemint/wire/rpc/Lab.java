package io.idlemint.wire.rpc;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.network.LinkState;
import io.idlemint.domain.time.Ticker;
import io.idlemint.wire.rpc.client.GrpcKeyNode;
import io.idlemint.wire.rpc.server.KeyNodeServer;
import io.idlemint.wire.rpc.server.ServerLimits;
import io.idlemint.wire.tls.NodeKey;
import io.idlemint.wire.tls.PeerPin;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A scripted key node behind the real server, and real clients, on loopback.
final class Lab {
    static final int SECONDS = 20;

    final NodeKey key = NodeKey.generate();
    final ScriptedKeyNode backend = new ScriptedKeyNode();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final ServerLimits limits;
    KeyNodeServer server;

    Lab() {
        this(ServerLimits.USUAL);
    }

    Lab(ServerLimits limits) {
        this.limits = limits;
        this.server = start(0);
    }

    private KeyNodeServer start(int port) {
        return KeyNodeServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), key, backend, limits, Ticker.system());
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
    }

    GrpcKeyNode client(NodeKey own) {
        GrpcKeyNode client = GrpcKeyNode.connect(address(), own, PeerPin.exactly(key.spki()), Ticker.system());
        open.push(client);
        return client;
    }

    GrpcKeyNode client() {
        return client(NodeKey.generate());
    }

    <T extends AutoCloseable> T keep(T closeable) {
        open.push(closeable);
        return closeable;
    }

    /// Ends the server, and starts one with the same key on the same port.
    void restart(Runnable between) {
        int port = server.port();
        server.close();
        between.run();
        server = start(port);
    }

    static Bytes32 hash(NodeKey key) {
        return Bytes32.of(key.spki().bytes());
    }

    /// Waits for a value.
    static <T> T await(Live<T> live, Predicate<T> wanted) throws Exception {
        return watch(live, wanted).get(SECONDS, TimeUnit.SECONDS);
    }

    /// The first wanted value from now on, also when it passes before anybody waits for it.
    static <T> CompletableFuture<T> watch(Live<T> live, Predicate<T> wanted) {
        CompletableFuture<T> found = new CompletableFuture<>();
        Subscription subscription = live.observe(value -> {
            if (wanted.test(value)) {
                found.complete(value);
            }
        });
        return found.whenComplete((value, failure) -> subscription.close());
    }

    static void awaitConnected(Live<LinkState> state) throws Exception {
        await(state, LinkState.Connected.class::isInstance);
    }

    void close() throws Exception {
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
        server.close();
    }
}
