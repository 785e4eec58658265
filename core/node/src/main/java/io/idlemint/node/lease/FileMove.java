package io.idlemint.node.lease;

import java.time.Duration;
import java.util.OptionalLong;

/// A file that is on its way into or out of a lease, waits for it, or was moved. Immutable.
///
/// @param name its name in the work folder
/// @param into whether it goes to the provider
/// @param moved bytes that are gone or here
/// @param total its size, when it is known
/// @param took how long it has moved
/// @param note why it failed, as whoever noticed says it; empty otherwise
public record FileMove(
        String name, boolean into, long moved, OptionalLong total, Duration took, State state, String note) {
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
