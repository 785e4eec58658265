package io.idlemint.storage.chain;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import java.math.BigDecimal;
import java.time.Instant;

/// A share that the pool accepted.
///
/// @param account who is paid for it
/// @param algorithm the hash algorithm of its header
/// @param difficulty exactly what the miner was asked for; 1 is the target 0x00000000ffff followed by zeros
/// @param template the number of the block template that it was found for
/// @param headerHash the hash of its header's bytes: a share counts once
public record AcceptedShare(
        Account account,
        Bytes32 deviceHash,
        String algorithm,
        BigDecimal difficulty,
        Instant at,
        long template,
        Bytes32 headerHash) {
    public AcceptedShare {
        if (difficulty.signum() <= 0 || difficulty.toPlainString().length() > 80) {
            throw new IllegalArgumentException("difficulty " + difficulty + " must be positive and at most 80 digits");
        }
    }
}
