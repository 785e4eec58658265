package io.idlemint.keynode.ledger;

import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.SignatureCheck;
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
        EscrowStore escrows) {}
