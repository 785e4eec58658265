package io.idlemint.i18n;

/// Why something ended or does not run, one sentence for each code of the domain.
public enum ReasonText implements MessageKey {
    STATE_REQUESTED,
    STATE_FUNDED,
    STATE_STARTING,
    STATE_READY,
    STATE_SUSPENDED,
    STATE_ENDING,
    STATE_SETTLED,
    STATE_REFUSED,
    STATE_FAILED,
    ACTIVITY_MINING,
    ACTIVITY_PAUSED,
    ACTIVITY_LEASED,
    ACTIVITY_CONNECTING,
    ACTIVITY_NO_WALLET,
    ACTIVITY_WALLET_LOCKED,
    RENTER_ENDED,
    YOU_ENDED,
    YOU_RECLAIMED,
    YOU_BROKE_OFF,
    JOB_FINISHED,
    BUDGET_USED,
    TIME_UP,
    RECLAIMED,
    PROVIDER_ENDED,
    UNPAID,
    PROVIDER_SILENT,
    RENTER_SILENT,
    PROVIDER_RESTARTED,
    RENTER_RESTARTED,
    REFUSED_BY_PROVIDER,
    DEVICE_BUSY,
    OFFER_GONE,
    INSUFFICIENT_FUNDS,
    TERMS_EXPIRED,
    REFUSED_BY_LEDGER,
    SANDBOX_FAILED,
    NOT_READY_IN_TIME,
    PROTOCOL_BROKEN,
    WITH_CODE;

    @Override
    public String id() {
        return MessageKey.id("reason", this);
    }
}
