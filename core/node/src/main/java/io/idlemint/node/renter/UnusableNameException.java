package io.idlemint.node.renter;

import java.io.IOException;

/// No file on the renter's computer can have the name of a result.
public final class UnusableNameException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnusableNameException(String message) {
        super(message);
    }

    public UnusableNameException(String message, Throwable cause) {
        super(message, cause);
    }
}
