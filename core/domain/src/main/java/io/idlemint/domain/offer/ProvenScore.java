package io.idlemint.domain.offer;

import java.time.Duration;
import java.util.Optional;

/// The hash power that a device has shown by accepted shares: expected nonces, weighted by the algorithm's reference
/// cost, per second over a trailing window.
///
/// @param hashesPerSecond weighted nonces per second, rounded down; 0 with no sample
/// @param samples accepted shares in the window
/// @param age time since the newest of them; empty when there is none
public record ProvenScore(long hashesPerSecond, int samples, Optional<Duration> age) {
    /// Nothing measured yet.
    public static final ProvenScore NONE = new ProvenScore(0, 0, Optional.empty());

    public boolean measured() {
        return samples > 0;
    }
}
