package io.idlemint.domain.tunnel;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.Party;
import java.time.Duration;

/// Opens tunnels. Safe for use by several threads.
public interface TunnelDialer {
    /// Meets the other end of a lease through the key node and encrypts end to end.
    ///
    /// @param as which end this is
    /// @param peerKeyHash SHA-256 of the TLS public key (SPKI) that the other end must prove
    /// @param patience how long to wait for the other end
    /// @throws TunnelBrokenException if the other end does not come in time or cannot prove its key
    Tunnel dial(Bytes32 leaseId, Party as, Bytes32 peerKeyHash, Duration patience);
}
