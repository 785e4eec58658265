package io.idlemint.keynode.service;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.lease.Setback.Code;
import io.idlemint.domain.network.TermsAnswer;
import io.idlemint.domain.network.TermsRequest;
import io.idlemint.keynode.directory.ConnectedProvider;
import io.idlemint.keynode.directory.Directory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// Takes a renter's request to the provider of the offer and brings the answer back. Safe for use by several threads.
final class Broker {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Directory directory;
    private final Map<Long, Asked> asked = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();

    Broker(Directory directory) {
        this.directory = directory;
    }

    TermsAnswer ask(TermsRequest request) {
        Optional<ConnectedProvider> provider = directory.providerOf(request.offerHash());
        if (provider.isEmpty()) {
            return new TermsAnswer.Refused(EndReason.OFFER_GONE, Setback.of(Code.OFFER_NOT_LISTED));
        }
        long id = lastId.incrementAndGet();
        CompletableFuture<TermsAnswer> answer = new CompletableFuture<>();
        asked.put(id, new Asked(provider.get(), answer));
        try {
            provider.get().peer().termsWanted(id, request);
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException silent) {
            return new TermsAnswer.Refused(EndReason.PROVIDER_SILENT, Setback.of(Code.PROVIDER_SILENT));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new TermsAnswer.Refused(EndReason.PROVIDER_SILENT, Setback.of(Code.KEY_NODE_STOPS));
        } finally {
            asked.remove(id);
        }
    }

    /// An answer counts only from the provider that was asked.
    @SuppressWarnings("ReferenceEquality") // A connection is an identity.
    void answered(ConnectedProvider by, long requestId, TermsAnswer answer) {
        Asked open = asked.get(requestId);
        if (open != null && open.provider().peer() == by.peer()) {
            open.answer().complete(answer);
        }
    }

    private record Asked(ConnectedProvider provider, CompletableFuture<TermsAnswer> answer) {}
}
