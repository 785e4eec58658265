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
            case BAD_SIGNATURE, BAD_FIELD, STALE_VOUCHER, OVER_DEPOSIT, OVER_MAXIMUM, NOT_ALLOWED, DEVICE_BUSY ->
                Refusal.of(Why.LEDGER_REFUSED, refused.sentence());
        };
    }
}
