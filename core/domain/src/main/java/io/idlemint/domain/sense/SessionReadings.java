package io.idlemint.domain.sense;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What is seen of the person at this computer.
///
/// @param idle since the last input in the user's session
/// @param locked whether the screen is locked or its saver is on
/// @param fullScreen whether the window in front fills the screen
/// @param programs the names of the programs that run, as the system shows them
public record SessionReadings(
        Optional<Duration> idle,
        Optional<Boolean> locked,
        Optional<Boolean> fullScreen,
        Optional<Set<String>> programs) {
    /// Nothing is known of a person.
    public static final SessionReadings UNKNOWN =
            new SessionReadings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public SessionReadings {
        programs = programs.map(Set::copyOf);
    }
}
