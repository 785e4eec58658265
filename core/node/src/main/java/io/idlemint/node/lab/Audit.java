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
    /// @param rule its name
    record Broken(long height, String rule, String explanation) implements Audit {}

    /// The key node stopped to answer.
    record Failed(Silence silence) implements Audit {}
}
