package io.idlemint.app.stutter;

/// What works beside the frames.
public enum Beside {
    /// Nothing: what the frames are compared with.
    NOTHING,
    /// A program of a few instructions, with the idle policy of Linux, that does nothing but count on one processor.
    /// What
    /// the frames take longer beside it is the computer's doing; no program that works could leave it out.
    COUNTER,
    /// Mining at the level Quiet.
    QUIET,
    /// Mining at the level Balanced.
    BALANCED,
    /// Mining at the level Full.
    FULL
}
