package io.idlemint.node.provider;

import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Meter;
import io.idlemint.domain.lease.ProviderLease;
import io.idlemint.domain.lease.Release;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.sandbox.JobUsage;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.node.lease.UsageMeter;
import java.time.Duration;
import java.util.Optional;

/// What one lease has cost so far, what is signed for, and what its jobs use. For the lease's loop; the limits and the
/// meter can be asked from any thread.
final class ProvidedAccount {
    private final ProviderGround ground;
    private final Terms terms;
    private final VoucherDesk vouchers;
    private final Meter meter;
    private final UsageMeter usage;

    ProvidedAccount(ProviderGround ground, OfferedDevice device, ProviderLease lease) {
        this.ground = ground;
        terms = lease.terms().message();
        vouchers = new VoucherDesk(ground, lease);
        meter = new Meter(
                ground.common().ticker(),
                terms.price().ratePerSecond(),
                lease.open().message().deposit());
        usage = new UsageMeter(
                ground.common().ticker(),
                device.resources().cpuCores(),
                device.resources().memoryBytes());
    }

    /// The ledger has accepted a larger budget.
    void budget(Amount budget) {
        vouchers.deposit(budget);
        meter.budget(budget);
    }

    /// The instance can be used: seconds count.
    void run() {
        meter.run();
    }

    /// Seconds do not count.
    void hold() {
        meter.hold();
    }

    /// Takes a voucher; false when it does not count, and the renter broke the protocol.
    boolean take(Signed<Voucher> voucher, Tunnel tunnel) {
        return vouchers.take(voucher, tunnel);
    }

    /// Takes what the job has used up to now, or that none runs.
    ///
    /// @return what the renter has to be told of it
    Optional<JobUsage> measure(Optional<JobUsage> used) {
        if (used.isEmpty()) {
            usage.rest();
        } else if (usage.isDue()) {
            usage.take(used.get());
            return used;
        }
        return Optional.empty();
    }

    /// Why the provider ends the lease, if it has to.
    Optional<EndDecided> exceeded() {
        return LeaseLimits.exceeded(terms, ground.network(), meter, vouchers.deposit(), vouchers.signedSeconds());
    }

    Optional<Signed<Voucher>> best() {
        return vouchers.best();
    }

    /// The agreement to close at what is signed.
    Signed<Release> release() {
        return vouchers.release();
    }

    /// What is known of the lease at this moment.
    ProvidedNow now(ProviderLease lease, LeaseState state, Optional<Duration> miningStop) {
        return new ProvidedNow(
                lease, state, meter.seconds(), meter.cost(), vouchers.signed(), miningStop, usage.history());
    }
}
