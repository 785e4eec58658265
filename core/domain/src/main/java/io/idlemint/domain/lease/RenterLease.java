package io.idlemint.domain.lease;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import java.time.Instant;
import java.util.Optional;

/// A lease as its renter keeps it.
///
/// @param id the digest of the terms
/// @param identity the provider's delegation
/// @param secret the session key that signs the vouchers
/// @param last the last voucher that was signed
/// @param release the provider's agreement to close, where it sent one
/// @param createdAt when it was written down, before the escrow was opened
public record RenterLease(
        Bytes32 id,
        Signed<Terms> terms,
        Signed<NodeIdentity> identity,
        Signed<Open> open,
        SessionSecret secret,
        String deviceName,
        LeaseState state,
        Optional<Signed<Voucher>> last,
        Optional<Signed<Release>> release,
        Instant createdAt) {
    /// What the renter has signed for.
    public Amount signed() {
        return last.map(voucher -> voucher.message().cumulative()).orElse(Amount.ZERO);
    }
}
