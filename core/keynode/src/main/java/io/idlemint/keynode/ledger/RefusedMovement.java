package io.idlemint.keynode.ledger;

import io.idlemint.domain.settlement.SettlementResult;
import io.idlemint.domain.settlement.SettlementResult.RefusalCode;

/// A refusal on its way out of a transaction, which it undoes. Never leaves this package.
final class RefusedMovement extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RefusalCode code;

    RefusedMovement(RefusalCode code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    static void unless(boolean holds, RefusalCode code, String sentence) {
        if (!holds) {
            throw new RefusedMovement(code, sentence);
        }
    }

    <T> SettlementResult<T> result() {
        return new SettlementResult.Refused<>(code, String.valueOf(getMessage()));
    }
}
