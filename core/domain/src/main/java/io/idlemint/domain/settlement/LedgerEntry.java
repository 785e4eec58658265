package io.idlemint.domain.settlement;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import java.time.Instant;
import java.util.Optional;

/// A line of an account's history.
///
/// @param seq the movement's number in the ledger's journal
/// @param incoming whether the account's available money or its claims grew
/// @param counterparty the other account, where there is one
/// @param reference the lease id or the block hash it is about, where there is one
public record LedgerEntry(
        long seq,
        Instant at,
        Kind kind,
        boolean incoming,
        Amount amount,
        Optional<Account> counterparty,
        Optional<Bytes32> reference) {
    /// What moved the money.
    public enum Kind {
        /// A share of a mined block; spendable when the block has matured.
        MINED,
        /// A mined block was replaced by a heavier branch: its reward is taken back.
        ORPHANED,
        TRANSFER,
        ESCROW_OPENED,
        ESCROW_TOPPED_UP,
        ESCROW_REFUNDED,
        LEASE_PAID,
        HOLDER_REWARD
    }
}
