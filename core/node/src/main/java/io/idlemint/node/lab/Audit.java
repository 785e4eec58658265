package io.idlemint.node.lab;

import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.Silence;
import java.time.Duration;
import java.util.Optional;

/// How the check of the whole chain stands.
public sealed interface Audit {
    /// Nobody has asked for it, or it was stopped.
    record NotRun() implements Audit {}

    /// It runs.
    ///
    /// @param of the height that it will reach
    /// @param left the time that it will take, as soon as that can be told
    record Running(long done, long of, Optional<Duration> left) implements Audit {}

    /// Every block holds.
    ///
    /// @param minted what the blocks pay together
    /// @param sealed journal entries that they seal
    /// @param took how long the check took
    record Sound(long height, Amount minted, long sealed, Duration took) implements Audit {}

    /// A block breaks a rule.
    ///
    /// @param height of that block
    /// @param found what the block has, empty where it has nothing of the kind; for [Rule#ENCODING] what
    ///     the reader of its bytes says
    /// @param asked what it must have, or its limit; empty where the rule says it all
    record Broken(long height, Rule rule, String found, String asked) implements Audit {}

    /// The key node stopped to answer.
    record Failed(Silence silence) implements Audit {}

    /// What a block can break: the rules of the chain, by their names.
    enum Rule {
        ENCODING,
        PREVIOUS,
        HEIGHT,
        VERSION,
        TARGET,
        PROOF,
        TIME_PAST,
        TIME_FUTURE,
        PAYOUTS,
        JOURNAL,
        MERKLE,
        SEAL
    }
}
