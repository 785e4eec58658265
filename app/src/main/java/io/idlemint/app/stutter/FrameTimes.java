package io.idlemint.app.stutter;

import java.util.OptionalLong;

/// How long frames took, from the tick of the screen to the end of the drawing; in nanoseconds.
///
/// @param missed frames that were not ready at the next tick, in ten-thousandths of all
/// @param waited99 the 99th percentile of the part of a frame in which its thread was ready and had no processor; empty
///     where the system does not count it
public record FrameTimes(long frames, long p50, long p99, long max, long missed, OptionalLong waited99) {}
