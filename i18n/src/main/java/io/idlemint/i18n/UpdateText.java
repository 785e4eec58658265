package io.idlemint.i18n;

/// Why a step of an update did not succeed: a sentence for each reason.
public enum UpdateText implements MessageKey {
    NO_SOURCE,
    ADDRESS_BAD,
    KEY_BAD,
    UNREACHABLE,
    ANSWER_BAD,
    MANIFEST_LARGE,
    MANIFEST_MALFORMED,
    MANIFEST_FORGED,
    MANIFEST_EXPIRED,
    MANIFEST_EARLY,
    MANIFEST_OLDER,
    MANIFEST_TWICE,
    NO_PACKAGE,
    NOT_INSTALLED,
    NOTHING_FOUND,
    DISK_FULL,
    PACKAGE_SHORT,
    PACKAGE_LONG,
    PACKAGE_FORGED,
    CANCELLED,
    NOT_DOWNLOADED,
    FILE_FAILED,
    MEMORY_BROKEN;

    @Override
    public String id() {
        return MessageKey.id("update", this);
    }
}
