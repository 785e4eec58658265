package io.idlemint.node.desk;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.sense.Readings;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.profit.Profit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// Who comes first on this computer: what each device may do now and why, and the owner's word. What the owner says
/// takes effect before the call returns. What ends a pause is stored before that; a pause takes effect even if it
/// cannot be stored. Safe for use by several threads.
public interface GovernorDesk {
    /// The longest pause with an end.
    Duration LONGEST = Duration.ofDays(30);

    /// The longest time for which a device mines although something speaks against it.
    Duration LONGEST_ANYWAY = Duration.ofHours(24);

    /// The devices with the last decisions, renewed every second.
    Live<List<Governed>> now();

    /// What the senses told last.
    Readings readings();

    /// What mining brings at the owner's prices, renewed every second.
    Live<Profit> profit();

    /// What the owner has said and what holds still.
    OwnersWord word();

    /// Whether a restart would find the owner's word as it is; if not, storing it is tried again and again.
    default boolean isWordStored() {
        return true;
    }

    /// Pauses a device, or all.
    ///
    /// @param device empty for all
    /// @param time a minute to [#LONGEST]; empty: until the owner resumes
    /// @throws IllegalArgumentException if the time is out of its limits or the device is not known
    /// @throws NotStoredException if it could not be stored; it holds all the same, as long as this program runs
    void pause(Optional<Bytes32> device, OwnersWord.Kind kind, Optional<Duration> time);

    /// Ends the pauses of a device, or all.
    ///
    /// @throws IllegalArgumentException if the device is not known
    /// @throws NotStoredException if it could not be stored; the pauses hold still
    void resume(Optional<Bytes32> device);

    /// Has a device, or all, mine although the owner is here, a game runs, the schedule says no, and so on; never
    /// against what keeps the devices safe, and without new leases where those are not wanted. Ends pauses.
    ///
    /// @param device empty for all
    /// @param time a minute to [#LONGEST_ANYWAY]
    /// @throws IllegalArgumentException if the time is out of its limits or the device is not known
    /// @throws NotStoredException if it could not be stored; nothing has changed
    void mineAnyway(Optional<Bytes32> device, Duration time);

    /// What it keeps to, and every change of it.
    Live<Preferences> preferred();

    default Preferences preferences() {
        return preferred().get();
    }

    /// Changes what it keeps to, whatever that is by then: nobody else's change gets lost. Takes effect at once.
    ///
    /// @return what it kept to before
    /// @throws java.io.UncheckedIOException if it could not be stored; nothing has changed
    Preferences prefer(UnaryOperator<Preferences> change);

    /// Keeps to these and nothing else.
    default void prefer(Preferences preferences) {
        prefer(now -> preferences);
    }

    /// What was decided, the newest first; at most 30 days back.
    ///
    /// @param device empty for all
    /// @param limit 1 to 500
    List<Change> changes(Optional<Bytes32> device, int limit);

    /// A device and what it may do.
    record Governed(Bytes32 device, DeviceKind kind, String name, Decision decision) {}

    /// The graphics cards whose power can be limited, as far as their driver tells.
    default Map<Bytes32, PowerLimit> powerLimits() {
        return Map.of();
    }

    /// What a graphics card may draw.
    ///
    /// @param usualWatts its maker's usual limit
    /// @param watts the limit that we have set and that holds now; empty while it is not touched
    /// @param refused whether the driver did not let us set it
    record PowerLimit(int usualWatts, OptionalInt watts, boolean refused) {}

    /// A decision that differed from the one before.
    ///
    /// @param cause what was measured then
    /// @param readings what the senses told then, in short, for experts
    record Change(
            Instant at,
            Bytes32 device,
            Level level,
            boolean mayLease,
            Reason reason,
            Decision.Cause cause,
            String readings) {}
}
