package io.idlemint.wire.rpc.server;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.wire.mapping.BadFieldException;
import io.idlemint.wire.mapping.Fields;
import io.idlemint.wire.rpc.RefusalStatus;
import io.idlemint.wire.rpc.RefusedException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers what a handler refuses by throwing, and requests that cannot be read: with a status, a sentence and a code.
/// Stateless.
final class Refusals implements ServerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    /// How a refusal goes over the wire.
    ///
    /// @param trailers carry the code
    record Answer(Status status, Metadata trailers) {}

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return new Catching<>(call, next.startCall(call, headers));
    }

    /// Hears one call. gRPC calls it from one thread at a time.
    private static final class Catching<Q> extends SimpleForwardingServerCallListener<Q> {
        private final ServerCall<Q, ?> call;
        private boolean refused;

        Catching(ServerCall<Q, ?> call, ServerCall.Listener<Q> handler) {
            super(handler);
            this.call = call;
        }

        @Override
        public void onMessage(Q message) {
            if (refused) {
                return;
            }
            try {
                super.onMessage(message);
            } catch (StatusRuntimeException unreadable) {
                if (!(unreadable.getCause() instanceof InvalidProtocolBufferException)) {
                    throw unreadable;
                }
                // A stream's handler lets go of the call before it is closed here.
                onCancel();
                close(answer(Status.INVALID_ARGUMENT, RefusalStatus.BAD_FIELD, "request is no protocol buffer"));
            }
        }

        @Override
        public void onHalfClose() {
            if (refused) {
                return;
            }
            try {
                super.onHalfClose();
            } catch (RefusedException | BadFieldException | LedgerUnreachableException thrown) {
                close(answer(thrown).orElseThrow());
            }
        }

        private void close(Answer answer) {
            refused = true;
            LOG.debug("{} refused: {}", call.getMethodDescriptor().getFullMethodName(), answer.status());
            call.close(answer.status(), answer.trailers());
        }
    }

    /// The answer to what was thrown; empty for what is no refusal.
    static Optional<Answer> answer(RuntimeException thrown) {
        return switch (thrown) {
            case RefusedException refused -> Optional.of(refused(refused.code(), String.valueOf(refused.getMessage())));
            case BadFieldException bad ->
                Optional.of(answer(Status.INVALID_ARGUMENT, RefusalStatus.BAD_FIELD, String.valueOf(bad.getMessage())));
            case LedgerUnreachableException away ->
                Optional.of(answer(
                        Status.UNAVAILABLE, RefusalStatus.LEDGER_UNREACHABLE, "The ledger does not answer now."));
            default -> Optional.empty();
        };
    }

    private static Answer refused(String code, String sentence) {
        return answer(
                code.equals(RefusalStatus.NOT_ALLOWED) ? Status.PERMISSION_DENIED : Status.FAILED_PRECONDITION,
                code,
                sentence);
    }

    /// A refusal with any status.
    static Answer answer(Status status, String code, String sentence) {
        Metadata trailers = new Metadata();
        trailers.put(RefusalStatus.CODE, code);
        return new Answer(status.withDescription(Fields.cut(sentence)), trailers);
    }
}
