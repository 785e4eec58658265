package io.idlemint.domain.settlement;

/// The ledger did not answer: whether the request took effect is not known, and it may be repeated.
public final class LedgerUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LedgerUnreachableException(String tried, Throwable cause) {
        super(tried, cause);
    }
}
