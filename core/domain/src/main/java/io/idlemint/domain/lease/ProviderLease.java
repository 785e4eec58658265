package io.idlemint.domain.lease;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import java.time.Instant;
import java.util.Optional;

/// A lease as its provider keeps it.
///
/// @param id the digest of the terms
/// @param identity the delegation under which the terms were signed
/// @param best the voucher with the largest amount so far
/// @param receipts how many receipts were given: the number of the last one
/// @param openedAt when it was written down
public record ProviderLease(
        Bytes32 id,
        Signed<Terms> terms,
        Signed<NodeIdentity> identity,
        Signed<Open> open,
        LeaseState state,
        Optional<Signed<Voucher>> best,
        long receipts,
        Instant openedAt) {
    /// What the renter has signed for.
    public Amount signed() {
        return best.map(voucher -> voucher.message().cumulative()).orElse(Amount.ZERO);
    }
}
