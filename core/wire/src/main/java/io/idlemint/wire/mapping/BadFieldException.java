package io.idlemint.wire.mapping;

import org.jspecify.annotations.Nullable;

/// A message from outside with a field that breaks a rule. The sentence names the field and the limit.
public final class BadFieldException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /// The sentence is the field's name and then the problem, such as `limit` and `is 900, outside of 1 to 500`.
    public BadFieldException(String field, String problem) {
        this(field, problem, null);
    }

    public BadFieldException(String field, String problem, @Nullable Throwable cause) {
        super(field + " " + problem, cause);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
