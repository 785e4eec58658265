package io.idlemint.node.provider;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.ProviderLease;
import io.idlemint.domain.lease.Release;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.network.ProviderDuties;
import io.idlemint.domain.network.ProviderLink;
import io.idlemint.domain.network.TermsAnswer;
import io.idlemint.domain.network.TermsRequest;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.settlement.EscrowStatus;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.node.lease.LeaseRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The provider's side of this installation: lists its devices on a key node, answers requests and runs the leases.
/// Safe for use by several threads.
public final class ProviderService implements ProviderDuties, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderService.class);

    private final ProviderGround ground;
    private final OfferShelf shelf;
    private final Map<Bytes32, OfferedDevice> devices = new ConcurrentHashMap<>();
    private final Map<Bytes32, Running> running = new ConcurrentHashMap<>();
    private final LiveCell<List<ProvidedNow>> leases = new LiveCell<>(List.of());
    private volatile @Nullable ProviderLink link;

    public ProviderService(ProviderGround ground) {
        this.ground = ground;
        this.shelf = new OfferShelf(ground.common(), ground.identity(), ground.network());
    }

    /// Finishes what an earlier run left unfinished, then begins to serve. Returns at once.
    public void start() {
        for (ProviderLease left : ground.book().unfinished()) {
            Thread thread =
                    Thread.ofVirtual().name("settle-" + left.id().brief()).unstarted(() -> settleLeft(left));
            running.put(left.id(), new Running(null, thread));
            thread.start();
        }
        link = ground.common().keyNode().provide(this);
    }

    /// Replaces what is offered.
    public void offer(Collection<OfferedDevice> offered) {
        devices.clear();
        offered.forEach(device -> devices.put(device.deviceHash(), device));
        ProviderLink current = link;
        if (current != null) {
            current.publish(shelf.sign(offered));
        }
    }

    /// The account that may rent this computer for free, to test it.
    public void selfTester(Account account) {
        shelf.selfTester(account);
    }

    /// The leases of this run, newest last.
    public Live<List<ProvidedNow>> leases() {
        return leases;
    }

    /// Whether a device is in a renter's hands.
    public boolean isLeased(Bytes32 deviceHash) {
        return running.values().stream()
                .anyMatch(r -> r.lease() != null && r.lease().deviceHash().equals(deviceHash));
    }

    /// Takes a device back after the notice of its lease.
    public void reclaim(Bytes32 leaseId) {
        Running found = running.get(leaseId);
        if (found != null && found.lease() != null) {
            found.lease().reclaim();
        }
    }

    @Override
    public TermsAnswer termsWanted(TermsRequest request) {
        return shelf.answer(request);
    }

    @Override
    public void leaseOpened(Signed<Terms> terms, Signed<Open> open) {
        Bytes32 id = ground.common().signatures().digest(ground.network().domain(), terms.message());
        Running known = running.get(id);
        if (known != null) {
            // Said again: after a reconnection, because the budget was raised, or because the renter began to close.
            look(known);
            return;
        }
        if (!isOurs(id, terms, open)) {
            return;
        }
        OfferedDevice device = devices.get(terms.message().keys().deviceHash());
        ProviderLease lease = new ProviderLease(
                id,
                terms,
                ground.identity().identity(),
                open,
                new LeaseState.Funded(),
                Optional.empty(),
                0,
                ground.common().clock().instant());
        boolean fresh = ground.book().create(lease);
        if (device == null || !fresh || isLeased(device.deviceHash())) {
            // Known and over, or a device that is no longer here: the deposit goes back.
            giveBack(lease);
        } else {
            begin(new ProvidedLease(ground, device, lease));
        }
    }

    @Override
    public void leaseClosed(Bytes32 leaseId, Payout payout) {
        LOG.info("lease {}: the ledger paid {}", leaseId.brief(), payout.provider());
    }

    /// Ends running leases at once and waits for them for some seconds; what is left is finished at the next start.
    @Override
    public void close() {
        ProviderLink current = link;
        if (current != null) {
            current.publish(List.of());
        }
        running.values().forEach(r -> {
            if (r.lease() != null) {
                r.lease().endNow();
            }
        });
        try {
            for (Running r : running.values()) {
                if (!r.thread().join(Duration.ofSeconds(5))) {
                    r.thread().interrupt();
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (current != null) {
            current.close();
        }
    }

    /// Looks at the escrow of a running lease.
    private void look(Running known) {
        ProvidedLease lease = known.lease();
        if (lease != null) {
            Thread.ofVirtual().name("look-" + lease.id().brief()).start(() -> {
                try {
                    ground.common().keyNode().settlement().escrow(lease.id()).ifPresent(escrow -> {
                        if (escrow.stage() == EscrowStatus.Stage.OPEN) {
                            lease.raised(escrow.deposit());
                        } else {
                            lease.closing();
                        }
                    });
                } catch (LedgerUnreachableException unreachable) {
                    LOG.debug("lease {}: the ledger does not answer", lease.id().brief());
                }
            });
        }
    }

    private boolean isOurs(Bytes32 id, Signed<Terms> terms, Signed<Open> open) {
        boolean ours = ground.common()
                        .signatures()
                        .signedBy(
                                ground.identity().operator().account(),
                                ground.network().domain(),
                                terms)
                && open.message().leaseId().equals(id)
                && ground.common()
                        .signatures()
                        .signedBy(
                                terms.message().parties().renter(),
                                ground.network().domain(),
                                open);
        if (!ours) {
            LOG.warn("lease {}: announced, but not signed by this provider and its renter", id.brief());
        }
        return ours;
    }

    private void begin(ProvidedLease lease) {
        Thread thread = Thread.ofVirtual().name("lease-" + lease.id().brief()).unstarted(() -> {
            status(lease.deviceHash(), ProviderStatus.SHARING);
            Subscription watching = lease.now().observe(this::show);
            try {
                lease.run();
            } catch (RuntimeException broken) {
                LOG.error("lease {}: broken off", lease.id().brief(), broken);
                lease.abandon();
                ground.book().find(lease.id()).ifPresent(this::settleLeft);
            } finally {
                watching.close();
                running.remove(lease.id());
                status(lease.deviceHash(), ProviderStatus.IDLE);
            }
        });
        Running begun = new Running(lease, thread);
        running.put(lease.id(), begun);
        thread.start();
        // It may be told late, when the renter has begun to close already.
        look(begun);
    }

    private void show(ProvidedNow now) {
        leases.update(list -> {
            var others = list.stream()
                    .filter(other -> !other.lease().id().equals(now.lease().id()))
                    .toList();
            var next = new ArrayList<>(others);
            next.add(now);
            return List.copyOf(next);
        });
    }

    private void status(Bytes32 deviceHash, ProviderStatus status) {
        ProviderLink current = link;
        if (current != null) {
            current.status(deviceHash, status);
        }
    }

    /// The key node holds a device for leased as long as its escrow is open: it hears that this is over.
    private void freed(Bytes32 deviceHash) {
        if (!isLeased(deviceHash)) {
            status(deviceHash, ProviderStatus.IDLE);
        }
    }

    private void giveBack(ProviderLease lease) {
        Thread thread = Thread.ofVirtual()
                .name("release-" + lease.id().brief())
                .unstarted(() -> ground.book().find(lease.id()).ifPresent(this::settleLeft));
        running.put(lease.id(), new Running(null, thread));
        thread.start();
    }

    private void settleLeft(ProviderLease left) {
        LeaseRecord record = new LeaseRecord(left.id(), left.state(), ground.book()::state);
        Signed<Release> release =
                ground.identity().operator().sign(ground.network().domain(), new Release(left.id(), left.signed()));
        try {
            new ProviderSettling(ground)
                    .settle(record, left.best(), release, new EndDecided(EndReason.PROVIDER_RESTARTED, Party.PROVIDER));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            running.remove(left.id());
            freed(left.terms().message().keys().deviceHash());
        }
    }

    private record Running(@Nullable ProvidedLease lease, Thread thread) {}
}
