package io.idlemint.domain.offer;

/// What a provider's device does, as the GPUnion paper names it.
public enum ProviderStatus {
    /// Registered and not leased; mining as far as its owner allows.
    IDLE,
    /// Leased.
    SHARING,
    /// Promised to a renter for later; may mine until then.
    RESERVED,
    /// Not heard of for longer than the heartbeat allows.
    DISCONNECTED
}
