package io.idlemint.node.governor;

import io.idlemint.node.governor.Finding.Sign;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How far a reason has come: the memory that keeps decisions from flapping.
///
/// @param since when it began to apply
/// @param phaseSince when the phase began
public record Standing(Reason reason, Phase phase, Instant since, Instant phaseSince) {
    /// A reason rises, holds, falls and is gone.
    public enum Phase {
        RISING,
        HOLDING,
        FALLING
    }

    /// Whether it counts.
    boolean holds() {
        return phase != Phase.RISING;
    }

    /// When it ends, if it stays over.
    Optional<Instant> endsAt() {
        return phase == Phase.FALLING ? Optional.of(phaseSince.plus(reason.fall(true))) : Optional.empty();
    }

    /// The reason after the next look; empty when it does not apply.
    static Optional<Standing> next(Reason reason, Optional<Standing> before, Sign sign, Instant at) {
        if (before.isEmpty()) {
            return sign == Sign.YES ? Optional.of(begun(reason, at)) : Optional.empty();
        }
        Standing was = before.get();
        return switch (was.phase) {
            case RISING -> sign == Sign.YES ? Optional.of(was.risen(at)) : Optional.empty();
            case HOLDING -> sign == Sign.YES ? before : was.fallen(sign, at);
            case FALLING -> sign == Sign.YES ? Optional.of(was.in(Phase.HOLDING, at)) : was.fallenOn(sign, at);
        };
    }

    private static Standing begun(Reason reason, Instant at) {
        return new Standing(reason, reason.rise().isZero() ? Phase.HOLDING : Phase.RISING, at, at);
    }

    private Standing risen(Instant at) {
        return passed(at, reason.rise()) ? in(Phase.HOLDING, at) : notBackwards(at);
    }

    private Optional<Standing> fallen(Sign sign, Instant at) {
        return reason.fall(sign == Sign.NO).isZero() ? Optional.empty() : Optional.of(in(Phase.FALLING, at));
    }

    private Optional<Standing> fallenOn(Sign sign, Instant at) {
        return passed(at, reason.fall(sign == Sign.NO)) ? Optional.empty() : Optional.of(notBackwards(at));
    }

    private boolean passed(Instant at, Duration time) {
        return Duration.between(phaseSince, at).compareTo(time) >= 0;
    }

    private Standing in(Phase next, Instant at) {
        return new Standing(reason, next, since, at);
    }

    /// A clock that was set back begins the phase anew, or it would last as long as the clock was set back.
    private Standing notBackwards(Instant at) {
        return at.isBefore(phaseSince) ? in(phase, at) : this;
    }
}
