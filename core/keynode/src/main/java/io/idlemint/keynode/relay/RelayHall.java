package io.idlemint.keynode.relay;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.Party;
import io.idlemint.wire.rpc.KeyNodeBackend.RelayEnd;
import io.idlemint.wire.rpc.KeyNodeBackend.RelaySink;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Where the two ends of leases meet. A newer end of the same party replaces the older one, so that a side whose
/// connection broke unnoticed gets in again. Safe for use by several threads.
public final class RelayHall {
    private final Duration patience;
    private final Map<Key, Meeting> meetings = new HashMap<>();

    /// @param patience how long an end's first bytes wait for the other end
    public RelayHall(Duration patience) {
        this.patience = patience;
    }

    /// Enters one end. Whether the caller is a party of the lease has been checked before.
    public RelayEnd enter(Bytes32 leaseId, Party party, RelaySink toCaller) {
        Meeting own = new Meeting(leaseId, party, toCaller);
        Meeting replaced;
        Meeting other;
        synchronized (meetings) {
            replaced = meetings.put(own.key(), own);
            other = meetings.get(new Key(leaseId, party == Party.PROVIDER ? Party.RENTER : Party.PROVIDER));
            if (other != null && other.partner.isDone()) {
                // The other end still holds a line to our former self; it has to come again.
                meetings.remove(other.key());
                replaced = replaced == null ? other : replaced;
                Meeting stale = other;
                other = null;
                stale.sink.end("the other end came again");
            }
        }
        if (replaced != null) {
            replaced.sink.end("replaced by a newer connection");
        }
        if (other != null) {
            own.partner.complete(other);
            other.partner.complete(own);
            own.sink.joined();
            other.sink.joined();
        }
        return own;
    }

    private record Key(Bytes32 leaseId, Party party) {}

    private final class Meeting implements RelayEnd {
        private final Key key;
        private final RelaySink sink;
        private final CompletableFuture<Meeting> partner = new CompletableFuture<>();

        Meeting(Bytes32 leaseId, Party party, RelaySink sink) {
            this.key = new Key(leaseId, party);
            this.sink = sink;
        }

        Key key() {
            return key;
        }

        @Override
        public void bytes(byte[] piece) {
            try {
                partner.get(patience.toMillis(), TimeUnit.MILLISECONDS).sink.bytes(piece);
            } catch (TimeoutException alone) {
                sink.end("the other end did not come");
            } catch (ExecutionException gone) {
                sink.end("the other end is gone");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void end() {
            synchronized (meetings) {
                meetings.remove(key, this);
            }
            Meeting other = partner.getNow(null);
            if (other != null) {
                other.sink.end("the other end is gone");
            }
            partner.completeExceptionally(new IllegalStateException("this end is gone"));
        }
    }
}
