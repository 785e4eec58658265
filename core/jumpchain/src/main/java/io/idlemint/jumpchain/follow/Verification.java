package io.idlemint.jumpchain.follow;

import io.idlemint.domain.money.Amount;
import io.idlemint.jumpchain.rule.BlockVerdict;
import io.idlemint.jumpchain.rule.ChainPoint;

/// What the verification of a chain found.
public sealed interface Verification {
    /// The last place that holds: the tip, or the one before the fault.
    ChainPoint reached();

    /// All blocks hold.
    ///
    /// @param minted new money of all blocks together
    /// @param sealedEntries journal entries that the blocks seal
    record Sound(ChainPoint reached, Amount minted, long sealedEntries) implements Verification {}

    /// A block breaks a rule; those after it were not looked at.
    record Broken(ChainPoint reached, BlockVerdict.Invalid fault) implements Verification {}
}
