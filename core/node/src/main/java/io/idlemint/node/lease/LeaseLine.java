package io.idlemint.node.lease;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.settlement.EscrowStatus;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.time.Ticker;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelBrokenException;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.node.lease.TunnelPump.Incoming;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One end of a lease's connection: it dials, notices silence, and dials again. Used by the lease's loop; its own
/// threads only leave notes in the loop's inbox.
public final class LeaseLine {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseLine.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long REDIAL_MILLIS = 200;

    private final LeaseGround ground;
    private final Ends ends;
    private final LeaseInbox inbox;
    private final Ticker ticker;
    private final Liveliness liveliness;
    private volatile @Nullable Tunnel tunnel;
    private boolean dialling;
    private volatile boolean over;
    private long lostAtNanos;

    public LeaseLine(LeaseGround ground, Ends ends, LeaseInbox inbox) {
        this.ground = ground;
        this.ends = ends;
        this.inbox = inbox;
        this.ticker = ground.ticker();
        this.liveliness = new Liveliness(ticker);
        this.lostAtNanos = ticker.nanos();
    }

    /// The two ends.
    ///
    /// @param own which end this is
    /// @param peerKeyHash the TLS key that the other end must prove
    public record Ends(Bytes32 leaseId, Party own, Bytes32 peerKeyHash) {}

    /// The loop of a lease, as far as its connection goes.
    public interface Loop {
        /// The other end says something over the tunnel of now.
        ///
        /// @return why the lease ends with it, or null if it goes on
        @Nullable
        EndDecided take(TunnelMessage message);

        /// There is a new tunnel.
        void greet(Tunnel fresh);

        /// The tunnel of now broke.
        ///
        /// @return why the lease ends with it, or null if it goes on
        @Nullable
        EndDecided broken(TunnelBrokenException why);

        /// The tunnel broke while something was said over it.
        void lost();

        /// The ledger has closed the lease without this end.
        EndDecided settled();
    }

    /// Reads a note for the loop.
    ///
    /// @return why the lease ends with it, or null if it goes on
    public @Nullable EndDecided read(LeaseNote note, Loop loop) {
        try {
            return switch (note) {
                case LeaseNote.FromTunnel(Incoming incoming) ->
                    isCurrent(incoming.tunnel()) ? read(incoming, loop) : null;
                case LeaseNote.Dialled dialled -> {
                    connected(dialled.tunnel());
                    loop.greet(dialled.tunnel());
                    yield null;
                }
                case LeaseNote.NotDialled failed -> {
                    failed();
                    yield null;
                }
                case LeaseNote.Settled settled -> loop.settled();
                case LeaseNote.Asked asked -> asked.order().carryOut();
            };
        } catch (TunnelBrokenException broken) {
            loop.lost();
            return null;
        }
    }

    private @Nullable EndDecided read(Incoming incoming, Loop loop) {
        return switch (incoming) {
            case Incoming.Message message -> {
                liveliness.heard();
                yield loop.take(message.message());
            }
            case Incoming.Broken broken -> {
                LOG.info("lease {}: {}", ends.leaseId().brief(), broken.why().getMessage());
                yield loop.broken(broken.why());
            }
        };
    }

    public boolean isConnected() {
        return tunnel != null;
    }

    @SuppressWarnings("ReferenceEquality") // A tunnel is an identity: an old one must not speak for a new one.
    public boolean isCurrent(Tunnel candidate) {
        return candidate == tunnel;
    }

    /// The tunnel of now.
    ///
    /// @throws TunnelBrokenException if there is none
    public Tunnel tunnel() {
        Tunnel current = tunnel;
        if (current == null) {
            throw new TunnelBrokenException("no tunnel", null);
        }
        return current;
    }

    /// Begins to look for the other end, unless it does so already.
    public void dial() {
        if (!dialling && !over) {
            dialling = true;
            Thread.ofVirtual().name("dial-" + ends.leaseId().brief()).start(this::dialOnce);
        }
    }

    private void dialOnce() {
        try {
            LeaseNote note;
            try {
                Tunnel fresh =
                        ground.keyNode().tunnels().dial(ends.leaseId(), ends.own(), ends.peerKeyHash(), PATIENCE);
                if (over) {
                    // The lease ended meanwhile: nobody reads its inbox any more.
                    fresh.close();
                    return;
                }
                note = new LeaseNote.Dialled(fresh);
            } catch (TunnelBrokenException failed) {
                LOG.debug("lease {}: no tunnel yet: {}", ends.leaseId().brief(), failed.getMessage());
                Thread.sleep(REDIAL_MILLIS);
                note = settledByOther() ? new LeaseNote.Settled() : new LeaseNote.NotDialled();
            }
            inbox.put(note);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether the ledger has closed the lease without this end: then there is nobody to wait for.
    private boolean settledByOther() {
        try {
            return ground.keyNode()
                    .settlement()
                    .escrow(ends.leaseId())
                    .flatMap(EscrowStatus::payout)
                    .isPresent();
        } catch (LedgerUnreachableException unreachable) {
            return false;
        }
    }

    /// Takes the tunnel that was dialled and begins to read it.
    private void connected(Tunnel fresh) {
        dialling = false;
        drop();
        if (over) {
            fresh.close();
            return;
        }
        tunnel = fresh;
        liveliness.restart();
        TunnelPump.start("tunnel-" + ends.leaseId().brief(), fresh, inbox);
    }

    /// The other end was not found: tries again.
    private void failed() {
        dialling = false;
        if (tunnel == null) {
            dial();
        }
    }

    public boolean isSilent() {
        return tunnel != null && liveliness.lost();
    }

    /// Says something when nothing was said for a while.
    public void speak() {
        Tunnel current = tunnel;
        if (current != null && liveliness.timeToSpeak()) {
            try {
                current.send(ends.own() == Party.PROVIDER ? new TunnelMessage.StillHere() : new TunnelMessage.Alive());
            } catch (TunnelBrokenException noticedByTheReader) {
                LOG.debug("lease {}: cannot send", ends.leaseId().brief());
            }
        }
    }

    /// Drops the tunnel and looks for the other end again.
    public void lost() {
        drop();
        lostAtNanos = ticker.nanos();
        dial();
    }

    /// Whether the other end was waited for in vain. Its last word may have been lost with the connection, so the
    /// ledger
    /// is asked before it counts as silent.
    ///
    /// @param silent why the lease ends when the other end is only silent
    /// @return why the lease ends; empty while there is still time
    public Optional<EndDecided> waitedInVain(Duration grace, EndDecided silent, Loop loop) {
        if (tunnel != null || ticker.since(lostAtNanos).compareTo(grace) <= 0) {
            return Optional.empty();
        }
        return Optional.of(settledByOther() ? loop.settled() : silent);
    }

    /// Closes for good.
    public void close() {
        over = true;
        drop();
    }

    /// Breaks the tunnel of the moment, from any thread: whoever waits in it goes on.
    public void cut() {
        Tunnel current = tunnel;
        if (current != null) {
            current.close();
        }
    }

    private void drop() {
        Tunnel current = tunnel;
        if (current != null) {
            current.close();
            tunnel = null;
        }
    }
}
