package io.idlemint.machine.sense.person;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Sees the person in the user's session.
public interface PersonSense extends AutoCloseable {
    /// What is seen now.
    Seen see();

    @Override
    void close();

    /// What is seen of a person; what is not known is empty.
    ///
    /// @param idle since the last input
    /// @param locked whether the screen is locked or its saver is on
    /// @param fullScreen whether a window that is not ours fills the screen
    /// @param awake the programs that keep the screen awake
    /// @param remote whether the session is used from another computer
    record Seen(
            Optional<Duration> idle,
            Optional<Boolean> locked,
            Optional<Boolean> fullScreen,
            Optional<Set<String>> awake,
            Optional<Boolean> remote) {
        /// Nothing is seen.
        public static final Seen NOTHING = new Seen(Optional.empty(), Optional.empty(), Optional.empty());

        /// A person of whom no more is seen than this.
        public Seen(Optional<Duration> idle, Optional<Boolean> locked, Optional<Boolean> fullScreen) {
            this(idle, locked, fullScreen, Optional.empty(), Optional.empty());
        }
    }

    /// Where nobody can be seen.
    static PersonSense blind() {
        return new PersonSense() {
            @Override
            public Seen see() {
                return Seen.NOTHING;
            }

            @Override
            public void close() {}
        };
    }
}
