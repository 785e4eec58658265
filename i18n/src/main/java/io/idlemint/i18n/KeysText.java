package io.idlemint.i18n;

/// The keys of the window, and what can be searched for and done from anywhere.
public enum KeysText implements MessageKey {
    TITLE,
    SEARCH,
    FOUND,
    NOTHING,
    OPEN,
    GROUP,
    LOCK,
    REFRESH,
    HELP,
    KEYS,
    KEY_SCREENS,
    KEY_PAUSE,
    KEY_FIND,
    KEY_SETTINGS,
    KEY_ESCAPE,
    KEY_UNDO,
    KEY_WEEK,
    KEY_OFFERS,
    NAME_ESCAPE,
    NAME_WEEK,
    NAME_OFFERS;

    @Override
    public String id() {
        return MessageKey.id("keys", this);
    }
}
