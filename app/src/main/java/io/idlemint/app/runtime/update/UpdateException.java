package io.idlemint.app.runtime.update;

import io.idlemint.node.desk.UpdateDesk.Problem;
import io.idlemint.node.desk.UpdateDesk.Why;
import java.io.IOException;
import java.nio.file.Path;

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

    /// For a file that cannot be read or written.
    static UpdateException of(Path file, IOException broken) {
        return new UpdateException(Why.FILE_FAILED, file.toString(), said(broken));
    }

    /// What an error says, or else what it is.
    static String said(IOException broken) {
        String message = broken.getMessage();
        return message == null || message.isBlank() ? broken.getClass().getSimpleName() : message;
    }

    Problem problem() {
        return problem;
    }
}
