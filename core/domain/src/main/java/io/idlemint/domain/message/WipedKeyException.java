package io.idlemint.domain.message;

/// The signer has no key any more: its wallet was locked after it had been asked for. Nothing was signed.
public final class WipedKeyException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public WipedKeyException(String message) {
        super(message);
    }
}
