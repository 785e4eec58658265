package io.idlemint.i18n;

/// Why the application could not start: a sentence with what to do for each code.
public enum StartText implements MessageKey {
    FAILED,
    FULL,
    DENIED,
    DAMAGED,
    NEWER,
    DISK,
    PORT,
    OTHER,
    DETAILS,
    CLOSE;

    @Override
    public String id() {
        return MessageKey.id("start", this);
    }
}
