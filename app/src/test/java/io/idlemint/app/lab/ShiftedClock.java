package io.idlemint.app.lab;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The system's clock, set forward or back by a test. Safe for use by several threads.
public final class ShiftedClock implements InstantSource {
    private volatile Duration by = Duration.ZERO;

    public void shift(Duration amount) {
        by = amount;
    }

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(by);
    }
}
