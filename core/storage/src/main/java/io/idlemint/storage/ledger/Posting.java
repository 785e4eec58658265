package io.idlemint.storage.ledger;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.settlement.LedgerEntry;
import java.util.Optional;

/// One line of a movement.
///
/// @param nanos nano-MINT that the account gains, or loses when negative; never 0
/// @param shownAs how the account's history shows it; empty for lines that no history shows
/// @param counterparty whose money it was or becomes, for the history
public record Posting(
        LedgerAccount account, long nanos, Optional<LedgerEntry.Kind> shownAs, Optional<Account> counterparty) {
    public Posting {
        if (nanos == 0) {
            throw new IllegalArgumentException("a posting of 0 nano-MINT to " + account.id());
        }
    }

    /// A line that no history shows.
    public static Posting hidden(LedgerAccount account, long nanos) {
        return new Posting(account, nanos, Optional.empty(), Optional.empty());
    }

    public static Posting shown(LedgerAccount account, long nanos, LedgerEntry.Kind kind) {
        return new Posting(account, nanos, Optional.of(kind), Optional.empty());
    }

    public static Posting shown(LedgerAccount account, long nanos, LedgerEntry.Kind kind, Account counterparty) {
        return new Posting(account, nanos, Optional.of(kind), Optional.of(counterparty));
    }
}
