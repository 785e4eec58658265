package io.idlemint.ui.market;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.ListedOffer;

/// A row of the offers table: the offer and its texts.
///
/// @param own whether this installation offers it
record OfferRow(
        ListedOffer listed,
        boolean own,
        String device,
        String provider,
        String cores,
        String memory,
        String score,
        String samples,
        String scorePerMint,
        String reliability,
        String reliabilityCount,
        String notice,
        String price) {
    Bytes32 id() {
        return listed.offerHash();
    }
}
