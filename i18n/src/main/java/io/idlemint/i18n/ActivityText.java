package io.idlemint.i18n;

/// The activity drawer and the notes that pop up.
public enum ActivityText implements MessageKey {
    TITLE,
    OPEN,
    EMPTY_TITLE,
    EMPTY,
    ONLY_NEWS,
    STARTED,
    STOPPED,
    WALLET_MADE,
    WALLET_UNLOCKED,
    MINING_STARTED,
    MINING_STOPPED,
    BLOCK_FOUND,
    OFFER_PUBLISHED,
    OFFER_WITHDRAWN,
    LEASE_OPENED,
    RENT_READY,
    RENT_ENDED,
    PROVIDE_READY,
    PROVIDE_ENDED,
    LEASE_SETTLED,
    LEASE_REFUSED,
    MONEY_SENT,
    MONEY_RECEIVED,
    KEY_NODE_CONNECTED,
    KEY_NODE_LOST,
    PROBLEM,
    NOTE_LEASE,
    NOTE_ENDS_SOON,
    NOTE_BUDGET,
    NOTE_CONNECTION,
    NOTE_HEAT,
    ENDS_SOON,
    ENDS_SOON_BODY,
    BUDGET,
    BUDGET_BODY,
    BUDGET_DONE_BODY,
    CONNECTION_BODY,
    HEAT,
    HEAT_BODY,
    SHOW_LEASE,
    SHOW_ALL,
    DISMISS,
    SETTINGS_GROUP,
    SETTING_LEASE,
    SETTING_ENDS_SOON,
    SETTING_BUDGET,
    SETTING_CONNECTION,
    SETTING_HEAT,
    SETTING_ALSO;

    @Override
    public String id() {
        return MessageKey.id("activity", this);
    }
}
