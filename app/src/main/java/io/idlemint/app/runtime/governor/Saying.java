package io.idlemint.app.runtime.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.NotStoredException;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.OwnersWord.Anyway;
import io.idlemint.node.governor.OwnersWord.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the owner says: it holds and is stored, in the order in which it was said. Whoever says something may take the
/// governor's own lock meanwhile, and never the other way round. Safe for use by several threads.
final class Saying {
    private static final Logger LOG = LoggerFactory.getLogger(Saying.class);

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Words words;
    private final Supplier<List<Bytes32>> known;
    private final InstantSource clock;
    private final Ear ear;
    private final Complaint books = new Complaint("the owner's word is not stored");
    private volatile boolean stored = true;

    /// Who hears it, and knows what holds.
    interface Ear {
        OwnersWord word();

        /// Keeps to it from now on.
        void take(OwnersWord next);
    }

    /// @param known the devices that something can be said about
    Saying(Words words, Supplier<List<Bytes32>> known, InstantSource clock, Ear ear) {
        this.words = words;
        this.known = known;
        this.clock = clock;
        this.ear = ear;
    }

    /// Whether a restart would find the owner's word as it is.
    boolean isStored() {
        return stored;
    }

    void pause(Optional<Bytes32> device, OwnersWord.Kind kind, Optional<Duration> time) {
        time.ifPresent(wanted -> requireTime("a pause", wanted, GovernorDesk.LONGEST));
        device.ifPresent(this::requireKnown);
        atOnce((current, at) -> {
            Pause pause = new Pause(kind, at, time.map(at::plus));
            return device.map(one -> current.pause(one, pause)).orElseGet(() -> current.pauseAll(pause));
        });
    }

    void resume(Optional<Bytes32> device) {
        device.ifPresent(this::requireKnown);
        whenStored((current, at) ->
                device.map(one -> current.resume(one, known.get())).orElse(OwnersWord.NONE));
    }

    void mineAnyway(Optional<Bytes32> device, Duration time) {
        requireTime("mining anyway", time, GovernorDesk.LONGEST_ANYWAY);
        device.ifPresent(this::requireKnown);
        whenStored((current, at) -> {
            Anyway anyway = new Anyway(at, at.plus(time));
            List<Bytes32> every = known.get();
            OwnersWord next = current;
            for (Bytes32 one : device.map(List::of).orElse(every)) {
                next = next.mineAnyway(one, every, anyway);
            }
            return next;
        });
    }

    private void requireKnown(Bytes32 device) {
        if (!known.get().contains(device)) {
            throw new IllegalArgumentException("device " + device.brief() + " is not one of this computer");
        }
    }

    private static void requireTime(String what, Duration time, Duration longest) {
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "The time of " + what + " must be between 1 minute and " + longest.toHours() + " hours.");
        }
    }

    /// Holds before it is stored: a full disk is no reason to go on.
    private synchronized void atOnce(BiFunction<OwnersWord, Instant, OwnersWord> change) {
        OwnersWord next = next(change);
        try {
            stored = false;
            ear.take(next);
        } finally {
            store(next);
        }
    }

    /// Holds when it is stored: nothing is resumed that a restart would not find resumed.
    private synchronized void whenStored(BiFunction<OwnersWord, Instant, OwnersWord> change) {
        OwnersWord next = next(change);
        try {
            words.write(next);
        } catch (RuntimeException failed) {
            throw NotStoredException.refused(failed);
        }
        stored = true;
        ear.take(next);
    }

    private OwnersWord next(BiFunction<OwnersWord, Instant, OwnersWord> change) {
        Instant at = clock.instant();
        return change.apply(ear.word().at(at), at);
    }

    private void store(OwnersWord next) {
        try {
            words.write(next);
            stored = true;
            books.over();
        } catch (RuntimeException failed) {
            books.about(failed);
            throw NotStoredException.holding(failed);
        }
    }

    /// Tries again to store what could not be stored.
    void storeLate() {
        if (!stored) {
            storeAgain();
        }
    }

    private synchronized void storeAgain() {
        if (!stored) {
            try {
                store(ear.word());
            } catch (NotStoredException again) {
                LOG.debug("the owner's word is still not stored", again);
            }
        }
    }
}
