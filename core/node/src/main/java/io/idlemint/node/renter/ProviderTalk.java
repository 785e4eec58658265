package io.idlemint.node.renter;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseEvent;
import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.time.Ticker;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelBrokenException;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.node.lease.LeaseLine;
import io.idlemint.node.lease.LeaseRecord;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the provider of one lease says, and what it is told. For the lease's loop.
final class ProviderTalk implements LeaseLine.Loop {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderTalk.class);

    private final Ticker ticker;
    private final LeaseRecord record;
    private final RentedAccount account;
    private final ProviderWord word;
    private final LeaseWork work;
    private final LeaseLine line;
    private final long openedNanos;
    private Optional<Duration> readyAfter = Optional.empty();

    ProviderTalk(
            Ticker ticker,
            LeaseRecord record,
            RentedAccount account,
            ProviderWord word,
            LeaseWork work,
            LeaseLine line) {
        this.ticker = ticker;
        this.record = record;
        this.account = account;
        this.word = word;
        this.work = work;
        this.line = line;
        openedNanos = ticker.nanos();
    }

    /// How long the lease is open.
    Duration open() {
        return ticker.since(openedNanos);
    }

    /// How long it took until the instance could be used; empty before.
    Optional<Duration> readyAfter() {
        return readyAfter;
    }

    @Override
    public void greet(Tunnel fresh) {
        fresh.send(new TunnelMessage.Hello(work.outputSeen(), TunnelMessage.LEVEL));
    }

    @Override
    public @Nullable EndDecided broken(TunnelBrokenException why) {
        lost();
        return why.isProtocolViolation() ? new EndDecided(EndReason.PROTOCOL_BROKEN, Party.PROVIDER) : null;
    }

    @Override
    public EndDecided settled() {
        return new EndDecided(EndReason.PROVIDER_ENDED, Party.PROVIDER);
    }

    @Override
    public @Nullable EndDecided take(TunnelMessage message) {
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
            case TunnelMessage.Paid paid -> word.keep(paid);
            case TunnelMessage.Notice notice ->
                LOG.info(
                        "lease {}: the provider takes it back in {}",
                        record.id().brief(),
                        notice.remaining());
            case TunnelMessage.LeaseOver over -> {
                word.keep(over, account.signed());
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
            readyAfter = Optional.of(open());
        } else {
            // The voucher before this may have been lost with the connection, and the provider waits only 10 s.
            line.tunnel().send(account.pay());
        }
        account.run();
        work.resume(ready, line.tunnel());
    }

    @Override
    public void lost() {
        account.hold();
        record.apply(new LeaseEvent.ConnectionLost());
        work.lost();
        line.lost();
    }

    /// Pays what is due, or says that this side is still here; then moves files that wait.
    void goOn() {
        try {
            if (line.isConnected()) {
                if (account.isDue()) {
                    line.tunnel().send(account.pay());
                } else {
                    line.speak();
                }
            }
        } catch (TunnelBrokenException broken) {
            lost();
        }
        try {
            work.moveFiles(line.isConnected() ? line.tunnel() : null);
        } catch (TunnelBrokenException broken) {
            lost();
        }
    }
}
