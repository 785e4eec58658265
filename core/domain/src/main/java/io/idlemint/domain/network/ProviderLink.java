package io.idlemint.domain.network;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.offer.Conditions;
import io.idlemint.domain.offer.Offer;
import io.idlemint.domain.offer.ProviderStatus;
import java.util.List;

/// A provider's long-lived connection to a key node: it sends heartbeats by itself, reconnects with jittered back-off
/// and then publishes the offers again. Safe for use by several threads.
public interface ProviderLink extends AutoCloseable {
    /// Replaces everything that this provider offers. An empty list withdraws all.
    void publish(List<PublishedOffer> offers);

    /// Says what a device does now.
    void status(Bytes32 deviceHash, ProviderStatus status);

    Live<LinkState> state();

    @Override
    void close();

    /// An offer with the document whose hash it carries.
    record PublishedOffer(Signed<Offer> offer, Conditions conditions) {}
}
