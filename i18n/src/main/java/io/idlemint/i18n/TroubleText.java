package io.idlemint.i18n;

/// Why a device does not mine: a sentence for each code.
public enum TroubleText implements MessageKey {
    CONNECTING,
    UNREACHABLE,
    CLOSED,
    BROKEN,
    LONG_LINE,
    SILENT,
    DEAF,
    NO_ANSWER,
    BAD_MESSAGE,
    REFUSED,
    WORKER_REFUSED,
    CALLED_BACK,
    BACK,
    ENGINE_FAILED,
    RESTARTING,
    PARKED,
    UNFIT,
    POOL_SAYS,
    DRIVER_SAYS,
    SYSTEM_SAYS,
    DETAIL;

    @Override
    public String id() {
        return MessageKey.id("trouble", this);
    }
}
