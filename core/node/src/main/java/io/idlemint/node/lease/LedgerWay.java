package io.idlemint.node.lease;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.settlement.EscrowStatus;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.Settlement;
import io.idlemint.domain.settlement.SettlementResult;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a lease's end to the ledger and does not let go until the ledger has divided the deposit: a ledger that does
/// not answer is asked again. Safe for use by several threads.
public final class LedgerWay {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerWay.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Settlement settlement;

    public LedgerWay(Settlement settlement) {
        this.settlement = settlement;
    }

    /// Closes by a request and returns how the deposit was divided, by this request or by whoever was quicker. Empty
    /// when the ledger refuses and the escrow stays open, or knows no such escrow.
    ///
    /// @throws InterruptedException if this application ends first
    public Optional<Payout> close(Bytes32 leaseId, Function<Settlement, SettlementResult<Payout>> request)
            throws InterruptedException {
        return switch (patiently(request)) {
            case SettlementResult.Done<Payout> done -> Optional.of(done.value());
            case SettlementResult.Refused<Payout> refused -> {
                LOG.info("lease {}: the ledger refused to close: {}", leaseId.brief(), refused.sentence());
                yield payout(leaseId);
            }
        };
    }

    /// How the deposit was divided; empty while the escrow is not closed or unknown.
    public Optional<Payout> payout(Bytes32 leaseId) throws InterruptedException {
        return status(leaseId).flatMap(EscrowStatus::payout);
    }

    public Optional<EscrowStatus> status(Bytes32 leaseId) throws InterruptedException {
        return patiently(ledger -> ledger.escrow(leaseId));
    }

    /// Asks until the ledger answers with more than that it has no room now.
    public <R> R patiently(Function<Settlement, R> request) throws InterruptedException {
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        while (true) {
            try {
                R answer = request.apply(settlement);
                if (!(answer instanceof SettlementResult.Refused<?> refused)
                        || refused.code() != SettlementResult.RefusalCode.STORE_FULL) {
                    return answer;
                }
                LOG.debug("the ledger is full: {}", refused.sentence());
                backoff.pause();
            } catch (LedgerUnreachableException unreachable) {
                LOG.debug("the ledger does not answer: {}", unreachable.getMessage());
                backoff.pause();
            }
        }
    }
}
