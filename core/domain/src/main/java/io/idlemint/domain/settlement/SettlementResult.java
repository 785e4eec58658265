package io.idlemint.domain.settlement;

/// The answer of a ledger to a request that moves money: done, with the facts, or refused, and then nothing moved.
public sealed interface SettlementResult<T> {
    /// It is done and durable.
    record Done<T>(T value) implements SettlementResult<T> {}

    /// It was refused.
    ///
    /// @param sentence for people, in English, naming the field and the limit where there is one
    record Refused<T>(RefusalCode code, String sentence) implements SettlementResult<T> {}

    /// Why a ledger refuses: a closed list.
    enum RefusalCode {
        BAD_SIGNATURE,
        BAD_FIELD,
        INSUFFICIENT_FUNDS,
        UNKNOWN_LEASE,
        WRONG_STAGE,
        ALREADY_OPEN,
        EXPIRED,
        STALE_VOUCHER,
        OVER_DEPOSIT,
        OVER_MAXIMUM,
        TOO_EARLY,
        WRONG_NONCE,
        NOT_ALLOWED,
        DEVICE_BUSY,
        STORE_FULL
    }
}
