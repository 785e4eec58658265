package io.idlemint.wire.tls;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/// Tells the handlers of a gRPC server which node is calling. A call outside of a TLS session with a proved key
/// is refused as UNAUTHENTICATED. Stateless and safe for any thread.
public final class CallerKey implements ServerInterceptor {
    private static final Context.Key<SpkiHash> KEY = Context.key("caller's node key");

    /// The caller of the gRPC call that this thread is serving.
    ///
    /// An [IllegalStateException] outside of a call, or where the server lacks this interceptor.
    public static SpkiHash current() {
        return Optional.ofNullable(KEY.get())
                .orElseThrow(() -> new IllegalStateException("No call of a known node is being served here."));
    }

    /// The key in the call's context, for handlers that hold the context themselves.
    public static Context.Key<SpkiHash> key() {
        return KEY;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        SSLSession session = call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
        if (session == null) {
            return refuse(call, "This server takes calls inside TLS only.");
        }
        try {
            Context known = Context.current().withValue(KEY, PinnedTls.peer(session));
            return Contexts.interceptCall(known, call, headers, next);
        } catch (SSLPeerUnverifiedException e) {
            return refuse(call, "The caller has not shown a node key.");
        }
    }

    private static <Q, A> ServerCall.Listener<Q> refuse(ServerCall<Q, A> call, String why) {
        call.close(Status.UNAUTHENTICATED.withDescription(why), new Metadata());
        return new ServerCall.Listener<>() {};
    }
}
