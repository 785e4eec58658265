package io.idlemint.domain.settlement;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Release;
import io.idlemint.domain.lease.StartClose;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.lease.TopUp;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.Signed;
import java.util.List;
import java.util.Optional;

/// A place where money lives. Every call is durable when it returns; called twice, it answers as the first time or
/// refuses, and never moves money twice.
///
/// Safe for use by several threads. All calls may block; a lost connection is a [LedgerUnreachableException].
public interface Settlement {
    /// What messages for this ledger are signed for.
    LedgerDomain domain();

    /// Freezes the deposit against the terms. The provider's operator key must be delegated by `provider`.
    SettlementResult<EscrowStatus> open(Signed<Terms> terms, Signed<NodeIdentity> provider, Signed<Open> open);

    SettlementResult<EscrowStatus> topUp(Signed<TopUp> topUp);

    /// Pays by a voucher and refunds the rest; for the provider or its delegate.
    SettlementResult<Payout> close(Signed<Voucher> voucher);

    /// Pays what the provider released and refunds the rest; for anyone.
    SettlementResult<Payout> release(Signed<Release> release);

    /// Begins the challenge time after which the deposit comes back.
    SettlementResult<EscrowStatus> startClose(Signed<StartClose> startClose);

    /// Refunds an escrow whose challenge time is over; for anyone.
    SettlementResult<Payout> finalise(Bytes32 leaseId);

    /// Moves money; the result is the number of the movement.
    SettlementResult<Long> transfer(Account from, Signed<Transfer> transfer);

    Optional<EscrowStatus> escrow(Bytes32 leaseId);

    Balance balance(Account account);

    /// The newest entries first, before `beforeSeq`, at most `limit` (1 to 500).
    List<LedgerEntry> history(Account account, long beforeSeq, int limit);
}
