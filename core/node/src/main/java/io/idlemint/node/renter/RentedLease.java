package io.idlemint.node.renter;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseEvent;
import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.RenterLease;
import io.idlemint.domain.lease.StartClose;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.time.Ticker;
import io.idlemint.domain.tunnel.TunnelBrokenException;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.lease.LeaseInbox;
import io.idlemint.node.lease.LeaseLine;
import io.idlemint.node.lease.LeaseRecord;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One lease on the renter's side, from the opened escrow to the settled one. [#run] is its whole life, on one thread;
/// everything else only leaves a note for it.
public final class RentedLease implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RentedLease.class);
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration READY_PATIENCE = Duration.ofSeconds(60);

    private final RenterGround ground;
    private final RenterLease lease;
    private final Terms terms;
    private final Signed<StartClose> closing;
    private final LeaseRecord record;
    private final RentedAccount account;
    private final ProviderWord word;
    private final LeaseWork work;
    private final LiveCell<RentedNow> now;
    private final LeaseInbox inbox;
    private final LeaseLine line;
    private final ProviderTalk talk;

    /// @param closing asks the ledger for the deposit, should the provider not close
    /// @param agreed the renter ends the lease after it; at most the terms' limit
    RentedLease(
            RenterGround ground, RenterLease lease, Signed<StartClose> closing, RentedWork ordered, Duration agreed) {
        Ticker ticker = ground.common().ticker();
        this.ground = ground;
        this.lease = lease;
        this.terms = lease.terms().message();
        this.closing = closing;
        this.record = new LeaseRecord(lease.id(), lease.state(), ground.book()::state);
        this.account = new RentedAccount(ground, lease, agreed);
        this.word = new ProviderWord(ground, lease);
        this.work = new LeaseWork(ordered, terms.times().maxDuration(), ticker);
        this.inbox = new LeaseInbox(lease.id());
        this.line = new LeaseLine(
                ground.common(),
                new LeaseLine.Ends(lease.id(), Party.RENTER, terms.keys().providerKeyHash()),
                inbox);
        this.talk = new ProviderTalk(ticker, record, account, word, work, line);
        this.now = new LiveCell<>(snapshot());
    }

    public Live<RentedNow> now() {
        return now;
    }

    public Bytes32 id() {
        return lease.id();
    }

    /// The renter ends the lease; what runs in it is killed.
    public void end() {
        inbox.offer(() -> new EndDecided(EndReason.RENTER_ENDED, Party.RENTER));
    }

    /// Moves a file, when its turn comes and no job runs.
    ///
    /// @return whether it is noted; not when too much waits already
    boolean move(FileErrand errand) {
        return inbox.offer(() -> {
            work.add(errand);
            return null;
        });
    }

    /// Gives a file up that moves or waits.
    void cancelMove(String name, boolean into) {
        inbox.offer(() -> {
            work.cancel(name, into, line.isConnected() ? line.tunnel() : null);
            return null;
        });
    }

    /// Lets the lease last longer.
    Optional<Refusal> extend(Duration more) {
        return account.extend(more);
    }

    /// The ledger has accepted a larger budget.
    void raised(Amount budget) {
        account.raised(budget);
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
            // Everything that has come counts before the limits are looked at.
            EndDecided end = inbox.readAll(TICK, note -> line.read(note, talk));
            if (end == null) {
                end = tick();
            }
            announce();
            if (end != null) {
                return end;
            }
        }
    }

    private @Nullable EndDecided tick() {
        if (line.isSilent()) {
            LOG.info("lease {}: the provider is not heard of", id().brief());
            talk.lost();
        }
        if (talk.readyAfter().isEmpty()) {
            return talk.open().compareTo(READY_PATIENCE) > 0
                    ? new EndDecided(EndReason.NOT_READY_IN_TIME, Party.PROVIDER)
                    : null;
        }
        Optional<EndDecided> gone = line.waitedInVain(
                terms.times().grace(), new EndDecided(EndReason.PROVIDER_SILENT, Party.PROVIDER), talk);
        if (gone.isPresent()) {
            return gone.get();
        }
        if (work.endsLease()) {
            return new EndDecided(EndReason.JOB_FINISHED, Party.RENTER);
        }
        Optional<EndDecided> reached = account.reached();
        if (reached.isPresent()) {
            return reached.get();
        }
        talk.goOn();
        return null;
    }

    private void finish(EndDecided end) throws InterruptedException {
        LOG.info("lease {}: ends, {} by {}", id().brief(), end.reason(), end.by());
        boolean wasReady = talk.readyAfter().isPresent();
        if (line.isConnected()) {
            sayGoodbye(end, wasReady);
        }
        account.hold();
        work.end();
        line.close();
        if (wasReady) {
            record.apply(end);
        }
        announce();
        new RenterSettling(ground).settle(record, word.release(), closing, end);
        announce();
    }

    /// Signs for the last seconds, says that it is over, and waits for the provider's last word.
    private void sayGoodbye(EndDecided end, boolean wasReady) throws InterruptedException {
        try {
            account.hold();
            if (end.by() == Party.RENTER || end.reason() == EndReason.NOT_READY_IN_TIME) {
                if (wasReady) {
                    line.tunnel().send(account.pay());
                }
                line.tunnel().send(new TunnelMessage.EndLease(end.reason()));
                word.awaitRelease(inbox, line, account.signed(), output -> work.take(output, line.tunnel()));
            }
        } catch (TunnelBrokenException broken) {
            LOG.debug("lease {}: the provider is gone before the last word", id().brief());
        }
    }

    private void announce() {
        now.set(snapshot());
    }

    private RentedNow snapshot() {
        long seconds = account.seconds();
        return new RentedNow(
                lease,
                record.now(),
                account.deposit(),
                seconds,
                account.cost(),
                account.signed(),
                account.vouchers(),
                account.left(seconds),
                talk.readyAfter(),
                work.exit(),
                work.isDone(),
                work.files(),
                work.usage());
    }
}
