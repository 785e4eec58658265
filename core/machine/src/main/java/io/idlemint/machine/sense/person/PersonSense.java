package io.idlemint.machine.sense.person;

import io.idlemint.domain.time.Ticker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Sees the person in the user's session.
public interface PersonSense extends AutoCloseable {
    /// What is seen now.
    Seen see();

    @Override
    void close();

    /// What is seen of a person; what is not known is empty.
    record Seen(Optional<Duration> idle, Optional<Boolean> locked, Optional<Boolean> fullScreen) {
        /// Nothing is seen.
        public static final Seen NOTHING = new Seen(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The one that sees the session of this system's user.
    ///
    /// @param sockets the folder of X servers' sockets
    static PersonSense ofThisSystem(Map<String, String> environment, Path sockets, Ticker ticker) {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Optional<PersonSense> found = os.contains("win")
                ? WindowsPerson.open()
                : os.contains("mac") ? MacPerson.open() : X11Sense.of(environment, sockets, ticker);
        return found.orElseGet(PersonSense::blind);
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
