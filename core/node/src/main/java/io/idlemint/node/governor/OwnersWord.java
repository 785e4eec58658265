package io.idlemint.node.governor;

import io.idlemint.domain.crypto.Bytes32;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the owner has said last: pauses of all devices and of single ones. It is stored and outlives restarts.
///
/// @param all a pause of every device
/// @param devices pauses of single devices
public record OwnersWord(Optional<Pause> all, Map<Bytes32, Pause> devices) {
    /// Nothing was said.
    public static final OwnersWord NONE = new OwnersWord(Optional.empty(), Map.of());

    public OwnersWord {
        devices = Map.copyOf(devices);
    }

    /// How a device is taken from others.
    public enum Kind {
        /// Mining stops, no new lease; a running lease goes on under its terms.
        PAUSE,
        /// A running lease is finished first; then as PAUSE.
        FINISH,
        /// The owner needs the device: as PAUSE, and a running lease gets its notice.
        RECLAIM
    }

    /// A pause.
    ///
    /// @param until when it ends by itself; empty: when the owner says so
    public record Pause(Kind kind, Instant since, Optional<Instant> until) {
        boolean holds(Instant at) {
            return until.isEmpty() || at.isBefore(until.get());
        }

        private boolean outlasts(Pause other) {
            return until.isEmpty() || (other.until.isPresent() && until.get().isAfter(other.until.get()));
        }
    }

    /// The pause of a device at a moment: of two, a reclaim before others, then the longer one.
    public Optional<Pause> pause(Bytes32 device, Instant at) {
        Optional<Pause> own = Optional.ofNullable(devices.get(device)).filter(pause -> pause.holds(at));
        Optional<Pause> general = all.filter(pause -> pause.holds(at));
        if (own.isEmpty() || general.isEmpty()) {
            return own.or(() -> general);
        }
        boolean ownReclaims = own.get().kind() == Kind.RECLAIM;
        boolean allReclaims = general.get().kind() == Kind.RECLAIM;
        if (ownReclaims != allReclaims) {
            return ownReclaims ? own : general;
        }
        return own.get().outlasts(general.get()) ? own : general;
    }

    /// Everything is paused, by this word only.
    public OwnersWord pauseAll(Pause pause) {
        return new OwnersWord(Optional.of(pause), Map.of());
    }

    /// One device is paused, too.
    public OwnersWord pause(Bytes32 device, Pause pause) {
        Map<Bytes32, Pause> next = new HashMap<>(devices);
        next.put(device, pause);
        return new OwnersWord(all, next);
    }

    /// One device works again; a pause of all stays for the others.
    ///
    /// @param every all devices of this computer
    public OwnersWord resume(Bytes32 device, Collection<Bytes32> every) {
        Map<Bytes32, Pause> next = new HashMap<>(devices);
        all.ifPresent(pause -> every.forEach(other -> next.putIfAbsent(other, pause)));
        next.remove(device);
        return new OwnersWord(Optional.empty(), next);
    }

    /// Without the pauses that are over.
    public OwnersWord at(Instant now) {
        Map<Bytes32, Pause> left = new HashMap<>(devices);
        left.values().removeIf(pause -> !pause.holds(now));
        return new OwnersWord(all.filter(pause -> pause.holds(now)), left);
    }
}
