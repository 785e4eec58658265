package io.idlemint.jumpchain.rule;

/// What the rules say about a block.
public sealed interface BlockVerdict {
    /// The block holds; its place on the chain.
    record Valid(ChainPoint point) implements BlockVerdict {}

    /// The block breaks a rule.
    ///
    /// @param height where it would have stood
    /// @param found what the block has: a number, a hash, a moment, whichever the rule is about; empty where it
    ///     has nothing of the kind. For [Rule#ENCODING] what the decoder says.
    /// @param asked what it must have, or its limit; empty where the rule says it all
    record Invalid(long height, Rule rule, String found, String asked) implements BlockVerdict {
        /// Bytes that are no block.
        ///
        /// @param said by the decoder
        public static Invalid unreadable(long height, String said) {
            return new Invalid(height, Rule.ENCODING, said, "");
        }

        /// A sentence in English that names the field and the limit.
        public String explanation() {
            return switch (rule) {
                case ENCODING -> found;
                case PREVIOUS -> "previous " + found + ", must be " + asked;
                case HEIGHT -> "height " + found + ", must be " + asked;
                case VERSION -> "version " + found + ", must be " + asked;
                case TARGET -> "bits " + found + ", must be " + asked;
                case PROOF -> "hash " + found + " is above the target of bits " + asked;
                case TIME_PAST -> "time " + found + " must be above the median " + asked;
                case TIME_FUTURE -> "time " + found + " is after " + asked;
                case PAYOUTS -> "payouts of " + (found.isEmpty() ? "more than the cap" : found) + ", must be " + asked;
                case JOURNAL -> "journal names an entry twice";
                case MERKLE -> "merkleRoot " + found + ", must be " + asked;
                case SEAL -> "sealed by " + (found.isEmpty() ? "nobody" : found) + ", must be " + asked;
            };
        }
    }
}
