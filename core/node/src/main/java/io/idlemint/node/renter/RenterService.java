package io.idlemint.node.renter;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.RenterLease;
import io.idlemint.domain.lease.SessionSecret;
import io.idlemint.domain.lease.StartClose;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.lease.TopUp;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.network.TermsAnswer;
import io.idlemint.domain.network.TermsRequest;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.settlement.EscrowStatus;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.SettlementResult;
import io.idlemint.node.desk.LedgerRefusals;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.Refusal.Why;
import io.idlemint.node.lease.LeaseRecord;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The renter's side of this installation: takes an offer, freezes the budget and runs the lease. Safe for use by
/// several threads.
public final class RenterService implements AutoCloseable {
    private static final Bytes32 NO_IMAGE = Bytes32.ZERO;

    private final RenterGround ground;
    private final Map<Bytes32, Running> running = new ConcurrentHashMap<>();
    /// The leases that a thread brings to their end, or is about to.
    private final Set<Bytes32> caredFor = ConcurrentHashMap.newKeySet();
    private final LiveCell<List<RentedNow>> leases = new LiveCell<>(List.of());

    public RenterService(RenterGround ground) {
        this.ground = ground;
    }

    /// What is rented.
    ///
    /// @param free a self-test: the terms must cost nothing
    public record Order(ListedOffer offer, Amount budget, Duration duration, boolean free, RentedWork work) {}

    /// What came of an order.
    public sealed interface Outcome {
        record Opened(RentedLease lease) implements Outcome {}

        record Refused(EndReason reason, Refusal why) implements Outcome {}
    }

    /// The leases of this run, newest last.
    public Live<List<RentedNow>> leases() {
        return leases;
    }

    public Optional<RentedLease> find(Bytes32 leaseId) {
        return Optional.ofNullable(running.get(leaseId)).map(Running::lease);
    }

    /// Finishes what an earlier run left unfinished. Returns at once, and does not need the signer afterwards.
    ///
    /// @param account signs for the account of those leases that are its own
    public void recover(MessageSigner account) {
        for (RenterLease left : ground.book().unfinished()) {
            if (left.terms().message().parties().renter().equals(account.account()) && caredFor.add(left.id())) {
                settleLeft(left, closing(left.id(), account), EndReason.RENTER_RESTARTED, Party.RENTER);
            }
        }
    }

    /// Asks for terms, checks them, freezes the budget and begins the lease. Blocks until the key node has answered.
    ///
    /// @param account signs the acceptance, and what ends the lease; its money is frozen. Not needed afterwards
    public Outcome rent(Order order, MessageSigner account) {
        TermsAnswer answer = ground.common()
                .keyNode()
                .requestTerms(new TermsRequest(
                        order.offer().offerHash(), account.account(), order.budget(), order.duration(), NO_IMAGE));
        return switch (answer) {
            case TermsAnswer.Refused refused ->
                new Outcome.Refused(refused.reason(), Refusal.of(Why.SETBACK, refused.why()));
            case TermsAnswer.Given given -> {
                Optional<Refusal> wrong = TermsCheck.wrong(ground, order, account.account(), given);
                yield wrong.isPresent()
                        ? new Outcome.Refused(EndReason.PROTOCOL_BROKEN, wrong.get())
                        : open(order, account, given);
            }
        };
    }

    /// Raises the budget of a running lease; empty when done, else why not. Blocks until the ledger has answered.
    public Optional<Refusal> topUp(Bytes32 leaseId, Amount newBudget, MessageSigner account) {
        Optional<RentedLease> lease = find(leaseId);
        if (lease.isEmpty()) {
            return Optional.of(Refusal.of(Why.LEASE_NOT_RUNNING));
        }
        Optional<EscrowStatus> status = ground.common().keyNode().settlement().escrow(leaseId);
        if (status.isEmpty()) {
            return Optional.of(Refusal.of(Why.LEASE_UNKNOWN));
        }
        Signed<TopUp> topUp = account.sign(
                ground.network().domain(),
                new TopUp(leaseId, newBudget, status.get().expiresAt().truncatedTo(ChronoUnit.SECONDS)));
        return switch (ground.common().keyNode().settlement().topUp(topUp)) {
            case SettlementResult.Refused<EscrowStatus> refused -> Optional.of(LedgerRefusals.of(refused));
            case SettlementResult.Done<EscrowStatus> done -> {
                ground.book().topUp(leaseId, topUp);
                lease.get().raised(done.value().deposit());
                yield Optional.empty();
            }
        };
    }

    /// Lets a running lease last longer, within the limit of its terms; nothing when done, else why not. The budget
    /// stays as it is.
    public Optional<Refusal> extend(Bytes32 leaseId, Duration more) {
        return find(leaseId).map(lease -> lease.extend(more)).orElse(Optional.of(Refusal.of(Why.LEASE_NOT_RUNNING)));
    }

