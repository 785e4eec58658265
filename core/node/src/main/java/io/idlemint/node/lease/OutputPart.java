package io.idlemint.node.lease;

import io.idlemint.domain.lease.Setback;
import java.util.Optional;

/// A piece of what a rented lease brings forth: what its job writes, and between it what is to know about the job.
public sealed interface OutputPart {
    /// What the job wrote.
    record Written(String text) implements OutputPart {}

    /// The job has ended.
    ///
    /// @param exitCode what it returned; empty when it was killed
    /// @param why why it was killed, if the provider says so; empty when it returned
    record Ended(Optional<Integer> exitCode, Optional<Setback> why) implements OutputPart {}

    /// Something that was asked for was not done.
    ///
    /// @param request what it is about, such as a file's name
    record Failed(String request, Setback why) implements OutputPart {}

    /// The computation of a self-test is here.
    ///
    /// @param right whether its result is
    record Tested(boolean right) implements OutputPart {}
}
