package io.idlemint.node.governor;

import java.time.Duration;

/// How much mining may take of a device, from nothing to everything.
public enum Level {
    OFF,
    /// Hardly to be noticed: one thread, a quarter of the time.
    QUIET,
    /// Half of the threads, most of the time.
    BALANCED,
    /// Whatever the owner gave.
    FULL;

    /// How many of the owner's threads work at this level.
    public int threads(int given) {
        return switch (this) {
            case OFF -> 0;
            case QUIET -> Math.min(1, given);
            case BALANCED -> Math.max(Math.min(1, given), given / 2);
            case FULL -> given;
        };
    }

    /// How much of the time they work, in percent.
    public int duty() {
        return switch (this) {
            case OFF -> 0;
            case QUIET -> 25;
            case BALANCED -> 80;
            case FULL -> 100;
        };
    }

    /// For how long a graphics card computes before it looks up again: what else wants it, the screen above all, waits
    /// as long.
    public Duration batch() {
        return Duration.ofMillis(
                switch (this) {
                    case OFF, QUIET -> 1;
                    case BALANCED -> 2;
                    case FULL -> 5;
                });
    }

    /// The stricter of two.
    public Level atMost(Level other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
