package io.idlemint.node.provider;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseEvent;
import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Meter;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.ProviderLease;
import io.idlemint.domain.lease.Release;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.sandbox.JobUsage;
import io.idlemint.domain.sandbox.SandboxFailure;
import io.idlemint.domain.sandbox.WorkFolder;
import io.idlemint.domain.time.Ticker;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelBrokenException;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.domain.tunnel.TunnelMessage.LeaseOver;
import io.idlemint.node.lease.LeaseLine;
import io.idlemint.node.lease.LeaseRecord;
import io.idlemint.node.lease.TunnelPump.Incoming;
import io.idlemint.node.lease.UsageMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One lease on the provider's side, from the frozen budget to the settled escrow. [#run] is its whole life, on one
/// thread; everything else only leaves a note for it.
final class ProvidedLease implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ProvidedLease.class);
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration STUCK = Duration.ofSeconds(1);
    private static final int INBOX = 64;

    private final ProviderGround ground;
    private final OfferedDevice device;
    private final LeaseRecord record;
    private final Signed<Terms> terms;
    private final VoucherDesk vouchers;
    private final Meter meter;
    private final LiveCell<ProvidedNow> now;
    private final BlockingQueue<Note> inbox = new LinkedBlockingQueue<>(INBOX);
    private final OutputRing ring = new OutputRing();
    private final LeaseLine<Note> line;
    private final OutputSender sender;
    private final UsageMeter usage;
    private int renterLevel;
    private long reclaimAtNanos = Long.MAX_VALUE;
    private @Nullable InstanceJobs jobs;
    private @Nullable InstanceFiles files;
    private @Nullable FileSender fetched;
    private volatile long lookedNanos;

    ProvidedLease(ProviderGround ground, OfferedDevice device, ProviderLease lease) {
        this.ground = ground;
        this.device = device;
        this.terms = lease.terms();
        this.record = new LeaseRecord(lease.id(), lease.state(), ground.book()::state);
        this.vouchers = new VoucherDesk(ground, lease);
        this.meter = new Meter(
                ground.common().ticker(),
                terms.message().price().ratePerSecond(),
                lease.open().message().deposit());
        this.usage = new UsageMeter(
                ground.common().ticker(),
                device.resources().cpuCores(),
                device.resources().memoryBytes());
        this.now = new LiveCell<>(new ProvidedNow(
                lease, lease.state(), 0, meter.cost(), lease.signed(), Optional.empty(), usage.history()));
        this.sender = new OutputSender(lease.id().brief(), ring);
        this.line = new LeaseLine<>(
                ground.common(),
                new LeaseLine.Ends(
                        lease.id(), Party.PROVIDER, lease.open().message().renterKeyHash()),
                inbox,
                new LeaseLine.Notes<>(
                        Note.FromTunnel::new, Note.Dialled::new, Note.NotDialled::new, Note.Settled::new));
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
        note(new Note.Raised(budget));
    }

    /// The owner wants the device back: the notice of the terms runs, then the lease ends.
    void reclaim() {
        note(new Note.Reclaim());
    }

    /// The application ends: the lease ends at once.
    void endNow() {
        note(new Note.EndNow(new EndDecided(EndReason.PROVIDER_ENDED, Party.PROVIDER)));
    }

    /// The renter began to close the escrow: the last voucher has to reach the ledger before the challenge is over.
    void closing() {
        note(new Note.EndNow(new EndDecided(EndReason.RENTER_ENDED, Party.RENTER)));
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
        now.update(n -> new ProvidedNow(n.lease(), n.state(), 0, n.used(), n.signed(), Optional.of(took), n.usage()));
        record.apply(new LeaseEvent.StartBegun());
        try (WorkFolder folder = ground.instances().folders().create(id().hex())) {
            InstanceFiles store = new InstanceFiles(folder, device.resources().diskBytes());
            files = store;
            InstanceJobs instance =
                    new InstanceJobs(id().hex(), ground.instances().sandbox(), folder, device, ring);
            jobs = instance;
            lookedNanos = ticker.nanos();
            line.dial();
            Thread guard = Thread.ofVirtual().name("guard-" + id().brief()).start(() -> guard(instance));
            try (FileSender sending = new FileSender(id().brief(), store)) {
                fetched = sending;
                return loop();
            } finally {
                guard.interrupt();
                meter.hold();
                instance.end();
            }
        } catch (SandboxFailure failed) {
            LOG.warn("lease {}: the instance could not be prepared", id().brief(), failed);
            return new EndDecided(EndReason.SANDBOX_FAILED, Party.PROVIDER);
        }
    }

    private EndDecided loop() throws InterruptedException {
        while (true) {
            Note note = inbox.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
            EndDecided end = note == null ? null : takeAll(note);
            if (end == null) {
                end = tick();
            }
            if (end != null) {
                return end;
            }
            announce();
            lookedNanos = ground.common().ticker().nanos();
        }
    }

    /// Everything that has come counts before the limits are looked at, a voucher above all; no more of it than the
    /// inbox holds, so that a flood does not put them off.
    private @Nullable EndDecided takeAll(Note first) {
        List<Note> notes = new ArrayList<>(List.of(first));
        inbox.drainTo(notes, INBOX);
        EndDecided end = null;
        for (Iterator<Note> all = notes.iterator(); end == null && all.hasNext(); ) {
            end = take(all.next());
        }
        return end;
    }

    /// A renter that reads nothing any more can make the loop wait in a send. When that lasts and too much is unpaid,
    /// the job is killed and the tunnel cut, and the loop comes to its end.
    private void guard(InstanceJobs instance) {
        Ticker ticker = ground.common().ticker();
        try {
            while (true) {
                Thread.sleep(TICK);
                if (ticker.since(lookedNanos).compareTo(STUCK) > 0 && exceeded().isPresent()) {
                    LOG.warn("lease {}: the renter does not read, and owes too much", id().brief());
                    instance.kill();
                    meter.hold();
                    line.cut();
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable EndDecided take(Note note) {
        try {
            return switch (note) {
                case Note.FromTunnel(Incoming.Message message)
                when line.isCurrent(message.tunnel()) -> {
                    line.heard();
                    yield take(message.message());
                }
                case Note.FromTunnel(Incoming.Broken broken)
                when line.isCurrent(broken.tunnel()) -> {
                    LOG.info("lease {}: {}", id().brief(), broken.why().getMessage());
                    yield broken.why().isProtocolViolation()
                            ? new EndDecided(EndReason.PROTOCOL_BROKEN, Party.RENTER)
                            : lost();
                }
                case Note.FromTunnel ofAnOldTunnel -> null;
                case Note.Dialled dialled -> {
                    line.connected(dialled.tunnel());
                    dialled.tunnel().send(new TunnelMessage.Preparing());
                    yield null;
                }
                case Note.Settled settled -> new EndDecided(EndReason.RENTER_ENDED, Party.RENTER);
                case Note.NotDialled failed -> {
                    line.failed();
                    yield null;
                }
                case Note.Raised raised -> {
                    vouchers.deposit(raised.budget());
                    meter.budget(raised.budget());
                    yield null;
                }
                case Note.Reclaim reclaim -> reclaimed();
                case Note.EndNow endNow -> endNow.why();
            };
        } catch (TunnelBrokenException broken) {
            return lost();
        }
    }

    private @Nullable EndDecided take(TunnelMessage message) {
        Tunnel tunnel = line.tunnel();
        InstanceJobs instance = Objects.requireNonNull(jobs);
        InstanceFiles store = Objects.requireNonNull(files);
        switch (message) {
            case TunnelMessage.Hello hello -> greet(hello, tunnel, instance);
            case TunnelMessage.Alive alive -> {
                // Being heard was all it is for.
            }
            case TunnelMessage.PutFile piece
            when instance.running() ->
                tunnel.send(new TunnelMessage.Problem(piece.name(), "Files move only while no job runs."));
            case TunnelMessage.PutFile piece -> store.put(piece).ifPresent(tunnel::send);
            case TunnelMessage.GetFile wanted
            when instance.running() ->
                tunnel.send(new TunnelMessage.Problem(wanted.name(), "Files move only while no job runs."));
            case TunnelMessage.GetFile wanted -> {
                if (!Objects.requireNonNull(fetched).send(wanted.name(), tunnel)) {
                    tunnel.send(new TunnelMessage.Problem(
                            wanted.name(), "More than " + FileSender.MOST + " files are asked for."));
                }
            }
            case TunnelMessage.ListFiles wanted
            when instance.running() ->
                tunnel.send(new TunnelMessage.Problem("", "The folder is told only while no job runs."));
            case TunnelMessage.ListFiles wanted -> tunnel.send(store.list());
            case TunnelMessage.DropFile given -> {
                Objects.requireNonNull(fetched).drop(given.name());
                store.drop(given.name());
            }
            case TunnelMessage.RunJob job
            when Objects.requireNonNull(fetched).isBusy() ->
                tunnel.send(new TunnelMessage.Problem("job " + job.jobId(), "A job starts only while no file moves."));
            case TunnelMessage.RunJob job ->
                instance.start(job).ifPresent(why -> tunnel.send(new TunnelMessage.Problem("job " + job.jobId(), why)));
            case TunnelMessage.KillJob kill -> instance.kill();
            case TunnelMessage.Pay pay -> {
                return vouchers.take(pay.voucher(), tunnel)
                        ? null
                        : new EndDecided(EndReason.PROTOCOL_BROKEN, Party.RENTER);
            }
            case TunnelMessage.EndLease end -> {
                return new EndDecided(end.reason(), Party.RENTER);
            }
            case TunnelMessage.FromProvider wrongWay -> {
                return new EndDecided(EndReason.PROTOCOL_BROKEN, Party.RENTER);
            }
        }
        return null;
    }

    private void greet(TunnelMessage.Hello hello, Tunnel tunnel, InstanceJobs instance) {
        renterLevel = hello.level();
        tunnel.send(new TunnelMessage.InstanceReady(instance.lastJobId(), TunnelMessage.LEVEL));
        record.apply(new LeaseEvent.BecameReady());
        record.apply(new LeaseEvent.ConnectionBack());
        instance.thaw();
        sender.start(hello.outputSeen(), tunnel);
        meter.run();
        if (reclaimAtNanos != Long.MAX_VALUE) {
            tunnel.send(new TunnelMessage.Notice(untilReclaim()));
        }
    }

    private @Nullable EndDecided lost() {
        meter.hold();
        record.apply(new LeaseEvent.ConnectionLost());
        if (jobs != null && files != null) {
            jobs.freeze();
            files.abandon();
        }
        sender.stop();
        line.lost();
        return null;
    }

    private @Nullable EndDecided reclaimed() {
        if (reclaimAtNanos == Long.MAX_VALUE) {
            reclaimAtNanos = ground.common().ticker().nanos()
                    + terms.message().times().notice().toNanos();
            if (line.isConnected()) {
                line.tunnel().send(new TunnelMessage.Notice(untilReclaim()));
            }
        }
        return null;
    }

    private Duration untilReclaim() {
        return Duration.ofNanos(
                Math.max(0, reclaimAtNanos - ground.common().ticker().nanos()));
    }

    private @Nullable EndDecided tick() {
        if (line.isSilent()) {
            LOG.info("lease {}: the renter is not heard of", id().brief());
            lost();
        }
        if (line.graceIsOver(terms.message().times().grace())) {
            return new EndDecided(EndReason.RENTER_SILENT, Party.RENTER);
        }
        line.speak();
        measure();
        return exceeded()
                .or(() -> untilReclaim().isZero()
                        ? Optional.of(new EndDecided(EndReason.RECLAIMED, Party.PROVIDER))
                        : Optional.empty())
                .orElse(null);
    }

    /// The owner of this computer and the renter see what the job uses.
    private void measure() {
        Optional<JobUsage> used = jobs == null ? Optional.empty() : jobs.usage();
        if (used.isEmpty()) {
            usage.rest();
        } else if (usage.isDue()) {
            usage.take(used.get());
            if (line.isConnected() && renterLevel >= 1) {
                try {
                    line.tunnel().send(new TunnelMessage.Usage(used.get()));
                } catch (TunnelBrokenException noticedByTheReader) {
                    LOG.debug("lease {}: nobody hears what it uses", id().brief());
                }
            }
        }
    }

    private Optional<EndDecided> exceeded() {
        return LeaseLimits.exceeded(
                terms.message(), ground.network(), meter, vouchers.deposit(), vouchers.signedSeconds());
    }

    private void announce() {
        now.update(n -> new ProvidedNow(
                n.lease(),
                record.now(),
                meter.seconds(),
                meter.cost(),
                vouchers.signed(),
                n.miningStop(),
                usage.history()));
    }

    private void finish(EndDecided end) throws InterruptedException {
        LOG.info("lease {}: ends, {} by {}", id().brief(), end.reason(), end.by());
        // Before it was ready nothing is owed: the release comes first, so that a crash in between is repaired from
        // the book.
        boolean wasReady = record.now() instanceof LeaseState.Ready || record.now() instanceof LeaseState.Suspended;
        if (wasReady) {
            record.apply(end);
        }
        Signed<Release> release = vouchers.release();
        sayGoodbye(new LeaseOver(end.reason(), end.by(), Optional.of(release)));
        ground.instances().miner().resumeDevice(device.deviceHash());
        announce();
        new ProviderSettling(ground).settle(record, vouchers.best(), release, end);
        announce();
    }

    /// Frees the device when the lease's own thread could not: a bug or a broken disk.
    void abandon() {
        sender.stop();
        line.close();
        ground.instances().miner().resumeDevice(device.deviceHash());
    }

    private void sayGoodbye(LeaseOver last) {
        sender.stop();
        try {
            if (line.isConnected()) {
                line.tunnel().send(last);
            }
        } catch (TunnelBrokenException gone) {
            LOG.debug("lease {}: the renter is gone", id().brief());
        }
        line.close();
    }

    private void note(Note note) {
        if (!inbox.offer(note)) {
            Thread.ofVirtual().name("note-" + id().brief()).start(() -> {
                try {
                    inbox.put(note);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    /// What the loop is told by others.
    sealed interface Note {
        record FromTunnel(Incoming incoming) implements Note {}

        record Dialled(Tunnel tunnel) implements Note {}

        record NotDialled() implements Note {}

        record Settled() implements Note {}

        record Raised(Amount budget) implements Note {}

        record Reclaim() implements Note {}

        record EndNow(EndDecided why) implements Note {}
    }
}
