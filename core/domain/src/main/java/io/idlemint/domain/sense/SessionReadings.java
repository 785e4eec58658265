package io.idlemint.domain.sense;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What is seen of the person at this computer.
///
/// @param idle since the last input in any of the user's sessions
/// @param locked whether the screen is locked or its saver is on
/// @param fullScreen whether the window in front fills the screen
/// @param programs the names of the programs that run, as the system shows them
/// @param awake the programs that keep the screen awake for a film, a presentation or the like, and those that play
/// @param remote whether the user has a session from another computer
public record SessionReadings(
        Optional<Duration> idle,
        Optional<Boolean> locked,
        Optional<Boolean> fullScreen,
        Optional<Set<String>> programs,
        Optional<Set<String>> awake,
        Optional<Boolean> remote) {
    /// Nothing is known of a person.
    public static final SessionReadings UNKNOWN =
            new SessionReadings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public SessionReadings {
        programs = programs.map(Set::copyOf);
        awake = awake.map(Set::copyOf);
    }

    /// A session of which no more is known than this.
    public SessionReadings(
            Optional<Duration> idle,
            Optional<Boolean> locked,
            Optional<Boolean> fullScreen,
            Optional<Set<String>> programs) {
        this(idle, locked, fullScreen, programs, Optional.empty(), Optional.empty());
    }

    /// The same with another time since the last input.
    public SessionReadings withIdle(Duration time) {
        return new SessionReadings(Optional.of(time), locked, fullScreen, programs, awake, remote);
    }
}
