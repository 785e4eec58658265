package io.idlemint.keynode.service;

import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.domain.network.ProviderLink.PublishedOffer;
import io.idlemint.domain.offer.Offer;
import io.idlemint.keynode.directory.ConnectedProvider;
import java.time.Instant;
import java.util.Optional;

/// Whether an offer may be listed.
record OfferCheck(SignatureCheck signatures, LedgerDomain domain) {
    /// What is wrong with an offer, as a sentence; empty when it may be listed.
    Optional<String> wrong(ConnectedProvider provider, PublishedOffer published, Instant now) {
        Offer offer = published.offer().message();
        if (!offer.account().equals(provider.account())) {
            return Optional.of("account is not the account of this connection.");
        }
        if (!offer.validUntil().isAfter(now)) {
            return Optional.of("validUntil is over.");
        }
        if (!offer.conditionsHash().equals(published.conditions().hash())) {
            return Optional.of("conditionsHash is not the hash of the conditions.");
        }
        if (!signatures.signedBy(provider.operatorKey(), domain, published.offer())) {
            return Optional.of("The offer is not signed by the operator key.");
        }
        return Optional.empty();
    }
}
