package io.idlemint.app.runtime.mined;

import io.idlemint.node.mine.HashHistory;
import java.util.Arrays;

/// The newest values of something that is measured in steps of equal length, each value in the place of its step: what
/// nobody measured stays unknown. Not safe for use by several threads.
final class RateRing {
    private final long[] values;
    private long newest = -1;

    RateRing(int size) {
        values = new long[size];
        Arrays.fill(values, HashHistory.UNKNOWN);
    }

    int size() {
        return values.length;
    }

    /// The newest step that has a place; -1 before the first.
    long newest() {
        return newest;
    }

    /// Puts a value at its step. Steps older than the ring are dropped.
    void put(long step, long value) {
        if (step > newest) {
            long first = Math.max(newest + 1, step - values.length + 1);
            for (long between = first; between < step; between++) {
                values[place(between)] = HashHistory.UNKNOWN;
            }
            newest = step;
        } else if (step <= newest - values.length) {
            return;
        }
        values[place(step)] = value;
    }

    /// The value of a step; unknown outside of the ring.
    long at(long step) {
        return step < 0 || step > newest || step <= newest - values.length ? HashHistory.UNKNOWN : values[place(step)];
    }

    /// The mean of what is known of some steps; unknown if nothing is.
    long mean(long first, int count) {
        long sum = 0;
        int known = 0;
        for (long step = first; step < first + count; step++) {
            long value = at(step);
            if (value >= 0) {
                sum += value;
                known++;
            }
        }
        return known == 0 ? HashHistory.UNKNOWN : sum / known;
    }

    private int place(long step) {
        return Math.floorMod(step, values.length);
    }
}
