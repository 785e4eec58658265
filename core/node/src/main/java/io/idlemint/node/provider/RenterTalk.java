package io.idlemint.node.provider;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseEvent;
import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.sandbox.JobUsage;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelBrokenException;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.node.lease.LeaseLine;
import io.idlemint.node.lease.LeaseRecord;
import io.idlemint.node.provider.instance.ProvidedInstance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the renter of one lease says, and what it is told. For the lease's loop.
final class RenterTalk implements LeaseLine.Loop {
    private static final Logger LOG = LoggerFactory.getLogger(RenterTalk.class);

    private final LeaseRecord record;
    private final ProvidedAccount account;
    private final ReclaimNotice notice;
    private final LeaseLine line;
    private final ProvidedInstance instance;
    private int renterLevel;

    RenterTalk(
            LeaseRecord record,
            ProvidedAccount account,
            ReclaimNotice notice,
            LeaseLine line,
            ProvidedInstance instance) {
        this.record = record;
        this.account = account;
        this.notice = notice;
        this.line = line;
        this.instance = instance;
    }

    @Override
    public void greet(Tunnel fresh) {
        fresh.send(new TunnelMessage.Preparing());
    }

    @Override
    public @Nullable EndDecided broken(TunnelBrokenException why) {
        if (why.isProtocolViolation()) {
            return new EndDecided(EndReason.PROTOCOL_BROKEN, Party.RENTER);
        }
        lost();
        return null;
    }

    @Override
    public EndDecided settled() {
        return new EndDecided(EndReason.RENTER_ENDED, Party.RENTER);
    }

    @Override
    public @Nullable EndDecided take(TunnelMessage message) {
        Tunnel tunnel = line.tunnel();
        switch (message) {
            case TunnelMessage.Hello hello -> begin(hello, tunnel);
            case TunnelMessage.Alive alive -> {
                // Being heard was all it is for.
            }
            case TunnelMessage.PutFile _,
                    TunnelMessage.GetFile _,
                    TunnelMessage.ListFiles _,
                    TunnelMessage.DropFile _,
                    TunnelMessage.RunJob _,
                    TunnelMessage.KillJob _ -> instance.take(message, tunnel);
            case TunnelMessage.Pay pay -> {
                return account.take(pay.voucher(), tunnel)
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

    private void begin(TunnelMessage.Hello hello, Tunnel tunnel) {
        renterLevel = hello.level();
        tunnel.send(new TunnelMessage.InstanceReady(instance.lastJobId(), TunnelMessage.LEVEL));
        record.apply(new LeaseEvent.BecameReady());
        record.apply(new LeaseEvent.ConnectionBack());
        instance.resume(hello.outputSeen(), tunnel);
        account.run();
        notice.tell(tunnel);
    }

    @Override
    public void lost() {
        account.hold();
        record.apply(new LeaseEvent.ConnectionLost());
        instance.pause();
        line.lost();
    }

    /// The owner of this computer and the renter see what the job uses.
    void measure() {
        Optional<JobUsage> used = account.measure(instance.usage());
        if (used.isPresent() && line.isConnected() && renterLevel >= 1) {
            try {
                line.tunnel().send(new TunnelMessage.Usage(used.get()));
            } catch (TunnelBrokenException noticedByTheReader) {
                LOG.debug("lease {}: nobody hears what it uses", record.id().brief());
            }
        }
    }
}
