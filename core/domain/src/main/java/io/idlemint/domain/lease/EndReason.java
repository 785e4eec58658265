package io.idlemint.domain.lease;

/// Why a lease ended or never began: a closed list, stored and shown to both sides. The code is stable.
public enum EndReason {
    /// The renter ended it.
    RENTER_ENDED("LSE-101"),
    /// The renter's job came to its end and the lease with it.
    JOB_FINISHED("LSE-102"),
    /// The budget is used up.
    BUDGET_USED("LSE-103"),
    /// The agreed time is over.
    TIME_UP("LSE-104"),
    /// The provider took the device back, after its notice.
    RECLAIMED("LSE-105"),
    /// The provider ended it without notice.
    PROVIDER_ENDED("LSE-106"),
    /// No receipt from the renter for 10 s.
    UNPAID("LSE-201"),
    /// The provider was not heard of for longer than the grace period.
    PROVIDER_SILENT("LSE-202"),
    /// The renter was not heard of for longer than the grace period.
    RENTER_SILENT("LSE-203"),
    /// The provider's application was restarted while the lease ran.
    PROVIDER_RESTARTED("LSE-204"),
    /// The renter's application was restarted while the lease ran.
    RENTER_RESTARTED("LSE-205"),
    /// The provider did not accept the request.
    REFUSED_BY_PROVIDER("LSE-301"),
    /// The device is leased to somebody else.
    DEVICE_BUSY("LSE-302"),
    /// The offer is no longer listed or its provider is not connected.
    OFFER_GONE("LSE-303"),
    /// The renter's balance does not cover the budget.
    INSUFFICIENT_FUNDS("LSE-304"),
    /// The terms were not accepted in time.
    TERMS_EXPIRED("LSE-305"),
    /// The key node refused to open the escrow.
    REFUSED_BY_LEDGER("LSE-306"),
    /// The sandbox could not be started.
    SANDBOX_FAILED("LSE-401"),
    /// The instance was not ready in time.
    NOT_READY_IN_TIME("LSE-402"),
    /// The other side broke the protocol.
    PROTOCOL_BROKEN("LSE-403");

    private final String code;

    EndReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Whether the provider broke its terms: counts against its reliability.
    public boolean brokenByProvider() {
        return switch (this) {
            case PROVIDER_ENDED, PROVIDER_SILENT, PROVIDER_RESTARTED, SANDBOX_FAILED, NOT_READY_IN_TIME -> true;
            default -> false;
        };
    }
}
