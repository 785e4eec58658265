package io.idlemint.i18n;

/// What the governor decides and why: levels, reasons and remedies, by the names of the decision.
public enum GovernorText implements MessageKey {
    UNKNOWN,
    NOW,
    CHANGE,
    EARLIER,
    SINCE,
    UNTIL,
    NOTICE,
    LEVEL_OFF,
    LEVEL_QUIET,
    LEVEL_BALANCED,
    LEVEL_FULL,
    LEASES,
    LEASES_ONLY,
    NO_LEASES,
    NO_LEASES_EITHER,
    REASON_TOO_HOT,
    REASON_BATTERY_LOW,
    REASON_WARM,
    REASON_HEATING,
    REASON_PAUSED,
    REASON_RECLAIMED,
    REASON_FINISHING,
    REASON_LEASED,
    REASON_GAME,
    REASON_FULL_SCREEN,
    REASON_PRESENT,
    REASON_WATCHING,
    REASON_SCHEDULE,
    REASON_ON_BATTERY,
    REASON_POWER_SAVER,
    REASON_BUSY,
    REASON_MEMORY_LOW,
    REASON_DISK_LOW,
    REASON_METERED,
    REASON_UNPROFITABLE,
    REASON_CLEAR,
    REMEDY_COOL_DOWN,
    REMEDY_PLUG_IN,
    REMEDY_OTHER_PROFILE,
    REMEDY_RESUME,
    REMEDY_LEASE_ENDS,
    REMEDY_CLOSE_PROGRAM,
    REMEDY_LEAVE,
    REMEDY_WAIT,
    REMEDY_OTHERS_FINISH,
    REMEDY_MAKE_ROOM,
    REMEDY_OTHER_NETWORK,
    REMEDY_BETTER_PRICE;

    @Override
    public String id() {
        return MessageKey.id("governor", this);
    }
}
