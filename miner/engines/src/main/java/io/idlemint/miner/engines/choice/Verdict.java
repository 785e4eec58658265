package io.idlemint.miner.engines.choice;

/// What a trial of one algorithm came to.
///
/// @param candidateWins  whether the candidate is the faster engine
/// @param referenceNanos the reference's nanoseconds for a nonce
/// @param candidateNanos the candidate's
record Verdict(boolean candidateWins, double referenceNanos, double candidateNanos) {
    /// @throws IllegalArgumentException if a time is not positive
    Verdict {
        if (!(referenceNanos > 0) || !(candidateNanos > 0)) {
            throw new IllegalArgumentException(
                    "nanoseconds must be positive, are " + referenceNanos + " and " + candidateNanos);
        }
    }
}
