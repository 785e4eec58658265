package io.idlemint.wire.rpc;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.network.ProviderLink.PublishedOffer;
import io.idlemint.domain.network.TermsAnswer;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.wire.rpc.KeyNodeBackend.ProviderPeer;
import io.idlemint.wire.rpc.KeyNodeBackend.ProviderSession;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// A connected provider as the scripted key node sees it: answers heartbeats, remembers the rest.
final class ScriptedProvider implements ProviderSession {
    final ProviderPeer peer;
    final BlockingQueue<List<PublishedOffer>> published = new LinkedBlockingQueue<>();
    final BlockingQueue<Long> heartbeats = new LinkedBlockingQueue<>();
    final BlockingQueue<Long> echoes = new LinkedBlockingQueue<>();
    final BlockingQueue<Status> statuses = new LinkedBlockingQueue<>();
    final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    final CountDownLatch gone = new CountDownLatch(1);
    final AtomicInteger timesGone = new AtomicInteger();

    record Status(Bytes32 deviceHash, ProviderStatus status) {}

    record Answer(long requestId, TermsAnswer answer) {}

    ScriptedProvider(ProviderPeer peer) {
        this.peer = peer;
    }

    @Override
    public void publish(List<PublishedOffer> offers) {
        published.add(offers);
    }

    @Override
    public void heartbeat(long number) {
        heartbeats.add(number);
        peer.heartbeat(number);
    }

    @Override
    public void echoed(long number) {
        echoes.add(number);
    }

    @Override
    public void status(Bytes32 deviceHash, ProviderStatus status) {
        statuses.add(new Status(deviceHash, status));
    }

    @Override
    public void termsAnswer(long requestId, TermsAnswer answer) {
        answers.add(new Answer(requestId, answer));
    }

    @Override
    public void gone() {
        timesGone.incrementAndGet();
        gone.countDown();
    }
}
