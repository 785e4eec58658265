package io.idlemint.ui.link;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import java.util.Optional;

/// Rung by whoever wants the window in front: a second start of the application, a link, the tray. Safe for use by
/// several threads.
public final class Doorbell {
    private final LiveCell<Ring> rings = new LiveCell<>(new Ring(0, Optional.empty()));

    /// One press of the bell.
    ///
    /// @param number counts up; 0 is before the first one
    /// @param link where to go; empty for nowhere
    public record Ring(long number, Optional<DeepLink> link) {}

    public void ring(Optional<DeepLink> link) {
        rings.update(before -> new Ring(before.number() + 1, link));
    }

    public Live<Ring> rings() {
        return rings;
    }
}
