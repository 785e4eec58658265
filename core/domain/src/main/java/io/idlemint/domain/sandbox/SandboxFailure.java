package io.idlemint.domain.sandbox;

/// A job could not be started: the message says which job, what was tried and why not.
public final class SandboxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SandboxFailure(String message) {
        super(message);
    }

    public SandboxFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
