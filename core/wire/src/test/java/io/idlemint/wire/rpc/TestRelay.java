package io.idlemint.wire.rpc;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.Party;
import io.idlemint.wire.rpc.KeyNodeBackend.RelayEnd;
import io.idlemint.wire.rpc.KeyNodeBackend.RelaySink;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// The simplest relay: two ends of one lease, once. Safe for use by several threads.
final class TestRelay {
    private final Map<Bytes32, End> waiting = new HashMap<>();
    final AtomicLong carried = new AtomicLong();
    volatile boolean garbling;
    volatile Consumer<byte[]> onPiece = piece -> {};
    volatile Optional<RefusedException> refusal = Optional.empty();

    RelayEnd enter(Bytes32 leaseId, Party party, RelaySink sink) {
        refusal.ifPresent(it -> {
            throw it;
        });
        End own = new End(sink);
        End other;
        synchronized (waiting) {
            other = waiting.remove(leaseId);
            if (other == null) {
                waiting.put(leaseId, own);
            }
        }
        if (other != null) {
            own.partner.complete(other);
            other.partner.complete(own);
            sink.joined();
            other.sink.joined();
        }
        return own;
    }

    /// Sends back what it is sent.
    static RelayEnd echo(RelaySink sink) {
        return new RelayEnd() {
            @Override
            public void bytes(byte[] piece) {
                sink.bytes(piece);
            }

            @Override
            public void end() {}
        };
    }

    private final class End implements RelayEnd {
        private final RelaySink sink;
        private final CompletableFuture<End> partner = new CompletableFuture<>();

        End(RelaySink sink) {
            this.sink = sink;
        }

        @Override
        public void bytes(byte[] piece) {
            if (garbling) {
                piece[piece.length / 2] ^= 1;
            }
            onPiece.accept(piece.clone());
            carried.addAndGet(piece.length);
            partner.join().sink.bytes(piece);
        }

        @Override
        public void end() {
            End other = partner.getNow(null);
            if (other != null) {
                other.sink.end("the other end is gone");
            }
        }
    }
}
