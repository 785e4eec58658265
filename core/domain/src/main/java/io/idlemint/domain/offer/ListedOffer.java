package io.idlemint.domain.offer;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.message.Signed;
import java.time.Duration;
import java.util.Optional;

/// An offer as a key node lists it: what the provider signed, and what the key node has seen of it.
///
/// @param offerHash the EIP-712 digest of the offer: its name in requests
/// @param finishedLeases leases of this provider that ended without the provider breaking its terms
/// @param brokenLeases leases that the provider broke
/// @param latency from the key node to the provider and back, as the key node has measured it; empty before that
public record ListedOffer(
        Bytes32 offerHash,
        Signed<Offer> signed,
        Conditions conditions,
        ProviderStatus status,
        ProvenScore score,
        int finishedLeases,
        int brokenLeases,
        Optional<Duration> latency) {
    public Offer offer() {
        return signed.message();
    }
}
