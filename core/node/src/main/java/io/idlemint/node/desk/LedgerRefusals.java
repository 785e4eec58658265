package io.idlemint.node.desk;

import io.idlemint.domain.settlement.SettlementResult;
import io.idlemint.node.desk.Refusal.Why;

/// What the ledger refused, as a desk says it.
public final class LedgerRefusals {
    private LedgerRefusals() {}

    public static Refusal of(SettlementResult.Refused<?> refused) {
        return switch (refused.code()) {
            case INSUFFICIENT_FUNDS -> Refusal.of(Why.LEDGER_FUNDS);
            case WRONG_STAGE, ALREADY_OPEN, EXPIRED, TOO_EARLY -> Refusal.of(Why.LEDGER_STAGE);
            case UNKNOWN_LEASE -> Refusal.of(Why.LEASE_UNKNOWN);
            case WRONG_NONCE -> Refusal.of(Why.LEDGER_NONCE);
            case STORE_FULL -> Refusal.of(Why.LEDGER_FULL);
            case BAD_SIGNATURE -> Refusal.of(Why.LEDGER_SIGNATURE);
            case BAD_FIELD -> Refusal.of(Why.LEDGER_FIELD, refused.sentence());
            case STALE_VOUCHER -> Refusal.of(Why.LEDGER_VOUCHER);
            case OVER_DEPOSIT -> Refusal.of(Why.LEDGER_DEPOSIT);
            case OVER_MAXIMUM -> Refusal.of(Why.LEDGER_MAXIMUM);
            case NOT_ALLOWED -> Refusal.of(Why.LEDGER_FORBIDDEN, refused.sentence());
            case DEVICE_BUSY -> Refusal.of(Why.LEDGER_DEVICE);
        };
    }
}
