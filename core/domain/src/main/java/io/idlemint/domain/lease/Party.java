package io.idlemint.domain.lease;

/// A side of a lease, or what stands between them.
public enum Party {
    PROVIDER,
    RENTER,
    KEY_NODE
}
