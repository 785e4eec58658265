package io.idlemint.node.renter;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import io.idlemint.domain.lease.Meter;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.RenterLease;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.node.desk.Refusal;
import java.time.Duration;
import java.util.Optional;

/// What one lease costs its renter, and how long it lasts at most: what is agreed, and what the budget pays for. For
/// the lease's loop; the agreement and the budget can be raised from any thread.
final class RentedAccount {
    private final Terms terms;
    private final Meter meter;
    private final VoucherPen pen;
    private volatile Amount deposit;
    private volatile Duration agreed;

    /// @param agreed the renter ends the lease after it; at most the terms' limit
    RentedAccount(RenterGround ground, RenterLease lease, Duration agreed) {
        this.terms = lease.terms().message();
        this.deposit = lease.open().message().deposit();
        this.agreed = agreed;
        this.meter = new Meter(ground.common().ticker(), terms.price().ratePerSecond(), deposit);
        this.pen = new VoucherPen(ground, lease, meter);
    }

    /// The instance can be used: seconds count.
    void run() {
        meter.run();
    }

    /// Seconds do not count.
    void hold() {
        meter.hold();
    }

    long seconds() {
        return meter.seconds();
    }

    Amount cost() {
        return meter.cost();
    }

    /// Whether it is time for the next voucher.
    boolean isDue() {
        return pen.isDue();
    }

    /// Signs for everything metered so far.
    TunnelMessage.Pay pay() {
        return new TunnelMessage.Pay(pen.sign());
    }

    Amount signed() {
        return pen.signed();
    }

    /// How many vouchers are signed.
    long vouchers() {
        return pen.count();
    }

    Amount deposit() {
        return deposit;
    }

    /// Lets the lease last longer.
    Optional<Refusal> extend(Duration more) {
        Duration longest = terms.times().maxDuration();
        Duration longer = agreed.plus(more);
        if (longer.compareTo(longest) > 0) {
            return Optional.of(Refusal.of(
                    Refusal.Why.LEASE_TOO_LONG,
                    Math.max(0, longest.minus(agreed).toMinutes()),
                    longest.toMinutes()));
        }
        agreed = longer;
        return Optional.empty();
    }

    /// The ledger has accepted a larger budget.
    void raised(Amount budget) {
        deposit = budget;
        meter.budget(budget);
    }

    /// Why the lease ends by now, if it does.
    Optional<EndDecided> reached() {
        if (meter.seconds() >= agreed.toSeconds()) {
            return Optional.of(new EndDecided(EndReason.TIME_UP, Party.RENTER));
        }
        if (meter.seconds() >= paidFor()) {
            return Optional.of(new EndDecided(EndReason.BUDGET_USED, Party.RENTER));
        }
        return Optional.empty();
    }

    /// The time that is left after so many seconds.
    Duration left(long seconds) {
        return Duration.ofSeconds(Math.max(0, Math.min(agreed.toSeconds(), paidFor()) - seconds));
    }

    private long paidFor() {
        return terms.price().ratePerSecond().secondsFor(deposit);
    }
}
