package io.idlemint.domain.message;

import org.jspecify.annotations.Nullable;

/// Bytes from outside that are not the message they claim to be. Names the message, the field and the limit.
public final class MalformedMessageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public MalformedMessageException(String message, String field, String problem) {
        this(message, field, problem, null);
    }

    public MalformedMessageException(String message, String field, String problem, @Nullable Throwable cause) {
        super(message + "." + field + " " + problem, cause);
    }
}
