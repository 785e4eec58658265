package io.idlemint.i18n;

/// The frame of the window: rail, top bar, status bar.
public enum ShellText implements MessageKey {
    HOME,
    MINE,
    SHARE,
    MARKET,
    LEASES,
    WALLET,
    NETWORK,
    SETTINGS,
    SHARING_MINING,
    SHARING_LEASED,
    SHARING_PAUSED,
    SHARING_CONNECTING,
    SHARING_NO_WALLET,
    SHARING_WALLET_LOCKED,
    PAUSE_SHARING,
    RESUME_SHARING,
    START_SHARING,
    RESUME_PAUSED,
    SOME_PAUSED,
    BESIDE,
    BALANCE_NAME,
    CONNECTED,
    PAUSE_NOT_STORED,
    CONNECTED_LATENCY,
    CONNECTING,
    NO_ANSWER,
    NOT_CONNECTED,
    OWN_LAB,
    WATTS,
    HOTTEST,
    BLOCK,
    NO_BLOCK,
    NAVIGATION,
    TRAY_WELCOME,
    TRAY_OPEN,
    TRAY_QUIT,
    TRAY_GPUS,
    TRAY_RENTED,
    TRAY_PROVIDED,
    QUIT_TITLE,
    QUIT_BODY,
    QUIT_YES,
    QUIT_NO,
    STARTING;

    @Override
    public String id() {
        return MessageKey.id("shell", this);
    }
}
