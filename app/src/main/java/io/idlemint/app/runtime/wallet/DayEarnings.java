package io.idlemint.app.runtime.wallet;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.domain.settlement.Settlement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/// What an account has earned since midnight, counted from the ledger's entries, each once. For one thread at a time.
final class DayEarnings {
    private static final int PAGE = 500;

    private final Supplier<ZoneId> zone;
    private Instant midnight = Instant.MIN;
    private long countedSeq;
    private long nanos;
    private long blocks;

    /// @param zone whose midnight counts, asked for each time
    DayEarnings(Supplier<ZoneId> zone) {
        this.zone = zone;
    }

    /// Counts what is new.
    ///
    /// @param newest the newest entries, newest first; older ones are asked for only as far as they are new
    void refresh(Settlement ledger, Account account, List<LedgerEntry> newest, Instant now) {
        ZoneId here = zone.get();
        Instant begun = now.atZone(here).toLocalDate().atStartOfDay(here).toInstant();
        if (!begun.equals(midnight)) {
            midnight = begun;
            countedSeq = 0;
            nanos = 0;
            blocks = 0;
        }
        long newestSeq = countedSeq;
        List<LedgerEntry> page = newest;
        while (!page.isEmpty()) {
            for (LedgerEntry entry : page) {
                if (entry.seq() <= countedSeq || entry.at().isBefore(midnight)) {
                    countedSeq = newestSeq;
                    return;
                }
                newestSeq = Math.max(newestSeq, entry.seq());
                count(entry);
            }
            page = ledger.history(account, page.getLast().seq(), PAGE);
        }
        countedSeq = newestSeq;
    }

    Amount sum() {
        // A block of yesterday that is orphaned today can make the sum negative.
        return Amount.ofNanos(Math.max(0, nanos));
    }

    /// Blocks of today that paid the account.
    long blocks() {
        return blocks;
    }

    private void count(LedgerEntry entry) {
        switch (entry.kind()) {
            case MINED -> {
                nanos += entry.amount().nanos();
                blocks++;
            }
            case ORPHANED -> {
                nanos -= entry.amount().nanos();
                blocks--;
            }
            case LEASE_PAID, HOLDER_REWARD -> nanos += entry.amount().nanos();
            case TRANSFER, ESCROW_OPENED, ESCROW_TOPPED_UP, ESCROW_REFUNDED -> {
                // Moving one's own money is no earning.
            }
        }
    }
}
