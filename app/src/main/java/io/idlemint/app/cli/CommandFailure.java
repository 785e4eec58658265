package io.idlemint.app.cli;

/// A command that cannot be done: a sentence for the person who typed it, and the exit code.
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The request was understood and refused.
    public static final int REFUSED = 1;

    /// What was typed is wrong.
    public static final int USAGE = 2;

    /// Something that is needed does not answer or is not there.
    public static final int UNAVAILABLE = 69;

    /// The command was told to stop.
    public static final int STOPPED = 130;

    private final int exitCode;

    public CommandFailure(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    public CommandFailure(int exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
