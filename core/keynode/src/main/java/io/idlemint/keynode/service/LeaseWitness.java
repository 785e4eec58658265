package io.idlemint.keynode.service;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.keynode.directory.Directory;
import io.idlemint.storage.Database;
import io.idlemint.storage.StorageException;
import io.idlemint.storage.directory.LeaseFact;
import io.idlemint.storage.directory.LeaseFactStore;
import io.idlemint.storage.ledger.Escrow;
import io.idlemint.storage.ledger.EscrowStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells providers what happens to their escrows, and writes down how leases ended. Safe for use by several threads.
final class LeaseWitness {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseWitness.class);

    private final Database database;
    private final EscrowStore escrows = new EscrowStore();
    private final LeaseFactStore facts = new LeaseFactStore();
    private final ProviderSessions sessions;
    private final Directory directory;
    private final InstantSource clock;

    LeaseWitness(Database database, ProviderSessions sessions, Directory directory, InstantSource clock) {
        this.database = database;
        this.sessions = sessions;
        this.directory = directory;
        this.clock = clock;
    }

    Optional<Terms.Parties> parties(Bytes32 leaseId) {
        return escrow(leaseId).map(escrow -> escrow.terms().message().parties());
    }

    /// Whether a lease's escrow is not closed, and this account is this party of it.
    boolean isParty(Bytes32 leaseId, Party party, Predicate<Account> account) {
        return escrow(leaseId)
                .filter(escrow -> escrow.closure().isEmpty())
                .map(escrow -> escrow.terms().message().parties())
                .map(parties -> party == Party.PROVIDER ? parties.provider() : parties.renter())
                .filter(account)
                .isPresent();
    }

    void opened(Signed<Terms> terms, Signed<Open> open) {
        Terms message = terms.message();
        sessions.ofDevice(message.keys().deviceHash(), message.parties().provider())
                .ifPresent(provider -> {
                    directory.status(provider.tlsKeyHash(), message.keys().deviceHash(), ProviderStatus.SHARING);
                    provider.peer().leaseOpened(terms, open);
                });
    }

    /// The deposit was raised, or the renter began to close: the provider is told again and looks.
    void changed(Bytes32 leaseId) {
        escrow(leaseId)
                .filter(escrow -> escrow.closure().isEmpty())
                .ifPresent(escrow -> opened(escrow.terms(), escrow.open()));
    }

    void closed(Bytes32 leaseId, Payout payout) {
        escrow(leaseId).ifPresent(escrow -> {
            note(escrow, payout);
            Terms terms = escrow.terms().message();
            sessions.ofDevice(terms.keys().deviceHash(), terms.parties().provider())
                    .ifPresent(provider -> provider.peer().leaseClosed(leaseId, payout));
        });
    }

    /// The money has moved: what cannot be noted now, because the database is full, is noted when the end is told
    /// again.
    private void note(Escrow escrow, Payout payout) {
        try {
            database.update(
                    "note the end of lease " + escrow.leaseId().brief(), tx -> facts.record(tx, fact(escrow, payout)));
        } catch (StorageException full) {
            LOG.warn("{}", full.getMessage());
        }
    }

    /// The leases of a provider that are not closed: told again to a provider that has come back.
    List<Escrow> unfinished(Account provider) {
        return database.read("list open leases", tx -> escrows.unfinished(tx, provider));
    }

    Directory.Facts.TrackRecord record(Account provider) {
        LeaseFactStore.Counts counts = database.read("count leases", tx -> facts.counts(tx, provider));
        return new Directory.Facts.TrackRecord(counts.finished(), counts.broken());
    }

    private Optional<Escrow> escrow(Bytes32 leaseId) {
        return database.read("look up lease " + leaseId.brief(), tx -> escrows.find(tx, leaseId));
    }

    private LeaseFact fact(Escrow escrow, Payout payout) {
        Terms terms = escrow.terms().message();
        boolean unanswered = escrow.closure()
                .filter(closure -> closure.by() == Escrow.ClosedBy.CHALLENGE_OVER)
                .isPresent();
        return new LeaseFact(
                escrow.leaseId(),
                terms.parties().provider(),
                terms.parties().renter(),
                terms.keys().deviceHash(),
                unanswered ? EndReason.PROVIDER_SILENT : EndReason.RENTER_ENDED,
                unanswered ? Party.PROVIDER : Party.RENTER,
                terms.price().ratePerSecond().nanosPerSecond() == 0,
                payout.paid(),
                clock.instant());
    }
}
