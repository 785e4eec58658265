package io.idlemint.miner.stratum.server;

import io.idlemint.miner.stratum.Difficulty;

/// What one connection may do, and how its difficulty follows its speed.
///
/// @param initial          a new connection's difficulty
/// @param lowest           the difficulty never falls below this
/// @param highest          the difficulty never rises above this
/// @param sharesPerMinute  how many accepted shares a minute the difficulty aims at
/// @param extranonce2Size  bytes that the miner may vary in the coinbase, 1 to 16
/// @param nTimeRoll        seconds by which a share's time may exceed its job's
/// @param recentJobs       how many jobs since the last clean one still take shares
/// @param workers          how many workers one connection may authorise
/// @param sharesRemembered how many shares of living jobs are kept to find duplicates; more are refused
/// @param linesPerSecond   lines beyond this rate (and a burst of 4 seconds) are held back
/// @param slowAt           misbehaviour score from which every line is held back
/// @param dropAt           misbehaviour score at which the connection is dropped
public record SessionPolicy(
        Difficulty initial,
        Difficulty lowest,
        Difficulty highest,
        int sharesPerMinute,
        int extranonce2Size,
        int nTimeRoll,
        int recentJobs,
        int workers,
        int sharesRemembered,
        int linesPerSecond,
        int slowAt,
        int dropAt) {
    public static final SessionPolicy DEFAULT = new SessionPolicy(
            Difficulty.of("0.0001"),
            Difficulty.of("0.000001"),
            Difficulty.of("1e12"),
            20,
            4,
            60,
            8,
            16,
            65_536,
            50,
            50,
            100);

    /// @throws IllegalArgumentException naming the field that is out of its limits
    public SessionPolicy {
        if (lowest.compareTo(initial) > 0 || initial.compareTo(highest) > 0) {
            throw new IllegalArgumentException("difficulties must be in order: lowest, initial, highest");
        }
        require("sharesPerMinute", sharesPerMinute, 1, 6000);
        require("extranonce2Size", extranonce2Size, 1, 16);
        require("nTimeRoll", nTimeRoll, 0, 7200);
        require("recentJobs", recentJobs, 1, 1000);
        require("workers", workers, 1, 10_000);
        require("sharesRemembered", sharesRemembered, 1, 10_000_000);
        require("linesPerSecond", linesPerSecond, 1, 1_000_000);
        require("dropAt", dropAt, 1, 1_000_000);
        require("slowAt", slowAt, 1, dropAt);
    }

    public SessionPolicy withDifficulty(Difficulty newInitial, Difficulty newLowest) {
        return new SessionPolicy(
                newInitial,
                newLowest,
                highest,
                sharesPerMinute,
                extranonce2Size,
                nTimeRoll,
                recentJobs,
                workers,
                sharesRemembered,
                linesPerSecond,
                slowAt,
                dropAt);
    }

    private static void require(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(field + " must be from " + least + " to " + most + ", is " + value);
        }
    }
}
