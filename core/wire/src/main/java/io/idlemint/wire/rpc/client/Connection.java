package io.idlemint.wire.rpc.client;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.network.NetworkParameters;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.time.Ticker;
import io.idlemint.schema.v1.ChainGrpc;
import io.idlemint.schema.v1.Empty;
import io.idlemint.schema.v1.IntroduceRequest;
import io.idlemint.schema.v1.KeyNodeGrpc;
import io.idlemint.schema.v1.LedgerGrpc;
import io.idlemint.wire.mapping.NetworkWire;
import io.idlemint.wire.mapping.SignedWire;
import io.idlemint.wire.rpc.server.KeyNodeServer;
import io.idlemint.wire.tls.NodeKey;
import io.idlemint.wire.tls.PeerPin;
import io.idlemint.wire.tls.PinnedTls;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The connection to one key node, that is made again whenever it is lost. Safe for use by several threads.
final class Connection implements AutoCloseable {
    /// How long an answer is waited for.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int WINDOW = 1 << 20;
    private static final long KEEPALIVE_SECONDS = 10;
    private static final long KEEPALIVE_TIMEOUT_SECONDS = 5;
    private static final long STOP_SECONDS = 3;

    private final Ticker ticker;
    private final KeyNodeState state = new KeyNodeState();
    private final ExecutorService callbacks;
    private final ManagedChannel channel;
    private final Calls calls;
    private final Introductions introductions;
    private final Pulse pulse;
    private volatile @Nullable NetworkParameters parameters;

    Connection(InetSocketAddress address, NodeKey own, PeerPin pin, Ticker ticker) {
        this.ticker = ticker;
        this.calls = new Calls(ticker, state);
        this.introductions = new Introductions(this::tell);
        this.callbacks = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("key-node-call-", 0).factory());
        this.channel = NettyChannelBuilder.forAddress(address.getHostString(), address.getPort())
                .sslContext(PinnedTls.client(own, pin).forGrpc())
                .executor(callbacks)
                .addTransportFilter(introductions)
                .maxInboundMessageSize(KeyNodeServer.MAX_REPLY)
                .flowControlWindow(WINDOW)
                .keepAliveTime(KEEPALIVE_SECONDS, TimeUnit.SECONDS)
                .keepAliveTimeout(KEEPALIVE_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .keepAliveWithoutCalls(true)
                .disableRetry()
                .build();
        this.pulse = new Pulse(channel, this::exchange);
    }

    void start() {
        pulse.start();
    }

    /// Whether somebody looks at how long answers take.
    void watched(boolean now) {
        pulse.watched(now);
    }

    Ticker ticker() {
        return ticker;
    }

    KeyNodeState state() {
        return state;
    }

    KeyNodeGrpc.KeyNodeBlockingStub keyNode(Duration patience) {
        return KeyNodeGrpc.newBlockingStub(channel).withDeadlineAfter(patience);
    }

    LedgerGrpc.LedgerBlockingStub ledger() {
        return LedgerGrpc.newBlockingStub(channel).withDeadlineAfter(PATIENCE);
    }

    ChainGrpc.ChainBlockingStub chain(Duration patience) {
        return ChainGrpc.newBlockingStub(channel).withDeadlineAfter(patience);
    }

    /// For streams, which have no deadline.
    KeyNodeGrpc.KeyNodeStub streams() {
        return KeyNodeGrpc.newStub(channel);
    }

    /// What the network agrees on, as this key node said last.
    NetworkParameters parameters() {
        NetworkParameters known = parameters;
        return known == null ? askParameters() : known;
    }

    private NetworkParameters askParameters() {
        NetworkParameters asked = calls.call(
                "Asking for the network's parameters",
                () -> keyNode(PATIENCE).info(Empty.getDefaultInstance()),
                NetworkWire::parameters);
        parameters = asked;
        return asked;
    }

    private void exchange() {
        try {
            askParameters();
            introductions.repeat();
        } catch (LedgerUnreachableException silent) {
            state.unanswered(silent.silence());
            throw silent;
        }
    }

    private void tell(Signed<NodeIdentity> identity) {
        calls.call(
                "Introducing this installation",
                () -> keyNode(PATIENCE)
                        .introduce(IntroduceRequest.newBuilder()
                                .setIdentity(SignedWire.toWire(identity))
                                .build()),
                Function.identity());
    }

    Introductions introductions() {
        return introductions;
    }

    /// A call of a caller that the key node has heard of.
    <A, R> R call(String tried, Supplier<A> call, Function<A, R> read) {
        return calls.introduced(introductions, tried, call, read);
    }

    @Override
    public void close() {
        state.closed();
        pulse.close();
        channel.shutdown();
        try {
            if (!channel.awaitTermination(1, TimeUnit.MILLISECONDS)) {
                channel.shutdownNow();
                channel.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException hurry) {
            channel.shutdownNow();
            Thread.currentThread().interrupt();
        }
        callbacks.shutdown();
    }
}
