package io.idlemint.node.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.sense.Readings;
import java.time.Instant;
import java.util.List;

/// Everything that a decision hangs on, except for the decisions before it.
///
/// @param at now, by the wall's clock
public record Situation(
        Readings readings, Preferences preferences, OwnersWord word, List<Candidate> devices, Instant at) {
    public Situation {
        devices = List.copyOf(devices);
    }

    /// A device that could work.
    ///
    /// @param leased whether it is in a renter's hands
    public record Candidate(Bytes32 hash, DeviceKind kind, boolean leased) {}
}
