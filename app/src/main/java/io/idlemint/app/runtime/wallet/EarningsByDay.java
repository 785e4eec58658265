package io.idlemint.app.runtime.wallet;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.domain.settlement.Settlement;
import io.idlemint.node.desk.WalletDesk.DayEarned;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What an account has earned on each day, counted from the ledger's entries, each once: newer ones are added, and
/// older ones as far back as somebody asks. Safe for use by several threads.
final class EarningsByDay {
    private static final int PAGE = 500;

    private final Supplier<ZoneId> zones;
    private final TreeMap<LocalDate, DayEarned> days = new TreeMap<>();
    private Optional<Account> owner = Optional.empty();
    private ZoneId zone;
    private LocalDate reached = LocalDate.MAX;
    private long newest;
    private long oldest = Long.MAX_VALUE;
    private boolean complete;

    /// @param zones whose days, asked for each time: when it is another one all is counted anew
    EarningsByDay(Supplier<ZoneId> zones) {
        this.zones = zones;
        this.zone = zones.get();
    }

    /// The days from `from` on that earned something, the oldest first.
    synchronized List<DayEarned> since(LocalDate from, Settlement ledger, Account account) {
        ZoneId here = zones.get();
        if (!owner.equals(Optional.of(account)) || !zone.equals(here)) {
            owner = Optional.of(account);
            zone = here;
            days.clear();
            reached = LocalDate.MAX;
            newest = 0;
            oldest = Long.MAX_VALUE;
            complete = false;
        }
        if (newest > 0 || complete) {
            long counted = newest;
            read(ledger, Long.MAX_VALUE, entry -> entry.seq() > counted).forEach(this::count);
        }
        if (from.isBefore(reached) && !complete) {
            read(ledger, oldest, entry -> !day(entry).isBefore(from)).forEach(this::count);
            reached = from;
            if (newest == 0) {
                // All entries are older than what was asked for: later ones are told by their number.
                ledger.history(account, Long.MAX_VALUE, 1).forEach(entry -> newest = entry.seq());
            }
        }
        return List.copyOf(new ArrayList<>(days.tailMap(from, true).values()));
    }

    /// The entries before a number as long as they are wanted. Nothing is counted before all of them are here, so
    /// that a ledger which falls silent in between leaves no half count.
    private List<LedgerEntry> read(Settlement ledger, long before, Predicate<LedgerEntry> wanted) {
        List<LedgerEntry> read = new ArrayList<>();
        long next = before;
        while (true) {
            List<LedgerEntry> page = ledger.history(owner.orElseThrow(), next, PAGE);
            for (LedgerEntry entry : page) {
                if (!wanted.test(entry)) {
                    return read;
                }
                read.add(entry);
            }
            if (page.size() < PAGE) {
                complete |= before == oldest;
                return read;
            }
            next = page.getLast().seq();
        }
    }

    private void count(LedgerEntry entry) {
        newest = Math.max(newest, entry.seq());
        oldest = Math.min(oldest, entry.seq());
        long nanos = entry.amount().nanos();
        switch (entry.kind()) {
            case MINED -> add(day(entry), nanos, 0, 0);
            case ORPHANED -> add(day(entry), -nanos, 0, 0);
            case LEASE_PAID -> add(day(entry), 0, entry.incoming() ? nanos : 0, 0);
            case HOLDER_REWARD -> add(day(entry), 0, 0, nanos);
            case TRANSFER, ESCROW_OPENED, ESCROW_TOPPED_UP, ESCROW_REFUNDED -> {
                // Moving one's own money is no earning.
            }
        }
    }

    private void add(LocalDate day, long mining, long leases, long rewards) {
        days.merge(
                day,
                new DayEarned(day, mining, leases, rewards),
                (had, more) -> new DayEarned(
                        day,
                        Math.addExact(had.mining(), more.mining()),
                        Math.addExact(had.leases(), more.leases()),
                        Math.addExact(had.rewards(), more.rewards())));
    }

    private LocalDate day(LedgerEntry entry) {
        return entry.at().atZone(zone).toLocalDate();
    }
}
