package io.idlemint.ui.governor;

import io.idlemint.node.governor.OwnersWord.Kind;
import java.time.Duration;
import java.util.Optional;

/// The ways in which the owner can take devices back, in the order of the menu.
public enum PauseChoice {
    QUARTER(Kind.PAUSE, Optional.of(Duration.ofMinutes(15))),
    HOUR(Kind.PAUSE, Optional.of(Duration.ofHours(1))),
    HOURS(Kind.PAUSE, Optional.of(Duration.ofHours(4))),
    OPEN(Kind.PAUSE, Optional.empty()),
    FINISH(Kind.FINISH, Optional.empty()),
    RECLAIM(Kind.RECLAIM, Optional.empty());

    private final Kind kind;
    private final Optional<Duration> time;

    PauseChoice(Kind kind, Optional<Duration> time) {
        this.kind = kind;
        this.time = time;
    }

    public Kind kind() {
        return kind;
    }

    /// How long; empty until the owner resumes.
    public Optional<Duration> time() {
        return time;
    }
}
