package io.idlemint.i18n;

/// Why a file of settings is not taken: a sentence for each code.
public enum FlawText implements MessageKey {
    NOT_JSON,
    LARGE,
    NEITHER,
    OBJECT,
    TEXT,
    TRUTH,
    NUMBER,
    TEXTS,
    OBJECTS,
    ONE_OF,
    MISSING,
    UNKNOWN,
    VALUE;

    @Override
    public String id() {
        return MessageKey.id("flaw", this);
    }
}
