package io.idlemint.keynode.ledger;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.domain.settlement.SettlementResult.RefusalCode;
import io.idlemint.storage.Tx;
import io.idlemint.storage.ledger.Escrow;
import io.idlemint.storage.ledger.EscrowStore;
import io.idlemint.storage.ledger.LedgerStore;
import io.idlemint.storage.ledger.LedgerTime;
import java.time.Duration;

/// What the rules of the lab ledger stand on.
///
/// @param challenge the time before an unanswered close is final
record LedgerGround(
        LedgerDomain domain,
        SignatureCheck signatures,
        LedgerTime time,
        Duration challenge,
        LedgerStore ledger,
        EscrowStore escrows) {
    Escrow known(Tx tx, Bytes32 leaseId) {
        return escrows.find(tx, leaseId)
                .orElseThrow(() -> new RefusedMovement(RefusalCode.UNKNOWN_LEASE, "There is no such lease."));
    }
}
