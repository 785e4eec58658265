package io.idlemint.wire.rpc.server;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.time.Ticker;
import io.idlemint.wire.rpc.KeyNodeBackend.Caller;
import io.idlemint.wire.rpc.RefusalStatus;
import io.idlemint.wire.tls.CallerKey;
import io.idlemint.wire.tls.SpkiHash;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/// Tells the handlers who calls, and refuses those who call too often. Stands behind [CallerKey]. Safe for any thread.
final class Gatekeeper implements ServerInterceptor {
    private static final Context.Key<Caller> CALLER = Context.key("caller");

    private final TokenBuckets<SpkiHash> ofKey;
    private final TokenBuckets<String> ofAddress;

    Gatekeeper(ServerLimits limits, Ticker ticker) {
        this.ofKey = new TokenBuckets<>(limits.callsPerSecondOfKey(), limits.burstOfKey(), ticker);
        this.ofAddress = new TokenBuckets<>(limits.callsPerSecondOfAddress(), limits.burstOfAddress(), ticker);
    }

    /// Who makes the call that this thread is serving.
    static Caller caller() {
        return CALLER.get();
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        SpkiHash key = CallerKey.current();
        String address = address(call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR));
        if (!ofAddress.take(address) || !ofKey.take(key)) {
            Refusals.Answer refusal = Refusals.answer(
                    Status.RESOURCE_EXHAUSTED,
                    RefusalStatus.TOO_MANY_CALLS,
                    "There were too many calls from here in a short time: wait a second and try again.");
            call.close(refusal.status(), refusal.trailers());
            return new ServerCall.Listener<>() {};
        }
        Caller caller = new Caller(Bytes32.of(key.bytes()), address);
        return Contexts.interceptCall(Context.current().withValue(CALLER, caller), call, headers, next);
    }

    /// The host without the port, which changes from connection to connection.
    private static String address(SocketAddress from) {
        return from instanceof InetSocketAddress inet && inet.getAddress() != null
                ? inet.getAddress().getHostAddress()
                : String.valueOf(from);
    }
}
