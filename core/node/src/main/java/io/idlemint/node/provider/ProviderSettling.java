package io.idlemint.node.provider;

import io.idlemint.domain.lease.LeaseEvent;
import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.lease.Release;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.settlement.Settlement;
import io.idlemint.domain.settlement.SettlementResult;
import io.idlemint.node.lease.LeaseRecord;
import io.idlemint.node.lease.LedgerWay;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the end of a provided lease to the ledger, now or after a restart: with the best voucher, or with a release
/// of nothing. Waits for a ledger that does not answer.
final class ProviderSettling {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderSettling.class);

    private final ProviderGround ground;

    ProviderSettling(ProviderGround ground) {
        this.ground = ground;
    }

    /// Settles, and gives the lease its last state.
    ///
    /// @param end why it ends, for a lease that is not ending yet
    void settle(LeaseRecord record, Optional<Signed<Voucher>> best, Signed<Release> release, EndDecided end)
            throws InterruptedException {
        Function<Settlement, SettlementResult<Payout>> request = best.<Function<Settlement, SettlementResult<Payout>>>
                        map(voucher -> ledger -> ledger.close(voucher))
                .orElse(ledger -> ledger.release(release));
        LedgerWay way = new LedgerWay(ground.common().keyNode().settlement());
        Optional<Payout> payout = way.close(record.id(), request);
        record.apply(end);
        if (payout.isPresent()) {
            record.apply(new LeaseEvent.LedgerClosed(payout.get()));
        } else {
            LOG.error(
                    "lease {}: the ledger did not settle it; the signed evidence is kept",
                    record.id().brief());
        }
    }
}
