package io.idlemint.signing;

import org.jspecify.annotations.Nullable;

/// The surroundings of a key are broken: a file that cannot be read or written, is damaged, or is open to others. The
/// message is a sentence that names the file and what can be done; it never holds a secret.
public final class SigningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SigningException(String message) {
        this(message, null);
    }

    public SigningException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
