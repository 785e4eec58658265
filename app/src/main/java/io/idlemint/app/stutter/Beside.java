package io.idlemint.app.stutter;

/// What works beside the frames.
public enum Beside {
    /// Nothing: what the frames are compared with.
    NOTHING,
    /// A program of a few instructions, with the idle policy of Linux, that does nothing but count on one processor.
    /// What the frames take longer beside it is the computer's doing; no program that works could leave it out.
    COUNTER,
    /// The same, which counts for a millisecond and rests for three, as mining does at the level Quiet.
    RESTING,
    /// Mining at the level Quiet.
    QUIET,
    /// Mining at the level Balanced.
    BALANCED,
    /// Mining at the level Full.
    FULL;

    /// Whether it is a level of mining.
    public boolean mines() {
        return switch (this) {
            case NOTHING, COUNTER, RESTING -> false;
            case QUIET, BALANCED, FULL -> true;
        };
    }

    /// The counter that works about as much.
    Beside counter() {
        return this == RESTING || this == QUIET ? RESTING : COUNTER;
    }
}
