package io.idlemint.miner.engines.bench;

import io.idlemint.domain.time.Ticker;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The JDK's SHA-512 of 64 bytes: the same work on every machine, to compare machines and runs.
final class Yardstick {
    private static final int LENGTH = 64;
    private static final int WINDOW = 5000;
    private static final long LONGEST = 1_000_000_000;

    private Yardstick() {}

    /// Nanoseconds for one hash: the best of the windows that fit into the time, of which at most one second is
    /// taken.
    static double nanos(Ticker clock, long budget) {
        byte[] data = new byte[LENGTH];
        long best = Long.MAX_VALUE;
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-512");
            long end = clock.nanos() + Math.min(budget, LONGEST);
            long now = clock.nanos();
            while (now - end < 0) {
                for (int i = 0; i < WINDOW; i++) {
                    sha.update(data, 0, LENGTH);
                    sha.digest(data, 0, LENGTH);
                }
                long then = now;
                now = clock.nanos();
                best = Math.min(best, now - then);
            }
        } catch (NoSuchAlgorithmException | DigestException impossible) {
            throw new IllegalStateException("every Java has SHA-512", impossible);
        }
        return (double) best / WINDOW;
    }
}
