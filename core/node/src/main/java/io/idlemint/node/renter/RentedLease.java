package io.idlemint.node.renter;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseEvent;
import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import io.idlemint.domain.lease.Meter;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.Release;
import io.idlemint.domain.lease.RenterLease;
import io.idlemint.domain.lease.StartClose;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.time.Ticker;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelBrokenException;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.lease.LeaseLine;
import io.idlemint.node.lease.LeaseRecord;
import io.idlemint.node.lease.TunnelPump.Incoming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One lease on the renter's side, from the opened escrow to the settled one. [#run] is its whole life, on one thread;
/// everything else only leaves a note for it.
public final class RentedLease implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RentedLease.class);
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration READY_PATIENCE = Duration.ofSeconds(60);
    private static final Duration LAST_WORD_PATIENCE = Duration.ofSeconds(8);
    private static final int INBOX = 64;

    private final RenterGround ground;
    private final RenterLease lease;
    private final Terms terms;
    private final MessageSigner account;
    private final LeaseRecord record;
    private final Meter meter;
    private final VoucherPen pen;
    private final LeaseWork work;
    private final LiveCell<RentedNow> now;
    private final BlockingQueue<Note> inbox = new LinkedBlockingQueue<>(INBOX);
    private final LeaseLine<Note> line;
    private final long openedNanos;
    private Optional<Duration> readyAfter = Optional.empty();
    private Optional<Signed<Release>> release = Optional.empty();
    private volatile Amount deposit;
    private volatile Duration agreed;

    /// @param agreed the renter ends the lease after it; at most the terms' limit
    RentedLease(RenterGround ground, RenterLease lease, MessageSigner account, RentedWork ordered, Duration agreed) {
        Ticker ticker = ground.common().ticker();
        this.ground = ground;
        this.lease = lease;
        this.terms = lease.terms().message();
        this.account = account;
        this.deposit = lease.open().message().deposit();
        this.agreed = agreed;
        this.record = new LeaseRecord(lease.id(), lease.state(), ground.book()::state);
        this.meter = new Meter(ticker, terms.price().ratePerSecond(), deposit);
        this.pen = new VoucherPen(ground, lease, meter);
        this.work = new LeaseWork(ordered, terms.times().maxDuration(), ticker);
        this.openedNanos = ticker.nanos();
        this.now = new LiveCell<>(snapshot());
        this.line = new LeaseLine<>(
                ground.common(),
                new LeaseLine.Ends(lease.id(), Party.RENTER, terms.keys().providerKeyHash()),
                inbox,
                new LeaseLine.Notes<>(
                        Note.FromTunnel::new, Note.Dialled::new, Note.NotDialled::new, Note.Settled::new));
    }

    public Live<RentedNow> now() {
        return now;
    }

    public Bytes32 id() {
        return lease.id();
    }

    /// The renter ends the lease; what runs in it is killed.
    public void end() {
        inbox.offer(new Note.End(EndReason.RENTER_ENDED));
    }

    /// Moves a file, when its turn comes and no job runs.
    ///
    /// @return whether it is noted; not when too much waits already
    boolean move(FileErrand errand) {
        return inbox.offer(new Note.Move(errand));
    }

    /// Gives a file up that moves or waits.
    void cancelMove(String name, boolean into) {
        inbox.offer(new Note.CancelMove(name, into));
    }

    /// Lets the lease last longer.
    Optional<Refusal> extend(Duration more) {
        Duration longest = terms.times().maxDuration();
        Duration longer = agreed.plus(more);
        if (longer.compareTo(longest) > 0) {
            return Optional.of(Refusal.of(
                    Refusal.Why.LEASE_TOO_LONG,
                    Math.max(0, longest.minus(agreed).toMinutes()),
                    longest.toMinutes()));
        }
        agreed = longer;
        return Optional.empty();
    }

    /// The ledger has accepted a larger budget.
    void raised(Amount budget) {
        deposit = budget;
        meter.budget(budget);
    }

    @Override
    public void run() {
        try {
            record.apply(new LeaseEvent.Opened());
            line.dial();
            finish(loop());
        } catch (InterruptedException stopped) {
            // The application ends; the lease is finished from the book at the next start.
            LOG.info("lease {}: left unfinished", id().brief());
            Thread.currentThread().interrupt();
        }
    }

    private EndDecided loop() throws InterruptedException {
        while (true) {
            Note note = inbox.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
            EndDecided end = note == null ? null : takeAll(note);
            if (end == null) {
                end = tick();
            }
            announce();
            if (end != null) {
                return end;
            }
        }
    }

    /// Everything that has come counts before the limits are looked at; no more of it than the inbox holds, so that a
    /// flood does not put them off.
    private @Nullable EndDecided takeAll(Note first) {
        List<Note> notes = new ArrayList<>(List.of(first));
        inbox.drainTo(notes, INBOX);
        EndDecided end = null;
        for (Iterator<Note> all = notes.iterator(); end == null && all.hasNext(); ) {
            end = take(all.next());
        }
        return end;
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
                    lost();
                    yield broken.why().isProtocolViolation()
                            ? new EndDecided(EndReason.PROTOCOL_BROKEN, Party.PROVIDER)
                            : null;
                }
                case Note.FromTunnel ofAnOldTunnel -> null;
                case Note.Dialled dialled -> {
                    line.connected(dialled.tunnel());
                    dialled.tunnel().send(new TunnelMessage.Hello(work.outputSeen(), TunnelMessage.LEVEL));
                    yield null;
                }
                case Note.Settled settled -> new EndDecided(EndReason.PROVIDER_ENDED, Party.PROVIDER);
                case Note.NotDialled failed -> {
                    line.failed();
                    yield null;
                }
                case Note.Move move -> {
                    work.add(move.errand());
                    yield null;
                }
                case Note.CancelMove cancel -> {
                    work.cancel(cancel.name(), cancel.into(), line.isConnected() ? line.tunnel() : null);
                    yield null;
                }
                case Note.End end -> new EndDecided(end.reason(), Party.RENTER);
            };
        } catch (TunnelBrokenException broken) {
            lost();
            return null;
        }
    }

    private @Nullable EndDecided take(TunnelMessage message) {
        switch (message) {
            case TunnelMessage.Preparing preparing -> record.apply(new LeaseEvent.StartBegun());
            case TunnelMessage.InstanceReady ready -> ready(ready);
            case TunnelMessage.StillHere here -> {
                // Being heard was all it is for.
            }
            case TunnelMessage.Output _,
                    TunnelMessage.JobEnded _,
                    TunnelMessage.FileStored _,
                    TunnelMessage.FilePart _,
                    TunnelMessage.Problem _,
                    TunnelMessage.Usage _,
                    TunnelMessage.Folder _ -> work.take(message, line.tunnel());
            case TunnelMessage.Paid paid -> keep(paid);
            case TunnelMessage.Notice notice ->
                LOG.info("lease {}: the provider takes it back in {}", id().brief(), notice.remaining());
            case TunnelMessage.LeaseOver over -> {
                keep(over);
                return new EndDecided(over.reason(), over.by());
            }
            case TunnelMessage.FromRenter wrongWay -> {
                return new EndDecided(EndReason.PROTOCOL_BROKEN, Party.PROVIDER);
            }
        }
        return null;
    }

    private void ready(TunnelMessage.InstanceReady ready) {
        record.apply(new LeaseEvent.StartBegun());
        record.apply(new LeaseEvent.BecameReady());
        record.apply(new LeaseEvent.ConnectionBack());
        if (readyAfter.isEmpty()) {
            readyAfter = Optional.of(ground.common().ticker().since(openedNanos));
        } else {
            // The voucher before this may have been lost with the connection, and the provider waits only 10 s.
            line.tunnel().send(new TunnelMessage.Pay(pen.sign()));
        }
        meter.run();
        work.resume(ready, line.tunnel());
    }

    private void keep(TunnelMessage.Paid paid) {
        // A receipt that the provider did not sign is no evidence and is not kept.
        if (paid.receipt().message().leaseId().equals(id()) && byProvider(paid.receipt())) {
            ground.book().receipt(id(), paid.receipt());
        }
    }

    private void keep(TunnelMessage.LeaseOver over) {
        release = over.release()
                .filter(r -> r.message().leaseId().equals(id()))
                .filter(r -> pen.signed().covers(r.message().cumulative()))
                .filter(this::byProvider);
        release.ifPresent(r -> ground.book().release(id(), r));
    }

    private boolean byProvider(Signed<?> signed) {
        return ground.common()
                .signatures()
                .signedBy(
                        lease.identity().message().operatorKey(),
                        ground.network().domain(),
                        signed);
    }

    private void lost() {
        meter.hold();
        record.apply(new LeaseEvent.ConnectionLost());
        work.lost();
        line.lost();
    }

    private @Nullable EndDecided tick() {
        if (line.isSilent()) {
            LOG.info("lease {}: the provider is not heard of", id().brief());
            lost();
        }
        if (readyAfter.isEmpty()) {
            return ground.common().ticker().since(openedNanos).compareTo(READY_PATIENCE) > 0
                    ? new EndDecided(EndReason.NOT_READY_IN_TIME, Party.PROVIDER)
                    : null;
        }
        if (line.graceIsOver(terms.times().grace())) {
            return new EndDecided(EndReason.PROVIDER_SILENT, Party.PROVIDER);
        }
        if (work.endsLease()) {
            return new EndDecided(EndReason.JOB_FINISHED, Party.RENTER);
        }
        if (meter.seconds() >= agreed.toSeconds()) {
            return new EndDecided(EndReason.TIME_UP, Party.RENTER);
        }
        if (meter.seconds() >= terms.price().ratePerSecond().secondsFor(deposit)) {
            return new EndDecided(EndReason.BUDGET_USED, Party.RENTER);
        }
        if (line.isConnected()) {
            pay();
        }
        moveFiles();
        return null;
    }

    private void moveFiles() {
        try {
            work.moveFiles(line.isConnected() ? line.tunnel() : null);
        } catch (TunnelBrokenException broken) {
            lost();
        }
    }

    private void pay() {
        try {
            if (pen.isDue()) {
                line.tunnel().send(new TunnelMessage.Pay(pen.sign()));
            } else {
                line.speak();
            }
        } catch (TunnelBrokenException broken) {
            lost();
        }
    }

    private void finish(EndDecided end) throws InterruptedException {
        LOG.info("lease {}: ends, {} by {}", id().brief(), end.reason(), end.by());
        boolean wasReady = readyAfter.isPresent();
        if (line.isConnected()) {
            sayGoodbye(end, wasReady);
        }
        meter.hold();
        work.end();
        line.close();
        if (wasReady) {
            record.apply(end);
        }
        announce();
        Signed<StartClose> startClose = account.sign(ground.network().domain(), new StartClose(id()));
        new RenterSettling(ground).settle(record, release, startClose, end);
        announce();
    }

    /// Signs for the last seconds, says that it is over, and waits for the provider's last word.
    private void sayGoodbye(EndDecided end, boolean wasReady) throws InterruptedException {
        try {
            meter.hold();
            if (end.by() == Party.RENTER || end.reason() == EndReason.NOT_READY_IN_TIME) {
                if (wasReady) {
                    line.tunnel().send(new TunnelMessage.Pay(pen.sign()));
                }
                line.tunnel().send(new TunnelMessage.EndLease(end.reason()));
                awaitLastWord();
            }
        } catch (TunnelBrokenException broken) {
            LOG.debug("lease {}: the provider is gone before the last word", id().brief());
        }
    }

    private void awaitLastWord() throws InterruptedException {
        Ticker ticker = ground.common().ticker();
        long began = ticker.nanos();
        while (release.isEmpty() && ticker.since(began).compareTo(LAST_WORD_PATIENCE) < 0) {
            switch (inbox.poll(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                case Note.FromTunnel(Incoming.Message(Tunnel tunnel, TunnelMessage message))
                when line.isCurrent(tunnel) -> {
                    switch (message) {
                        case TunnelMessage.Paid paid -> keep(paid);
                        case TunnelMessage.Output output -> work.take(output, tunnel);
                        case TunnelMessage.LeaseOver over -> {
                            keep(over);
                            return;
                        }
                        default -> LOG.trace("too late: {}", message.getClass());
                    }
                }
                case Note.FromTunnel(Incoming.Broken(Tunnel tunnel, TunnelBrokenException why))
                when line.isCurrent(tunnel) -> {
                    return;
                }
                case null, default -> LOG.trace("waiting for the last word");
            }
        }
    }

    private void announce() {
        now.set(snapshot());
    }

    private RentedNow snapshot() {
        long seconds = meter.seconds();
        long left = Math.min(agreed.toSeconds(), terms.price().ratePerSecond().secondsFor(deposit));
        return new RentedNow(
                lease,
                record.now(),
                deposit,
                seconds,
                meter.cost(),
                pen.signed(),
                pen.count(),
                Duration.ofSeconds(Math.max(0, left - seconds)),
                readyAfter,
                work.exit(),
                work.isDone(),
                work.files(),
                work.usage());
    }

    /// What the loop is told by others.
    sealed interface Note {
        record FromTunnel(Incoming incoming) implements Note {}

        record Dialled(Tunnel tunnel) implements Note {}

        record NotDialled() implements Note {}

        record Settled() implements Note {}

        record Move(FileErrand errand) implements Note {}

        record CancelMove(String name, boolean into) implements Note {}

        record End(EndReason reason) implements Note {}
    }
}
