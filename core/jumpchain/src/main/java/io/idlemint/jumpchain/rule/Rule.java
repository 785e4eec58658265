package io.idlemint.jumpchain.rule;

/// The rules that a block can break.
public enum Rule {
    /// The bytes are those of a block.
    ENCODING,
    /// The header names the block before.
    PREVIOUS,
    /// The coinbase's height is one more than that of the block before.
    HEIGHT,
    /// The header's version is 6.
    VERSION,
    /// The compact target is the one that the difficulty rule asks for.
    TARGET,
    /// The header's hash is at most the target.
    PROOF,
    /// The time is above the median of the last eleven.
    TIME_PAST,
    /// The time is not too far ahead of the clock.
    TIME_FUTURE,
    /// The payouts sum to exactly what the height pays.
    PAYOUTS,
    /// No journal hash stands twice in the block.
    JOURNAL,
    /// The header commits to the coinbase and the journal.
    MERKLE,
    /// The key node signed.
    SEAL
}
