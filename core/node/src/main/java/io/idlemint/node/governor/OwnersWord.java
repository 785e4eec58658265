package io.idlemint.node.governor;

import io.idlemint.domain.crypto.Bytes32;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the owner has said last: pauses of all devices and of single ones, and devices that mine although something
/// speaks against it. It is stored and outlives restarts.
///
/// @param all a pause of every device
/// @param devices pauses of single devices
/// @param anyway devices that mine all the same, and until when; a pause goes before it
public record OwnersWord(Optional<Pause> all, Map<Bytes32, Pause> devices, Map<Bytes32, Anyway> anyway) {
    /// Nothing was said.
    public static final OwnersWord NONE = new OwnersWord(Optional.empty(), Map.of(), Map.of());

    public OwnersWord {
        devices = Map.copyOf(devices);
        anyway = Map.copyOf(anyway);
    }

    /// A device mines all the same. It ends by itself, because what spoke against it does not go away by itself.
    public record Anyway(Instant since, Instant until) {
        boolean holds(Instant at) {
            return at.isBefore(until);
        }
    }

    /// How a device is taken from others.
    public enum Kind {
        /// Mining stops, no new lease; a running lease goes on under its terms.
        PAUSE,
        /// A running lease is finished first; then as PAUSE.
        FINISH,
        /// The owner needs the device: as PAUSE, and a running lease gets its notice.
        RECLAIM,
        /// As PAUSE, but nobody has said it: it is how everything begins.
        NOT_STARTED
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

    /// Until when a device mines all the same; empty when it does not, or is paused.
    public Optional<Instant> anyway(Bytes32 device, Instant at) {
        return holding(device, at).map(Anyway::until);
    }

    /// Since when a device mines all the same; empty as above.
    Optional<Instant> anywaySince(Bytes32 device, Instant at) {
        return holding(device, at).map(Anyway::since);
    }

    private Optional<Anyway> holding(Bytes32 device, Instant at) {
        return Optional.ofNullable(anyway.get(device))
                .filter(word -> word.holds(at) && pause(device, at).isEmpty());
    }

    /// Whether nobody has let this computer begin yet.
    public boolean notStarted() {
        return all.filter(pause -> pause.kind() == Kind.NOT_STARTED).isPresent();
    }

    /// Everything is paused, by this word only.
    public OwnersWord pauseAll(Pause pause) {
        return new OwnersWord(Optional.of(pause), Map.of(), Map.of());
    }

    /// One device is paused, too.
    public OwnersWord pause(Bytes32 device, Pause pause) {
        return new OwnersWord(all, with(devices, device, pause), without(anyway, device));
    }

    /// One device works again, as the preferences say; a pause of all stays for the others.
    ///
    /// @param every all devices of this computer
    public OwnersWord resume(Bytes32 device, Collection<Bytes32> every) {
        Map<Bytes32, Pause> next = new HashMap<>(devices);
        all.ifPresent(pause -> every.forEach(other -> next.putIfAbsent(other, pause)));
        next.remove(device);
        return new OwnersWord(Optional.empty(), next, without(anyway, device));
    }

    /// One device mines, whatever the preferences say.
    ///
    /// @param every all devices of this computer
    public OwnersWord mineAnyway(Bytes32 device, Collection<Bytes32> every, Anyway word) {
        OwnersWord resumed = resume(device, every);
        return new OwnersWord(resumed.all, resumed.devices, with(resumed.anyway, device, word));
    }

    /// Without what is over.
    public OwnersWord at(Instant now) {
        Map<Bytes32, Pause> left = new HashMap<>(devices);
        left.values().removeIf(pause -> !pause.holds(now));
        Map<Bytes32, Anyway> still = new HashMap<>(anyway);
        still.values().removeIf(word -> !word.holds(now));
        return new OwnersWord(all.filter(pause -> pause.holds(now)), left, still);
    }

    private static <T> Map<Bytes32, T> with(Map<Bytes32, T> words, Bytes32 device, T word) {
        Map<Bytes32, T> next = new HashMap<>(words);
        next.put(device, word);
        return next;
    }

    private static <T> Map<Bytes32, T> without(Map<Bytes32, T> words, Bytes32 device) {
        Map<Bytes32, T> next = new HashMap<>(words);
        next.remove(device);
        return next;
    }
}
