package io.idlemint.wire.rpc.server;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.idlemint.domain.time.Ticker;
import io.idlemint.wire.rpc.KeyNodeBackend;
import io.idlemint.wire.tls.CallerKey;
import io.idlemint.wire.tls.NodeKey;
import io.idlemint.wire.tls.PeerPin;
import io.idlemint.wire.tls.PinnedTls;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A key node's server: gRPC inside pinned TLS, each call on a virtual thread. Everything a caller can make it hold is
/// bounded: connections, calls per connection, calls per second, message sizes, bytes that wait in either direction.
///
/// A request is at most 1 MiB, a reply or a block at most 8 MiB; gRPC's standard health service answers, too.
public final class KeyNodeServer implements AutoCloseable {
    /// The largest message that the server takes, in bytes.
    public static final int MAX_REQUEST = 1 << 20;

    /// The largest message that clients take, in bytes: 500 offers with their conditions, or a block.
    public static final int MAX_REPLY = 8 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(KeyNodeServer.class);
    private static final int CALLS_PER_CONNECTION = 64;
    private static final int WINDOW = 1 << 20;
    private static final int WORKERS = 2;
    private static final int MAX_METADATA = 8 << 10;
    private static final long HANDSHAKE_SECONDS = 10;
    private static final long KEEPALIVE_SECONDS = 20;
    private static final long KEEPALIVE_TIMEOUT_SECONDS = 10;
    private static final long LEAST_PING_SECONDS = 5;
    private static final long IDLE_MINUTES = 10;
    private static final long ORDERLY_MILLIS = 300;
    private static final long STOP_SECONDS = 5;

    private final Server server;
    private final HealthStatusManager health;
    private final ExecutorService calls;
    private final EventLoopGroup acceptors;
    private final EventLoopGroup workers;
    private final AtomicBoolean closed = new AtomicBoolean();

    private KeyNodeServer(
            InetSocketAddress listen, NodeKey key, KeyNodeBackend backend, ServerLimits limits, Ticker ticker) {
        this.health = new HealthStatusManager();
        this.calls = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("rpc-", 0).factory());
        this.acceptors = eventLoops("rpc-accept", 1);
        this.workers = eventLoops("rpc-io", WORKERS);
        this.server = NettyServerBuilder.forAddress(listen)
                .sslContext(PinnedTls.server(key, PeerPin.anyThenReport()).forGrpc())
                .channelFactory(() -> new CountedServerSocket(limits))
                .bossEventLoopGroup(acceptors)
                .workerEventLoopGroup(workers)
                .executor(calls)
                .handshakeTimeout(HANDSHAKE_SECONDS, TimeUnit.SECONDS)
                .maxInboundMessageSize(MAX_REQUEST)
                .maxInboundMetadataSize(MAX_METADATA)
                .maxConcurrentCallsPerConnection(CALLS_PER_CONNECTION)
                .flowControlWindow(WINDOW)
                .keepAliveTime(KEEPALIVE_SECONDS, TimeUnit.SECONDS)
                .keepAliveTimeout(KEEPALIVE_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .permitKeepAliveTime(LEAST_PING_SECONDS, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true)
                .maxConnectionIdle(IDLE_MINUTES, TimeUnit.MINUTES)
                .addService(readInside(new KeyNodeService(backend, limits, ticker)))
                .addService(readInside(new LedgerService(backend)))
                .addService(readInside(new ChainService(backend)))
                .addService(health.getHealthService())
                // The last one comes first: who calls, whether it may, and then what it is refused.
                .intercept(new Refusals())
                .intercept(new Gatekeeper(limits, ticker))
                .intercept(new CallerKey())
                .build();
    }

    /// Starts to listen, with the usual limits.
    ///
    /// @param listen port 0 for any free one
    /// @throws UncheckedIOException if it cannot listen there
    public static KeyNodeServer start(InetSocketAddress listen, NodeKey key, KeyNodeBackend backend) {
        return start(listen, key, backend, ServerLimits.USUAL, Ticker.system());
    }

    /// Starts to listen.
    ///
    /// @param listen port 0 for any free one
    /// @throws UncheckedIOException if it cannot listen there
    public static KeyNodeServer start(
            InetSocketAddress listen, NodeKey key, KeyNodeBackend backend, ServerLimits limits, Ticker ticker) {
        KeyNodeServer started = new KeyNodeServer(listen, key, backend, limits, ticker);
        try {
            started.server.start();
        } catch (IOException busy) {
            started.close();
            throw new UncheckedIOException("The key node cannot listen on " + listen + ": is the port in use?", busy);
        }
        started.health.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, ServingStatus.SERVING);
        return started;
    }

    /// Lets requests be parsed inside the interceptors, so that one that cannot be parsed is a refusal, too.
    private static ServerServiceDefinition readInside(BindableService service) {
        return ServerInterceptors.useInputStreamMessages(service.bindService());
    }

    /// The port that it listens on.
    public int port() {
        return server.getPort();
    }

    private static void stop(EventLoopGroup loops) {
        if (!loops.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("The key node's input and output did not end within {} s.", STOP_SECONDS);
        }
    }

    private static EventLoopGroup eventLoops(String name, int threads) {
        return new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory(name, true), NioIoHandler.newFactory());
    }

    /// Ends all calls, the short ones in order, and stops to listen. Closing twice does nothing.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        health.enterTerminalState();
        server.shutdown();
        try {
            if (!server.awaitTermination(ORDERLY_MILLIS, TimeUnit.MILLISECONDS)) {
                server.shutdownNow();
                if (!server.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("Some calls of the key node's server did not end within {} s.", STOP_SECONDS);
                }
            }
            calls.shutdown();
            // Those who still serve a call hear of its end before its connection's thread is gone.
            if (!calls.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Some handlers of the key node's server did not end within {} s.", STOP_SECONDS);
            }
        } catch (InterruptedException hurry) {
            server.shutdownNow();
            calls.shutdown();
            Thread.currentThread().interrupt();
        }
        stop(workers);
        stop(acceptors);
    }
}
