package io.idlemint.keynode.chain;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.jumpchain.rule.BlockVerdict;
import io.idlemint.jumpchain.rule.ChainPoint;

/// What became of a block that was handed to the [ChainKeeper].
public sealed interface Acceptance {
    /// It is the new tip, upon the old one or at the end of a branch that is heavier now.
    ///
    /// @param orphaned how many blocks of the old branch lost their place
    record Adopted(ChainPoint tip, int orphaned) implements Acceptance {}

    /// It is valid and stored, but its branch is not the heaviest, or would undo a block whose reward has matured.
    record OnSideBranch(ChainPoint point) implements Acceptance {}

    /// It was here before.
    record Known(Bytes32 id) implements Acceptance {}

    /// The block before it is not known.
    record Detached(Bytes32 previous) implements Acceptance {}

    /// It breaks a rule.
    record Refused(BlockVerdict.Invalid fault) implements Acceptance {}
}
