package io.idlemint.domain.sandbox;

/// A job could not be started: the message says which job, what was tried and why not.
public final class SandboxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String said;

    public SandboxFailure(String message) {
        this(message, "");
    }

    /// @param said what was said inside the sandbox, which may be shown to the guest
    public SandboxFailure(String message, String said) {
        super(said.isEmpty() ? message : message + ": " + said);
        this.said = said;
    }

    public SandboxFailure(String message, Throwable cause) {
        super(message, cause);
        this.said = "";
    }

    /// What was said inside the sandbox, such as which program is missing; empty if nothing was.
    public String said() {
        return said;
    }
}
