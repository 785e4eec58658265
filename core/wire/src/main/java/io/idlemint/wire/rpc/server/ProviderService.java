package io.idlemint.wire.rpc.server;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.time.Ticker;
import io.idlemint.schema.v1.DeviceStatus;
import io.idlemint.schema.v1.KeyNodeMessage;
import io.idlemint.schema.v1.ProviderMessage;
import io.idlemint.schema.v1.TermsAnswer;
import io.idlemint.wire.mapping.BadFieldException;
import io.idlemint.wire.mapping.Fields;
import io.idlemint.wire.mapping.OfferWire;
import io.idlemint.wire.mapping.TermsWire;
import io.idlemint.wire.rpc.KeyNodeBackend;
import io.idlemint.wire.rpc.KeyNodeBackend.Caller;
import io.idlemint.wire.rpc.KeyNodeBackend.ProviderSession;
import io.idlemint.wire.rpc.RefusalStatus;
import java.util.Optional;

/// The providers' long-lived streams. Safe for any thread.
final class ProviderService {
    private static final int BURST = 20;

    private final KeyNodeBackend backend;
    private final TokenBuckets<Bytes32> messages;

    ProviderService(KeyNodeBackend backend, ServerLimits limits, Ticker ticker) {
        this.backend = backend;
        this.messages = new TokenBuckets<>(limits.messagesOfProvider(), limits.messagesOfProvider() * BURST, ticker);
    }

    StreamObserver<ProviderMessage> provide(StreamObserver<KeyNodeMessage> answer) {
        Caller caller = Gatekeeper.caller();
        return ServerStream.<ProviderMessage, KeyNodeMessage>serve(
                "provide", answer, stream -> provide(caller, stream));
    }

    private void provide(Caller caller, ServerStream<ProviderMessage, KeyNodeMessage> stream) {
        try (QueuedPeer peer = new QueuedPeer(stream)) {
            ProviderSession session = backend.provide(caller, peer);
            try {
                // Tells the provider at once that it was let in.
                peer.heartbeat(0);
                listen(caller, stream, session);
            } finally {
                session.gone();
            }
        }
    }

    private void listen(Caller caller, ServerStream<ProviderMessage, KeyNodeMessage> stream, ProviderSession session) {
        Optional<ProviderMessage> message = stream.next();
        while (message.isPresent()) {
            if (!messages.take(caller.tlsKeyHash())) {
                stream.end(
                        Status.RESOURCE_EXHAUSTED,
                        RefusalStatus.TOO_MANY_CALLS,
                        "The provider sent too many messages in a short time.");
                return;
            }
            hear(message.get(), session);
            message = stream.next();
        }
    }

    private static void hear(ProviderMessage message, ProviderSession session) {
        switch (message.getMessageCase()) {
            case PUBLISH -> session.publish(OfferWire.published(message.getPublish()));
            case HEARTBEAT ->
                session.heartbeat(Fields.natural(
                        "heartbeat.number", message.getHeartbeat().getNumber()));
            case ECHO ->
                session.echoed(Fields.natural("echo.number", message.getEcho().getNumber()));
            case STATUS -> status(message.getStatus(), session);
            case TERMS -> terms(message.getTerms(), session);
            case MESSAGE_NOT_SET -> throw new BadFieldException("message", "is missing or unknown");
        }
    }

    private static void status(DeviceStatus wire, ProviderSession session) {
        session.status(
                Fields.hash("status.device_hash", wire.getDeviceHash()),
                Fields.named("status.status", wire.getStatus(), ProviderStatus.class));
    }

    private static void terms(TermsAnswer wire, ProviderSession session) {
        session.termsAnswer(Fields.natural("terms.request_id", wire.getRequestId()), TermsWire.answer(wire.getReply()));
    }
}
