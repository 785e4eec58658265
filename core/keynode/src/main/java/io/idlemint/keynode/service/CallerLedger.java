package io.idlemint.keynode.service;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Release;
import io.idlemint.domain.lease.StartClose;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.lease.TopUp;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.domain.settlement.EscrowStatus;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.domain.settlement.Settlement;
import io.idlemint.domain.settlement.SettlementResult;
import io.idlemint.domain.settlement.SettlementResult.RefusalCode;
import io.idlemint.domain.settlement.Transfer;
import io.idlemint.wire.rpc.KeyNodeBackend.Caller;
import io.idlemint.wire.rpc.RefusedException;
import java.util.List;
import java.util.Optional;

/// The ledger as one caller may use it: what moves money carries its own signature, the rest is for the caller's own
/// accounts and leases; and those whom a change concerns are told.
final class CallerLedger implements Settlement {
    private final Settlement ledger;
    private final Caller caller;
    private final Callers callers;
    private final LeaseWitness witness;

    CallerLedger(Settlement ledger, Caller caller, Callers callers, LeaseWitness witness) {
        this.ledger = ledger;
        this.caller = caller;
        this.callers = callers;
        this.witness = witness;
    }

    @Override
    public LedgerDomain domain() {
        return ledger.domain();
    }

    @Override
    public SettlementResult<EscrowStatus> open(Signed<Terms> terms, Signed<NodeIdentity> provider, Signed<Open> open) {
        SettlementResult<EscrowStatus> result = ledger.open(terms, provider, open);
        if (result instanceof SettlementResult.Done<EscrowStatus>) {
            witness.opened(terms, open);
        }
        return result;
    }

    @Override
    public SettlementResult<EscrowStatus> topUp(Signed<TopUp> topUp) {
        SettlementResult<EscrowStatus> result = ledger.topUp(topUp);
        if (result instanceof SettlementResult.Done<EscrowStatus>) {
            witness.changed(topUp.message().leaseId());
        }
        return result;
    }

    @Override
    public SettlementResult<Payout> close(Signed<Voucher> voucher) {
        // An older voucher is genuine too: only the side that it pays may choose which one counts.
        Optional<Terms.Parties> parties = witness.parties(voucher.message().leaseId());
        if (parties.isPresent()
                && !callers.actsFor(caller, parties.get().provider())
                && !callers.actsFor(caller, parties.get().delegate())) {
            return new SettlementResult.Refused<>(
                    RefusalCode.NOT_ALLOWED, "Only the provider or its delegate closes with a voucher.");
        }
        return closed(voucher.message().leaseId(), ledger.close(voucher));
    }

    @Override
    public SettlementResult<Payout> release(Signed<Release> release) {
        // A release says what the provider takes, which binds the renter only if the renter itself brings it. To take
        // nothing is always allowed.
        Optional<Terms.Parties> parties = witness.parties(release.message().leaseId());
        if (!release.message().cumulative().isZero()
                && parties.isPresent()
                && !callers.actsFor(caller, parties.get().renter())) {
            return new SettlementResult.Refused<>(
                    RefusalCode.NOT_ALLOWED, "Only the renter closes with a release of more than 0.");
        }
        return closed(release.message().leaseId(), ledger.release(release));
    }

    @Override
    public SettlementResult<EscrowStatus> startClose(Signed<StartClose> startClose) {
        SettlementResult<EscrowStatus> result = ledger.startClose(startClose);
        if (result instanceof SettlementResult.Done<EscrowStatus>) {
            // The provider has only the challenge time to bring its voucher.
            witness.changed(startClose.message().leaseId());
        }
        return result;
    }

    @Override
    public SettlementResult<Payout> finalise(Bytes32 leaseId) {
        return closed(leaseId, ledger.finalise(leaseId));
    }

    @Override
    public SettlementResult<Long> transfer(Account from, Signed<Transfer> transfer) {
        return ledger.transfer(from, transfer);
    }

    @Override
    public Optional<EscrowStatus> escrow(Bytes32 leaseId) {
        return ledger.escrow(leaseId);
    }

    @Override
    public Balance balance(Account account) {
        requireOwn(account);
        return ledger.balance(account);
    }

    @Override
    public List<LedgerEntry> history(Account account, long beforeSeq, int limit) {
        requireOwn(account);
        return ledger.history(account, beforeSeq, limit);
    }

    private SettlementResult<Payout> closed(Bytes32 leaseId, SettlementResult<Payout> result) {
        if (result instanceof SettlementResult.Done<Payout> done) {
            witness.closed(leaseId, done.value());
        }
        return result;
    }

    private void requireOwn(Account account) {
        if (!callers.actsFor(caller, account)) {
            throw new RefusedException("NOT_ALLOWED", "This connection may not see the account " + account.hex() + ".");
        }
    }
}
