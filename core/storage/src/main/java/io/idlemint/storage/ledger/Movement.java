package io.idlemint.storage.ledger;

import io.idlemint.domain.crypto.Bytes32;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A balanced change of several accounts: what one gains the others lose.
///
/// @param reference the lease id or the block hash it is about
/// @param memoHash SHA-256 of the memo; zero when there is none
/// @param postings at least two, each of another account; their sum is 0
public record Movement(Kind kind, Instant at, Optional<Bytes32> reference, Bytes32 memoHash, List<Posting> postings) {
    /// What a movement is about. The names are part of the journal's hashes and never change.
    public enum Kind {
        BLOCK_MINED,
        BLOCK_MATURED,
        BLOCK_ORPHANED,
        TRANSFER,
        ESCROW_OPENED,
        ESCROW_TOPPED_UP,
        ESCROW_CLOSED
    }

    /// The most lines of one movement: a block's payouts and the issuance.
    public static final int MOST_POSTINGS = 10_000;

    public Movement {
        postings = List.copyOf(postings);
        if (postings.size() < 2 || postings.size() > MOST_POSTINGS) {
            throw new IllegalArgumentException("postings: " + postings.size() + " lines are outside of 2 to 10000");
        }
        long sum = 0;
        Set<LedgerAccount> accounts = new HashSet<>();
        for (Posting posting : postings) {
            sum = Math.addExact(sum, posting.nanos());
            if (!accounts.add(posting.account())) {
                throw new IllegalArgumentException(
                        "postings: two lines for " + posting.account().id());
            }
        }
        if (sum != 0) {
            throw new IllegalArgumentException("postings: the lines add up to " + sum + " instead of 0");
        }
    }

    public static Movement about(Kind kind, Instant at, Bytes32 reference, List<Posting> postings) {
        return new Movement(kind, at, Optional.of(reference), Bytes32.ZERO, postings);
    }
}
