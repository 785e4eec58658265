package io.idlemint.i18n;

/// Words that several screens share.
public enum CommonText implements MessageKey {
    CANCEL,
    CLOSE,
    BACK,
    COPY,
    COPIED,
    TRY_AGAIN,
    COPY_DETAILS,
    REASON,
    WHAT_TO_DO,
    NEXT_TRY,
    BY_ITSELF,
    ERROR_CODE,
    NOT_MEASURED,
    MINT,
    MINT_PER_HOUR,
    AMOUNT,
    PER_HOUR,
    FREE,
    AVAILABLE,
    UNREACHABLE_TITLE,
    UNREACHABLE_WORKS,
    UNREACHABLE_REMEDY,
    SILENCE_UNREACHABLE,
    SILENCE_LATE,
    SILENCE_STRANGER,
    SILENCE_UNCLEAR,
    SILENCE_BUSY,
    SILENCE_REFUSED,
    SILENCE_LOST,
    LOCKED_TITLE,
    LOCKED_WORKS,
    LOCKED_REASON,
    LOCKED_REMEDY,
    BROKEN_TITLE,
    BROKEN_REASON,
    STALE,
    BROKEN_WORKS,
    BROKEN_REMEDY,
    FILE_TITLE,
    FILE_DENIED,
    FILE_MISSING,
    FILE_FULL,
    FILE_OTHER,
    FILE_REMEDY,
    NOT_STORED_HOLDS,
    NOT_STORED,
    ACCOUNT_OF_KEY_NODE;

    @Override
    public String id() {
        return MessageKey.id("common", this);
    }
}
