package io.idlemint.storage.directory;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.offer.Conditions;
import io.idlemint.domain.offer.Offer;

/// An offer with the document whose hash it carries.
///
/// @param hash the EIP-712 digest of the offer
public record StoredOffer(Bytes32 hash, Signed<Offer> signed, Conditions conditions) {
    public StoredOffer {
        if (!conditions.hash().equals(signed.message().conditionsHash())) {
            throw new IllegalArgumentException("conditionsHash of the offer is not the hash of its conditions");
        }
    }
}
