package io.idlemint.node.provider;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import io.idlemint.domain.lease.Meter;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.network.NetworkParameters;
import java.util.Optional;

/// When the provider ends a lease by itself: unpaid time, a used-up budget, the end of the agreed time. The renter's
/// side ends at the budget and at the time exactly; the provider gives its last voucher some seconds to arrive.
final class LeaseLimits {
    private static final long LAST_VOUCHER_SECONDS = 3;

    private LeaseLimits() {}

    /// @param signedSeconds the seconds that the best voucher is for
    static Optional<EndDecided> exceeded(
            Terms terms, NetworkParameters network, Meter meter, Amount deposit, long signedSeconds) {
        long seconds = meter.seconds();
        if (seconds - signedSeconds >= network.unsignedLimit().toSeconds()) {
            return Optional.of(new EndDecided(EndReason.UNPAID, Party.RENTER));
        }
        if (seconds > terms.times().maxDuration().toSeconds() + LAST_VOUCHER_SECONDS) {
            return Optional.of(new EndDecided(EndReason.TIME_UP, Party.RENTER));
        }
        long paidFor = terms.price().ratePerSecond().secondsFor(deposit);
        if (seconds - LAST_VOUCHER_SECONDS > paidFor) {
            return Optional.of(new EndDecided(EndReason.BUDGET_USED, Party.RENTER));
        }
        return Optional.empty();
    }
}
