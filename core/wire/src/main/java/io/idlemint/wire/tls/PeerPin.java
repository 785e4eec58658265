package io.idlemint.wire.tls;

import java.util.function.Predicate;

/// Which peers a connection may be made with; the only trust decision there is (no names, no authorities, no
/// dates).
public sealed interface PeerPin {
    /// Only the holder of this one key.
    static PeerPin exactly(SpkiHash peer) {
        return new Exactly(peer);
    }

    /// Whoever proves possession of any key: for servers, which look at the caller's key request by request.
    static PeerPin anyThenReport() {
        return new AnyThenReport();
    }

    /// Whoever the predicate accepts. It runs within each handshake, on the transport's thread: it must not wait
    /// for a person.
    static PeerPin decidedBy(Predicate<SpkiHash> trusted) {
        return new DecidedBy(trusted);
    }

    /// Only the holder of this one key.
    record Exactly(SpkiHash peer) implements PeerPin {}

    /// Whoever proves possession of any key.
    record AnyThenReport() implements PeerPin {}

    /// Whoever the predicate accepts.
    record DecidedBy(Predicate<SpkiHash> trusted) implements PeerPin {}

    /// Returns normally if the key is allowed.
    default void check(SpkiHash shown) throws WrongPeerException {
        switch (this) {
            case Exactly(SpkiHash peer) -> {
                if (!peer.equals(shown)) {
                    throw new WrongPeerException(peer, shown);
                }
            }
            case AnyThenReport() -> {}
            case DecidedBy(Predicate<SpkiHash> trusted) -> {
                if (!trusted.test(shown)) {
                    throw new WrongPeerException(null, shown);
                }
            }
        }
    }
}
