package io.idlemint.jumpchain.rule;

/// What the rules say about a block.
public sealed interface BlockVerdict {
    /// The block holds; its place on the chain.
    record Valid(ChainPoint point) implements BlockVerdict {}

    /// The block breaks a rule.
    ///
    /// @param height where it would have stood
    /// @param explanation a sentence that names the field and the limit
    record Invalid(long height, Rule rule, String explanation) implements BlockVerdict {}
}
