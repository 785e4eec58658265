package io.idlemint.i18n;

/// New versions in the settings.
public enum VersionsText implements MessageKey {
    TITLE,
    SOURCE,
    SOURCE_ALSO,
    NO_SOURCE,
    NAME,
    CHANGE,
    FORGET,
    NAME_TITLE,
    NAME_BODY,
    ADDRESS,
    KEY,
    SAVE,
    DAILY,
    DAILY_ALSO,
    NEEDS_SOURCE,
    STATE,
    STATE_ALSO,
    CHECK,
    OFF,
    IDLE,
    CHECKING,
    UP_TO_DATE,
    FOUND,
    READY,
    RELEASE,
    RELEASE_ALSO,
    FILE,
    GOT,
    GOT_LEFT,
    DOWNLOAD,
    GO_ON,
    INSTALL,
    OPENED_TITLE,
    OPENED,
    MANUAL_TITLE,
    MANUAL,
    COPY,
    REFUSED_TITLE;

    @Override
    public String id() {
        return MessageKey.id("versions", this);
    }
}
