package io.idlemint.miner.stratum.server;

import java.time.Duration;

/// How badly a connection behaves: faults add points, which fade by one a second; and a budget of lines that
/// fills up again. Not thread-safe.
final class Conduct {
    static final int STALE = 1;
    static final int ODD = 2;
    static final int WRONG = 5;
    static final int GARBAGE = 10;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long SHORTEST_HOLD = Duration.ofMillis(100).toNanos();
    private static final int MOST_DOUBLINGS = 5;

    private final SessionPolicy policy;
    private double points;
    private double lines;
    private long last;

    Conduct(SessionPolicy policy, long now) {
        this.policy = policy;
        lines = burst();
        last = now;
    }

    /// Counts one line.
    void line(long now) {
        pass(now);
        lines -= 1;
    }

    void fault(int weight, long now) {
        pass(now);
        points += weight;
    }

    boolean isIntolerable() {
        return points >= policy.dropAt();
    }

    /// Nanoseconds to wait before the next line is read; 0 for a connection that behaves.
    long hold() {
        long hold = lines >= 0 ? 0 : (long) (-lines * SECOND / policy.linesPerSecond());
        if (points >= policy.slowAt()) {
            int doublings = (int) Math.min(MOST_DOUBLINGS, (points - policy.slowAt()) / 10);
            hold += SHORTEST_HOLD << doublings;
        }
        return hold;
    }

    private double burst() {
        return 4.0 * policy.linesPerSecond();
    }

    private void pass(long now) {
        double seconds = (double) (now - last) / SECOND;
        last = now;
        points = Math.max(0, points - seconds);
        lines = Math.min(burst(), lines + seconds * policy.linesPerSecond());
    }
}
