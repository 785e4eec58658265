package io.idlemint.node.provider;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseEvent;
import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.ProviderLease;
import io.idlemint.domain.lease.Release;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.sandbox.SandboxFailure;
import io.idlemint.domain.sandbox.WorkFolder;
import io.idlemint.domain.time.Ticker;
import io.idlemint.domain.tunnel.TunnelBrokenException;
import io.idlemint.domain.tunnel.TunnelMessage.LeaseOver;
import io.idlemint.node.lease.LeaseInbox;
import io.idlemint.node.lease.LeaseLine;
import io.idlemint.node.lease.LeaseRecord;
import io.idlemint.node.provider.instance.ProvidedInstance;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One lease on the provider's side, from the frozen budget to the settled escrow. [#run] is its whole life, on one
/// thread; everything else only leaves a note for it.
final class ProvidedLease implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ProvidedLease.class);
    private static final Duration TICK = Duration.ofMillis(250);

    private final ProviderGround ground;
    private final OfferedDevice device;
    private final LeaseRecord record;
    private final Signed<Terms> terms;
    private final ProvidedAccount account;
    private final LiveCell<ProvidedNow> now;
    private final LeaseInbox inbox;
    private final LeaseLine line;
    private final ReclaimNotice notice;
    private @Nullable ProvidedInstance instance;

    ProvidedLease(ProviderGround ground, OfferedDevice device, ProviderLease lease) {
        this.ground = ground;
        this.device = device;
        this.terms = lease.terms();
        this.record = new LeaseRecord(lease.id(), lease.state(), ground.book()::state);
        this.account = new ProvidedAccount(ground, device, lease);
        this.now = new LiveCell<>(account.now(lease, lease.state(), Optional.empty()));
        this.notice = new ReclaimNotice(
                ground.common().ticker(), terms.message().times().notice());
        this.inbox = new LeaseInbox(lease.id());
        this.line = new LeaseLine(
                ground.common(),
                new LeaseLine.Ends(
                        lease.id(), Party.PROVIDER, lease.open().message().renterKeyHash()),
                inbox);
    }

    Live<ProvidedNow> now() {
        return now;
    }

    Bytes32 id() {
        return record.id();
    }

    Bytes32 deviceHash() {
        return device.deviceHash();
    }

    /// The ledger has accepted a larger budget.
    void raised(Amount budget) {
        inbox.leave(() -> {
            account.budget(budget);
            return null;
        });
    }

    /// The owner wants the device back: the notice of the terms runs, then the lease ends.
    void reclaim() {
        inbox.leave(this::reclaimed);
    }

    /// The application ends: the lease ends at once.
    void endNow() {
        inbox.leave(() -> new EndDecided(EndReason.PROVIDER_ENDED, Party.PROVIDER));
    }

    /// The renter began to close the escrow: the last voucher has to reach the ledger before the challenge is over.
    void closing() {
        inbox.leave(() -> new EndDecided(EndReason.RENTER_ENDED, Party.RENTER));
    }

    @Override
    public void run() {
        try {
            finish(live());
        } catch (InterruptedException stopped) {
            // The application ends; the lease is finished from the book at the next start.
            LOG.info("lease {}: left unfinished", id().brief());
            Thread.currentThread().interrupt();
        } finally {
            // However the lease ended, the device is the owner's again.
            ground.instances().miner().resumeDevice(device.deviceHash());
        }
    }

    private EndDecided live() throws InterruptedException {
        Ticker ticker = ground.common().ticker();
        long asked = ticker.nanos();
        ground.instances().miner().yieldDevice(device.deviceHash());
        Duration took = ticker.since(asked);
        now.update(n -> account.now(n.lease(), n.state(), Optional.of(took)));
        record.apply(new LeaseEvent.StartBegun());
        try (WorkFolder folder = ground.instances().folders().create(id().hex())) {
            return loop(new ProvidedInstance(id(), ground.instances().sandbox(), device.room(folder)));
        } catch (SandboxFailure failed) {
            LOG.warn("lease {}: the instance could not be prepared", id().brief(), failed);
            return new EndDecided(EndReason.SANDBOX_FAILED, Party.PROVIDER);
        }
    }

    private EndDecided loop(ProvidedInstance opened) throws InterruptedException {
        instance = opened;
        LoopGuard guard = new LoopGuard(
                id().brief(), ground.common().ticker(), () -> account.exceeded().isPresent(), () -> brake(opened));
        line.dial();
        guard.start();
        try {
            return loop(new RenterTalk(record, account, notice, line, opened), guard);
        } finally {
            guard.close();
            account.hold();
            opened.end();
        }
    }

    private EndDecided loop(RenterTalk talk, LoopGuard guard) throws InterruptedException {
        while (true) {
            // Everything that has come counts before the limits are looked at, a voucher above all.
            EndDecided end = inbox.readAll(TICK, note -> line.read(note, talk));
            if (end == null) {
                end = tick(talk);
            }
            if (end != null) {
                return end;
            }
            announce();
            guard.looked();
        }
    }

    /// From any thread: the job is killed and the tunnel cut, and the loop comes to its end.
    private void brake(ProvidedInstance running) {
        LOG.warn("lease {}: the renter does not read, and owes too much", id().brief());
        running.kill();
        account.hold();
        line.cut();
    }

    private @Nullable EndDecided reclaimed() {
        if (notice.give() && line.isConnected()) {
            notice.tell(line.tunnel());
        }
        return null;
    }

    private @Nullable EndDecided tick(RenterTalk talk) {
        if (line.isSilent()) {
            LOG.info("lease {}: the renter is not heard of", id().brief());
            talk.lost();
        }
        Optional<EndDecided> gone = line.waitedInVain(
                terms.message().times().grace(), new EndDecided(EndReason.RENTER_SILENT, Party.RENTER), talk);
        if (gone.isPresent()) {
            return gone.get();
        }
        line.speak();
        talk.measure();
        return account.exceeded()
                .or(() -> notice.isOver()
                        ? Optional.of(new EndDecided(EndReason.RECLAIMED, Party.PROVIDER))
                        : Optional.empty())
                .orElse(null);
    }

    private void announce() {
        now.update(n -> account.now(n.lease(), record.now(), n.miningStop()));
    }

    private void finish(EndDecided end) throws InterruptedException {
        LOG.info("lease {}: ends, {} by {}", id().brief(), end.reason(), end.by());
        // Before it was ready nothing is owed: the release comes first, so that a crash in between is repaired from
        // the book.
        boolean wasReady = record.now() instanceof LeaseState.Ready || record.now() instanceof LeaseState.Suspended;
        if (wasReady) {
            record.apply(end);
        }
        Signed<Release> release = account.release();
        sayGoodbye(new LeaseOver(end.reason(), end.by(), Optional.of(release)));
        ground.instances().miner().resumeDevice(device.deviceHash());
        announce();
        new ProviderSettling(ground).settle(record, account.best(), release, end);
        announce();
    }

    /// Frees the device when the lease's own thread could not: a bug or a broken disk.
    void abandon() {
        hush();
        line.close();
        ground.instances().miner().resumeDevice(device.deviceHash());
    }

    private void sayGoodbye(LeaseOver last) {
        hush();
        try {
            if (line.isConnected()) {
                line.tunnel().send(last);
            }
        } catch (TunnelBrokenException gone) {
            LOG.debug("lease {}: the renter is gone", id().brief());
        }
        line.close();
    }

    private void hush() {
        if (instance != null) {
            instance.hush();
        }
    }
}
