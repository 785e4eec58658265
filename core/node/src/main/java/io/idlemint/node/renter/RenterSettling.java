package io.idlemint.node.renter;

import io.idlemint.domain.lease.LeaseEvent;
import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.lease.Release;
import io.idlemint.domain.lease.StartClose;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.settlement.EscrowStatus;
import io.idlemint.domain.time.Ticker;
import io.idlemint.node.lease.LeaseRecord;
import io.idlemint.node.lease.LedgerWay;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits until a rented lease is settled: the provider closes it, or the renter brings the provider's release, or it
/// asks the ledger to close and takes the deposit back when the challenge time is over.
final class RenterSettling {
    private static final Logger LOG = LoggerFactory.getLogger(RenterSettling.class);
    private static final Duration PROVIDER_PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_MILLIS = 200;
    private static final long SLOW_LOOK_MILLIS = 5_000;

    private final RenterGround ground;
    private final LedgerWay way;

    RenterSettling(RenterGround ground) {
        this.ground = ground;
        this.way = new LedgerWay(ground.common().keyNode().settlement());
    }

    /// Settles, and gives the lease its last state.
    void settle(LeaseRecord record, Optional<Signed<Release>> release, Signed<StartClose> startClose, EndDecided end)
            throws InterruptedException {
        if (way.status(record.id()).isPresent()) {
            // The answer to the opening was lost, but the money was frozen.
            record.apply(new LeaseEvent.Opened());
        }
        Optional<Payout> payout = closedByProvider(record);
        if (payout.isEmpty() && release.isPresent()) {
            payout = way.close(record.id(), ledger -> ledger.release(release.get()));
        }
        if (payout.isEmpty()) {
            payout = askedBack(record, startClose);
        }
        record.apply(end);
        payout.ifPresent(p -> record.apply(new LeaseEvent.LedgerClosed(p)));
    }

    private Optional<Payout> closedByProvider(LeaseRecord record) throws InterruptedException {
        Ticker ticker = ground.common().ticker();
        long began = ticker.nanos();
        while (ticker.since(began).compareTo(PROVIDER_PATIENCE) < 0) {
            Optional<EscrowStatus> status = way.status(record.id());
            if (status.isEmpty()) {
                return Optional.empty();
            }
            if (status.get().payout().isPresent()) {
                return status.get().payout();
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return Optional.empty();
    }

    private Optional<Payout> askedBack(LeaseRecord record, Signed<StartClose> startClose) throws InterruptedException {
        way.patiently(ledger -> ledger.startClose(startClose));
        while (true) {
            Optional<EscrowStatus> status = way.status(record.id());
            if (status.isEmpty()) {
                LOG.info(
                        "lease {}: the ledger knows no escrow for it",
                        record.id().brief());
                return Optional.empty();
            }
            if (status.get().payout().isPresent()) {
                return status.get().payout();
            }
            boolean ripe = status.get()
                    .finalisableAt()
                    .filter(at -> !ground.common().clock().instant().isBefore(at))
                    .isPresent();
            if (ripe) {
                way.patiently(ledger -> ledger.finalise(record.id()));
            } else {
                Thread.sleep(SLOW_LOOK_MILLIS);
            }
        }
    }
}
