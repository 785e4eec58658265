package io.idlemint.node.renter;

import io.idlemint.domain.lease.Release;
import io.idlemint.domain.lease.RenterLease;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.time.Ticker;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.node.lease.LeaseInbox;
import io.idlemint.node.lease.LeaseLine;
import io.idlemint.node.lease.LeaseNote;
import io.idlemint.node.lease.TunnelPump.Incoming;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the provider of a lease has signed: receipts, and the release at the end. What it did not sign is no evidence
/// and is not kept. For the lease's loop.
final class ProviderWord {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderWord.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final RenterGround ground;
    private final RenterLease lease;
    private Optional<Signed<Release>> release = Optional.empty();

    ProviderWord(RenterGround ground, RenterLease lease) {
        this.ground = ground;
        this.lease = lease;
    }

    Optional<Signed<Release>> release() {
        return release;
    }

    /// Keeps a receipt.
    void keep(TunnelMessage.Paid paid) {
        if (paid.receipt().message().leaseId().equals(lease.id()) && byProvider(paid.receipt())) {
            ground.book().receipt(lease.id(), paid.receipt());
        }
    }

    /// Keeps a release.
    ///
    /// @param signed what this side has signed for: a release of more does not count
    void keep(TunnelMessage.LeaseOver over, Amount signed) {
        release = over.release()
                .filter(r -> r.message().leaseId().equals(lease.id()))
                .filter(r -> signed.covers(r.message().cumulative()))
                .filter(this::byProvider);
        release.ifPresent(r -> ground.book().release(lease.id(), r));
    }

    /// Waits for the release, for some seconds at most.
    ///
    /// @param signed what this side has signed for
    /// @param output takes what the jobs wrote last
    void awaitRelease(LeaseInbox inbox, LeaseLine line, Amount signed, Consumer<TunnelMessage.Output> output)
            throws InterruptedException {
        Ticker ticker = ground.common().ticker();
        long began = ticker.nanos();
        while (release.isEmpty() && ticker.since(began).compareTo(PATIENCE) < 0) {
            LeaseNote note = inbox.next(LOOK);
            if (!(note instanceof LeaseNote.FromTunnel(Incoming incoming)) || !line.isCurrent(incoming.tunnel())) {
                continue;
            }
            if (!(incoming instanceof Incoming.Message message)) {
                return;
            }
            switch (message.message()) {
                case TunnelMessage.Paid paid -> keep(paid);
                case TunnelMessage.Output late -> output.accept(late);
                case TunnelMessage.LeaseOver over -> {
                    keep(over, signed);
                    return;
                }
                default -> LOG.trace("too late: {}", message.message().getClass());
            }
        }
    }

    private boolean byProvider(Signed<?> signed) {
        return ground.common()
                .signatures()
                .signedBy(
                        lease.identity().message().operatorKey(),
                        ground.network().domain(),
                        signed);
    }
}
