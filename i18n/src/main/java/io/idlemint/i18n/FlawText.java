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
    RANGE,
    COUNT,
    LENGTH,
    ENTRIES,
    CELLS,
    AWAY_OFF,
    WHOLE_SECONDS,
    ZONE,
    CURRENCY,
    DEVICE,
    MINUTE,
    NO_DAY,
    EMPTY_BAND,
    NO_BASE,
    OVERLAP,
    /// Something that has no code: a fault of this program.
    VALUE;

    @Override
    public String id() {
        return MessageKey.id("flaw", this);
    }
}
