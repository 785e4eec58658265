package io.idlemint.node.renter;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.Meter;
import io.idlemint.domain.lease.RenterLease;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;

/// Signs a lease's vouchers: for exactly what this side's own meter says, stored before they are sent. For the lease's
/// loop.
final class VoucherPen {
    private final RenterGround ground;
    private final RenterLease lease;
    private final MessageSigner session;
    private final Meter meter;
    private Amount signed = Amount.ZERO;
    private long signedSeconds;
    private long count;

    VoucherPen(RenterGround ground, RenterLease lease, Meter meter) {
        this.ground = ground;
        this.lease = lease;
        this.session = ground.keys().signer(lease.secret());
        this.meter = meter;
    }

    boolean isDue() {
        return meter.seconds() - signedSeconds
                >= lease.terms().message().times().voucherInterval().toSeconds();
    }

    Amount signed() {
        return signed;
    }

    long count() {
        return count;
    }

    /// A voucher for everything metered so far.
    Signed<Voucher> sign() {
        long seconds = meter.seconds();
        Amount owed = meter.cost();
        Signed<Voucher> voucher =
                session.sign(ground.network().domain(), new Voucher(lease.id(), owed, seconds, Bytes32.ZERO));
        ground.book().voucher(lease.id(), voucher);
        signed = owed;
        signedSeconds = seconds;
        count++;
        return voucher;
    }
}
