package io.idlemint.node.renter;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.RenterBook;
import io.idlemint.domain.network.NetworkParameters;
import io.idlemint.node.lease.LeaseGround;

/// What the renter's side stands on.
///
/// @param tlsKeyHash SHA-256 of the TLS public key (SPKI) at this end of tunnels
public record RenterGround(
        LeaseGround common, NetworkParameters network, RenterBook book, SessionKeyring keys, Bytes32 tlsKeyHash) {}
