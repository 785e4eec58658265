package io.idlemint.domain.settlement;

/// The ledger did not answer: whether the request took effect is not known, and it may be repeated.
public final class LedgerUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Silence.Kind kind;

    /// One that cannot be reached.
    public LedgerUnreachableException(String tried, Throwable cause) {
        this(Silence.Kind.UNREACHABLE, tried, cause);
    }

    public LedgerUnreachableException(Silence.Kind kind, String tried, Throwable cause) {
        super(tried, cause);
        this.kind = kind;
    }

    /// Why there was no answer.
    public Silence silence() {
        return new Silence(kind, String.valueOf(getMessage()));
    }
}
