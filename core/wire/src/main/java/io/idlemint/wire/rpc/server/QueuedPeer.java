package io.idlemint.wire.rpc.server;

import io.grpc.Status;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.network.TermsRequest;
import io.idlemint.schema.v1.Heartbeat;
import io.idlemint.schema.v1.KeyNodeMessage;
import io.idlemint.schema.v1.LeaseClosed;
import io.idlemint.schema.v1.LeaseOpened;
import io.idlemint.schema.v1.OfferRefused;
import io.idlemint.schema.v1.ProviderMessage;
import io.idlemint.schema.v1.Refusal;
import io.idlemint.schema.v1.TermsWanted;
import io.idlemint.wire.mapping.Fields;
import io.idlemint.wire.mapping.LedgerWire;
import io.idlemint.wire.mapping.SignedWire;
import io.idlemint.wire.mapping.TermsWire;
import io.idlemint.wire.rpc.KeyNodeBackend.ProviderPeer;
import io.idlemint.wire.rpc.RefusalStatus;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Sends to a connected provider without ever waiting for it: what it has not read yet waits in a short queue, and a
/// provider that lets the queue fill up is dropped. Safe for use by several threads.
final class QueuedPeer implements ProviderPeer, AutoCloseable {
    /// How many messages wait at most.
    static final int MOST_WAITING = 256;

    private final ServerStream<ProviderMessage, KeyNodeMessage> stream;
    private final BlockingQueue<KeyNodeMessage> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread sender;

    QueuedPeer(ServerStream<ProviderMessage, KeyNodeMessage> stream) {
        this.stream = stream;
        this.sender = Thread.ofVirtual().name("rpc-provide-send").start(this::sendAll);
    }

    private void sendAll() {
        try {
            boolean connected = true;
            while (connected) {
                connected = stream.send(waiting.take());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(KeyNodeMessage.Builder message) {
        if (!waiting.offer(message.build())) {
            stream.end(
                    Status.RESOURCE_EXHAUSTED,
                    RefusalStatus.TOO_SLOW,
                    "The provider does not read: " + MOST_WAITING + " messages were waiting for it.");
        }
    }

    @Override
    public void heartbeat(long number) {
        send(KeyNodeMessage.newBuilder().setHeartbeat(Heartbeat.newBuilder().setNumber(number)));
    }

    @Override
    public void echo(long number) {
        send(KeyNodeMessage.newBuilder().setEcho(Heartbeat.newBuilder().setNumber(number)));
    }

    @Override
    public void termsWanted(long requestId, TermsRequest request) {
        send(KeyNodeMessage.newBuilder()
                .setTermsWanted(
                        TermsWanted.newBuilder().setRequestId(requestId).setRequest(TermsWire.toWire(request))));
    }

    @Override
    public void leaseOpened(Signed<Terms> terms, Signed<Open> open) {
        send(KeyNodeMessage.newBuilder()
                .setOpened(LeaseOpened.newBuilder()
                        .setTerms(SignedWire.toWire(terms))
                        .setOpen(SignedWire.toWire(open))));
    }

    @Override
    public void leaseClosed(Bytes32 leaseId, Payout payout) {
        send(KeyNodeMessage.newBuilder()
                .setClosed(LeaseClosed.newBuilder()
                        .setLeaseId(Fields.bytes(leaseId))
                        .setPayout(LedgerWire.toWire(payout))));
    }

    @Override
    public void offerRefused(Bytes32 deviceHash, String code, String sentence) {
        send(KeyNodeMessage.newBuilder()
                .setOfferRefused(OfferRefused.newBuilder()
                        .setDeviceHash(Fields.bytes(deviceHash))
                        .setRefusal(Refusal.newBuilder().setCode(code).setSentence(Fields.cut(sentence)))));
    }

    @Override
    public void drop(String reason) {
        stream.end(Status.ABORTED.withDescription(Fields.cut(reason)));
    }

    @Override
    public void close() {
        sender.interrupt();
    }
}
