package io.idlemint.domain.settlement;

import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.money.Amount;
import java.time.Instant;
import java.util.Optional;

/// An escrow as the ledger sees it.
///
/// @param stage where it stands
/// @param deposit what is or was frozen
/// @param finalisableAt when anyone may finalise it; set while it is closing
/// @param payout how it was divided; set when it is closed
public record EscrowStatus(
        Stage stage, Amount deposit, Instant expiresAt, Optional<Instant> finalisableAt, Optional<Payout> payout) {
    /// The stages of an escrow.
    public enum Stage {
        OPEN,
        CLOSING,
        CLOSED
    }
}