    /// Moves a single file of a running lease as soon as no job runs; empty when it is noted.
    public Optional<Refusal> move(Bytes32 leaseId, FileErrand errand) {
        return find(leaseId).filter(lease -> lease.move(errand)).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(Why.LEASE_NOT_RUNNING));
    }

    /// Gives a file of a running lease up.
    ///
    /// @param into whether it goes to the provider
    public void cancelMove(Bytes32 leaseId, String name, boolean into) {
        find(leaseId).ifPresent(lease -> lease.cancelMove(name, into));
    }

    private Outcome open(Order order, MessageSigner account, TermsAnswer.Given given) {
        Terms terms = given.terms().message();
        Bytes32 id = ground.common().signatures().digest(ground.network().domain(), terms);
        SessionSecret secret = ground.keys().fresh();
        Signed<Open> open = account.sign(
                ground.network().domain(),
                new Open(id, order.budget(), ground.keys().signer(secret).account(), ground.tlsKeyHash()));
        Signed<StartClose> closing = closing(id, account);
        RenterLease lease = new RenterLease(
                id,
                given.terms(),
                given.identity(),
                open,
                secret,
                order.offer().offer().resources().deviceName(),
                new LeaseState.Requested(),
                Optional.empty(),
                Optional.empty(),
                ground.common().clock().instant());
        caredFor.add(id);
        ground.book().create(lease);
        return switch (answered(lease, closing, open)) {
            case SettlementResult.Refused<EscrowStatus> refused -> {
                EndReason reason = reason(refused.code());
                ground.book().state(id, new LeaseState.Refused(reason));
                caredFor.remove(id);
                yield new Outcome.Refused(reason, LedgerRefusals.of(refused));
            }
            case SettlementResult.Done<EscrowStatus> done -> begin(lease, closing, order);
        };
    }

    /// Signed when the lease begins: when it ends, hours later, the wallet may be locked.
    private Signed<StartClose> closing(Bytes32 leaseId, MessageSigner account) {
        return account.sign(ground.network().domain(), new StartClose(leaseId));
    }

    /// The ledger's answer. Without one it is not known whether the budget was frozen: then the lease is brought to its
    /// end from the book, as soon as the ledger answers again.
    private SettlementResult<EscrowStatus> answered(RenterLease lease, Signed<StartClose> closing, Signed<Open> open) {
        try {
            return ground.common().keyNode().settlement().open(lease.terms(), lease.identity(), open);
        } catch (LedgerUnreachableException unreachable) {
            settleLeft(lease, closing, EndReason.REFUSED_BY_LEDGER, Party.KEY_NODE);
            throw unreachable;
        }
    }

    private static EndReason reason(SettlementResult.RefusalCode code) {
        return switch (code) {
            case INSUFFICIENT_FUNDS -> EndReason.INSUFFICIENT_FUNDS;
            case DEVICE_BUSY -> EndReason.DEVICE_BUSY;
            case EXPIRED -> EndReason.TERMS_EXPIRED;
            default -> EndReason.REFUSED_BY_LEDGER;
        };
    }

    private Outcome begin(RenterLease lease, Signed<StartClose> closing, Order order) {
        RentedLease rented = new RentedLease(ground, lease, closing, order.work(), order.duration());
        Thread thread = Thread.ofVirtual().name("rented-" + lease.id().brief()).unstarted(() -> {
            Subscription watching = rented.now().observe(this::show);
            try {
                rented.run();
            } finally {
                watching.close();
                running.remove(lease.id());
                caredFor.remove(lease.id());
            }
        });
        running.put(lease.id(), new Running(rented, thread));
        thread.start();
        return new Outcome.Opened(rented);
    }

    /// Brings a lease to its end from the book, on a thread of its own.
    private void settleLeft(RenterLease left, Signed<StartClose> closing, EndReason reason, Party by) {
        Thread.ofVirtual().name("settle-" + left.id().brief()).start(() -> {
            LeaseRecord record = new LeaseRecord(left.id(), left.state(), ground.book()::state);
            try {
                new RenterSettling(ground).settle(record, left.release(), closing, new EndDecided(reason, by));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                caredFor.remove(left.id());
            }
        });
    }

    private void show(RentedNow now) {
        leases.update(list -> {
            List<RentedNow> next = new ArrayList<>(list);
            next.removeIf(other -> other.lease().id().equals(now.lease().id()));
            next.add(now);
            return List.copyOf(next);
        });
    }

    /// Leaves running leases to the book: they are finished at the next start.
    @Override
    public void close() {
        running.values().forEach(r -> r.thread().interrupt());
    }

    private record Running(RentedLease lease, Thread thread) {}
}
