package io.idlemint.machine.sense;

import java.time.Duration;
import java.util.Optional;

/// Sees the person in the user's session.
interface PersonSense extends AutoCloseable {
    /// What is seen now.
    Seen see();

    @Override
    void close();

    /// What is seen of a person; what is not known is empty.
    record Seen(Optional<Duration> idle, Optional<Boolean> locked, Optional<Boolean> fullScreen) {
        static final Seen NOTHING = new Seen(Optional.empty(), Optional.empty(), Optional.empty());
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
