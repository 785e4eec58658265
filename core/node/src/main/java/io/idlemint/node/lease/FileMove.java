package io.idlemint.node.lease;

import io.idlemint.domain.lease.Setback;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// A file that is on its way into or out of a lease, waits for it, or was moved. Immutable.
///
/// @param name its name in the work folder
/// @param into whether it goes to the provider
/// @param moved bytes that are gone or here
/// @param total its size, when it is known
/// @param took how long it has moved
/// @param why why it failed; empty otherwise
public record FileMove(
        String name, boolean into, long moved, OptionalLong total, Duration took, State state, Optional<Setback> why) {
    /// How far it is.
    public enum State {
        WAITING,
        MOVING,
        DONE,
        CANCELLED,
        FAILED;

        public boolean isOver() {
            return this == DONE || this == CANCELLED || this == FAILED;
        }
    }
}
