package io.idlemint.app.runtime.update;

import io.idlemint.node.desk.UpdateDesk.Problem;
import io.idlemint.node.desk.UpdateDesk.Why;

/// A step of an update that did not succeed, with its reason.
final class UpdateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UpdateException(Why why, Object... facts) {
        this(Problem.of(why, facts));
    }

    private UpdateException(Problem problem) {
        super(problem.why() + " " + problem.facts());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
