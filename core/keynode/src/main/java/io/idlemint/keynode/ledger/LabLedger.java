package io.idlemint.keynode.ledger;

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
import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.domain.settlement.EscrowStatus;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.domain.settlement.Settlement;
import io.idlemint.domain.settlement.SettlementResult;
import io.idlemint.domain.settlement.SettlementResult.RefusalCode;
import io.idlemint.domain.settlement.Transfer;
import io.idlemint.domain.store.StoreTrouble;
import io.idlemint.storage.Database;
import io.idlemint.storage.StorageException;
import io.idlemint.storage.ledger.Audit;
import io.idlemint.storage.ledger.Conservation;
import io.idlemint.storage.ledger.Escrow;
import io.idlemint.storage.ledger.EscrowStore;
import io.idlemint.storage.ledger.LedgerAccount;
import io.idlemint.storage.ledger.LedgerStore;
import io.idlemint.storage.ledger.LedgerTime;
import io.idlemint.storage.ledger.TransferStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The settlement driver of a lab: double entry in the key node's database. A request is checked and posted in one
/// transaction and durable when it is answered; a request that is refused has done nothing.
///
/// Safe for use by several threads.
public final class LabLedger implements Settlement {
    private static final int SWEEP = 100;

    private final Database database;
    private final LedgerGround ground;
    private final TransferStore transfers = new TransferStore();
    private final OpenRules opening;
    private final CloseRules closing;
    private final TransferRules paying;
    private final Audit audit = new Audit();

    /// @param challenge the time before an unanswered close is final
    public LabLedger(
            Database database,
            LedgerDomain domain,
            SignatureCheck signatures,
            InstantSource clock,
            Duration challenge) {
        this.database = database;
        this.ground = new LedgerGround(
                domain, signatures, new LedgerTime(clock), challenge, new LedgerStore(), new EscrowStore());
        this.opening = new OpenRules(ground);
        this.closing = new CloseRules(ground);
        this.paying = new TransferRules(ground, transfers);
    }

    @Override
    public LedgerDomain domain() {
        return ground.domain();
    }

    @Override
    public SettlementResult<EscrowStatus> open(Signed<Terms> terms, Signed<NodeIdentity> provider, Signed<Open> open) {
        return answer(() -> {
            Bytes32 leaseId = opening.verified(terms, provider, open);
            return database.write(
                    "open lease " + leaseId.brief(), tx -> status(opening.open(tx, leaseId, terms, provider, open)));
        });
    }

    @Override
    public SettlementResult<EscrowStatus> topUp(Signed<TopUp> topUp) {
        Bytes32 leaseId = topUp.message().leaseId();
        return answer(() -> {
            opening.verify(known(leaseId), topUp);
            return database.write("top up lease " + leaseId.brief(), tx -> status(opening.topUp(tx, topUp)));
        });
    }

    @Override
    public SettlementResult<Payout> close(Signed<Voucher> voucher) {
        Bytes32 leaseId = voucher.message().leaseId();
        return answer(() -> {
            closing.verifyVoucher(known(leaseId), voucher);
            return database.write("close lease " + leaseId.brief(), tx -> closing.byVoucher(tx, voucher));
        });
    }

    @Override
    public SettlementResult<Payout> release(Signed<Release> release) {
        Bytes32 leaseId = release.message().leaseId();
        return answer(() -> {
            closing.verifyRelease(known(leaseId), release);
            return database.write("release lease " + leaseId.brief(), tx -> closing.byRelease(tx, release));
        });
    }

    @Override
    public SettlementResult<EscrowStatus> startClose(Signed<StartClose> startClose) {
        Bytes32 leaseId = startClose.message().leaseId();
        return answer(() -> {
            closing.verifyStart(known(leaseId), startClose);
            return database.write(
                    "begin to close lease " + leaseId.brief(), tx -> status(closing.start(tx, startClose)));
        });
    }

    @Override
    public SettlementResult<Payout> finalise(Bytes32 leaseId) {
        return answer(() -> database.write("finalise lease " + leaseId.brief(), tx -> closing.finalise(tx, leaseId)));
    }

    @Override
    public SettlementResult<Long> transfer(Account from, Signed<Transfer> transfer) {
        return answer(() -> {
            paying.verify(from, transfer);
            return database.write("transfer from " + from.hex(), tx -> paying.transfer(tx, from, transfer));
        });
    }

    @Override
    public Optional<EscrowStatus> escrow(Bytes32 leaseId) {
        return database.read(
                        "look up lease " + leaseId.brief(),
                        tx -> ground.escrows().find(tx, leaseId))
                .map(this::status);
    }

    @Override
    public Balance balance(Account account) {
        return database.read(
                "read the balance of " + account.hex(),
                tx -> new Balance(
                        ground.ledger().balance(tx, LedgerAccount.user(account)),
                        ground.escrows().frozen(tx, account),
                        ground.ledger().balance(tx, LedgerAccount.immature(account)),
                        transfers.nextNonce(tx, account)));
    }

    @Override
    public List<LedgerEntry> history(Account account, long beforeSeq, int limit) {
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit " + limit + " is outside of 1 to 500");
        }
        return database.read(
                "read the history of " + account.hex(), tx -> ground.ledger().history(tx, account, beforeSeq, limit));
    }

    /// The proof, from all postings, that no money was made or lost.
    public Conservation conservation() {
        return database.read("audit the ledger", audit::conservation);
    }

    /// Refunds escrows whose challenge time is over, at most 100 at once; which. To be called now and then: nobody
    /// else may come. As long as there is none, nothing is written: an idle computer's disk may sleep.
    public List<Bytes32> finaliseOverdue() {
        return database
                .read(
                        "find overdue leases",
                        tx -> ground.escrows().overdue(tx, ground.time().now(tx), ground.challenge(), SWEEP))
                .stream()
                .filter(leaseId -> finalise(leaseId) instanceof SettlementResult.Done<Payout>)
                .toList();
    }

    private EscrowStatus status(Escrow escrow) {
        boolean closed = escrow.closure().isPresent();
        boolean waiting = escrow.stage() == EscrowStatus.Stage.CLOSING;
        return new EscrowStatus(
                closed ? EscrowStatus.Stage.CLOSED : escrow.stage(),
                escrow.deposit(),
                escrow.times().expires(),
                waiting ? Optional.of(closing.ripeAt(escrow)) : Optional.empty(),
                escrow.closure().map(Escrow.Closure::payout));
    }

    private Escrow known(Bytes32 leaseId) {
        return database.read("look up lease " + leaseId.brief(), tx -> ground.known(tx, leaseId));
    }

    private static <T> SettlementResult<T> answer(Supplier<T> request) {
        try {
            return new SettlementResult.Done<>(request.get());
        } catch (RefusedMovement refused) {
            return refused.result();
        } catch (StorageException broken) {
            if (broken.trouble() == StoreTrouble.FULL) {
                return new SettlementResult.Refused<>(
                        RefusalCode.STORE_FULL, "The key node's database is full; nothing was moved.");
            }
            throw broken;
        }
    }
}
