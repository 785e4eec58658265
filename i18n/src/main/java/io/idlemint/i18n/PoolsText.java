package io.idlemint.i18n;

/// Whom this computer mines for, on the Mine screen.
public enum PoolsText implements MessageKey {
    TITLE,
    FOR_OWN,
    FOR_OTHERS,
    NOTE_OWN,
    NOTE_OTHERS,
    WORK,
    WORK_JUMPHASH,
    WORK_X16R,
    WORK_X16S,
    WORK_X16RV2,
    ADD,
    UP,
    DOWN,
    CHANGE,
    REMOVE,
    ROW,
    STATE_KEPT,
    STATE_CONNECTED,
    STATE_RESTS,
    STATE_TROUBLE,
    STATE_WAITS,
    DEVICES,
    TRIED_AGAIN,
    STANDS_IN,
    ADD_TITLE,
    ADD_DO,
    CHANGE_TITLE,
    CHANGE_DO,
    DIALOG_BODY,
    ADDRESS,
    ADDRESS_HELP,
    LOGIN,
    LOGIN_HELP,
    PASSWORD,
    PASSWORD_HELP,
    PASSWORD_KEPT,
    FLAW_ADDRESS,
    FLAW_SCHEME,
    FLAW_PORT,
    FLAW_LOGIN,
    FLAW_PASSWORD,
    TWICE,
    MOST,
    REMOVE_TITLE,
    REMOVE_BODY,
    REMOVE_DO;

    @Override
    public String id() {
        return MessageKey.id("pools", this);
    }
}
