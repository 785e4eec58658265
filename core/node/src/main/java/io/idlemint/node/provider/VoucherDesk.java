package io.idlemint.node.provider;

import io.idlemint.domain.lease.ProviderLease;
import io.idlemint.domain.lease.Receipt;
import io.idlemint.domain.lease.Release;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.lease.VoucherCheck;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelMessage;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a lease's vouchers: each is checked, stored with its receipt, and only then answered. For the lease's loop;
/// what it knows can be read from
/// any thread.
final class VoucherDesk {
    private static final Logger LOG = LoggerFactory.getLogger(VoucherDesk.class);

    private final ProviderGround ground;
    private final ProviderLease lease;
    private volatile Amount deposit;
    private volatile Optional<Signed<Voucher>> best;
    private long receipts;

    VoucherDesk(ProviderGround ground, ProviderLease lease) {
        this.ground = ground;
        this.lease = lease;
        this.deposit = lease.open().message().deposit();
        this.best = lease.best();
        this.receipts = lease.receipts();
    }

    Amount deposit() {
        return deposit;
    }

    Optional<Signed<Voucher>> best() {
        return best;
    }

    Amount signed() {
        return best.map(voucher -> voucher.message().cumulative()).orElse(Amount.ZERO);
    }

    /// The seconds that are paid for: those that the signed amount covers, whatever the voucher calls them.
    long signedSeconds() {
        return best.map(Signed::message)
                .map(voucher -> Math.min(
                        voucher.meteredSeconds(),
                        lease.terms().message().price().ratePerSecond().secondsFor(voucher.cumulative())))
                .orElse(0L);
    }

    /// The ledger has accepted a larger deposit.
    void deposit(Amount raised) {
        deposit = raised;
    }

    /// Stores a voucher and answers with a receipt; false when it does not count, and the renter broke the protocol.
    boolean take(Signed<Voucher> voucher, Tunnel tunnel) {
        var check = new VoucherCheck(
                ground.network().domain(), lease.id(), lease.open().message().voucherKey(), deposit);
        var refusal = check.refusal(ground.common().signatures(), voucher, signed());
        if (refusal.isPresent()) {
            LOG.warn("lease {}: voucher refused, {}", lease.id().brief(), refusal.get());
            return refusal.get() == VoucherCheck.Refusal.STALE;
        }
        Signed<Receipt> receipt = ground.identity()
                .operator()
                .sign(
                        ground.network().domain(),
                        new Receipt(lease.id(), receipts + 1, voucher.message().cumulative()));
        ground.book().voucher(lease.id(), voucher, receipt);
        receipts++;
        best = Optional.of(voucher);
        tunnel.send(new TunnelMessage.Paid(receipt));
        return true;
    }

    /// The agreement to close at what is signed.
    Signed<Release> release() {
        return ground.identity().operator().sign(ground.network().domain(), new Release(lease.id(), signed()));
    }
}
