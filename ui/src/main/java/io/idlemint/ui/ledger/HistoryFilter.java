package io.idlemint.ui.ledger;

import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.i18n.EarningsText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/// Which entries of a history are wanted. Immutable.
///
/// @param with part of the other's address or name; empty for everybody
/// @param from the first day
/// @param to the last day
record HistoryFilter(What what, String with, Optional<LocalDate> from, Optional<LocalDate> to) {
    static final HistoryFilter ALL = new HistoryFilter(What.EVERYTHING, "", Optional.empty(), Optional.empty());

    /// Kinds of entries, as people tell them apart.
    enum What {
        EVERYTHING(EarningsText.WHAT_EVERYTHING),
        MINING(EarningsText.MINING),
        LEASES_PAID(EarningsText.WHAT_LEASES_PAID),
        ESCROW(EarningsText.WHAT_ESCROW),
        SENT(EarningsText.WHAT_SENT),
        RECEIVED(EarningsText.WHAT_RECEIVED),
        REWARDS(EarningsText.REWARDS);

        private final EarningsText text;

        What(EarningsText text) {
            this.text = text;
        }

        EarningsText text() {
            return text;
        }

        boolean matches(LedgerEntry entry) {
            return switch (this) {
                case EVERYTHING -> true;
                case MINING -> entry.kind() == LedgerEntry.Kind.MINED || entry.kind() == LedgerEntry.Kind.ORPHANED;
                case LEASES_PAID -> entry.kind() == LedgerEntry.Kind.LEASE_PAID;
                case ESCROW ->
                    switch (entry.kind()) {
                        case ESCROW_OPENED, ESCROW_TOPPED_UP, ESCROW_REFUNDED -> true;
                        case MINED, ORPHANED, TRANSFER, LEASE_PAID, HOLDER_REWARD -> false;
                    };
                case SENT -> entry.kind() == LedgerEntry.Kind.TRANSFER && !entry.incoming();
                case RECEIVED -> entry.kind() == LedgerEntry.Kind.TRANSFER && entry.incoming();
                case REWARDS -> entry.kind() == LedgerEntry.Kind.HOLDER_REWARD;
            };
        }
    }

    boolean matches(LedgerEntry entry, Names names, ZoneId zone) {
        LocalDate day = entry.at().atZone(zone).toLocalDate();
        return what.matches(entry)
                && from.stream().noneMatch(day::isBefore)
                && to.stream().noneMatch(day::isAfter)
                && (with.isBlank() || matchesOther(entry, names));
    }

    /// Whether entries of this day and before cannot match any more.
    boolean endsBefore(LedgerEntry entry, ZoneId zone) {
        LocalDate day = entry.at().atZone(zone).toLocalDate();
        return from.stream().anyMatch(day::isBefore);
    }

    private boolean matchesOther(LedgerEntry entry, Names names) {
        String part = with.strip().toLowerCase(Locale.ROOT);
        return entry.counterparty()
                .filter(other -> other.hex().toLowerCase(Locale.ROOT).contains(part)
                        || names.named(other)
                                .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
                                .isPresent())
                .isPresent();
    }
}
