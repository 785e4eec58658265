package io.idlemint.ui;

import org.jspecify.annotations.Nullable;

/// There is no display to open a window on.
public final class NoDisplayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoDisplayException(String reason, @Nullable Throwable cause) {
        super("no display: " + reason, cause);
    }
}
