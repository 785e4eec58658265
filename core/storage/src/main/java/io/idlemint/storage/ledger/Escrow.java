package io.idlemint.storage.ledger;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.EscrowStatus.Stage;
import java.time.Instant;
import java.util.Optional;

/// An escrow with the signed evidence that opened it.
///
/// @param leaseId the digest of the terms
/// @param identity the provider's delegation, as it was when the escrow was opened
/// @param deposit what is or was frozen, top-ups included
/// @param closure how it was closed; empty until then
public record Escrow(
        Bytes32 leaseId,
        Signed<Terms> terms,
        Signed<NodeIdentity> identity,
        Signed<Open> open,
        Amount deposit,
        Stage stage,
        Times times,
        Optional<Closure> closure) {
    /// When things happened, by the ledger's own time.
    ///
    /// @param closing when the renter began to close it; empty unless it did
    public record Times(Instant opened, Instant expires, Optional<Instant> closing) {}

    /// How an escrow was closed.
    public record Closure(ClosedBy by, Instant at, Payout payout) {}

    /// What closed an escrow.
    public enum ClosedBy {
        VOUCHER,
        RELEASE,
        CHALLENGE_OVER
    }
}
