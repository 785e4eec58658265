package io.idlemint.wire.rpc;

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
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.domain.settlement.EscrowStatus;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.domain.settlement.Settlement;
import io.idlemint.domain.settlement.SettlementResult;
import io.idlemint.domain.settlement.Transfer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A ledger that answers as the test says and remembers what it was asked, each request as the list of its parts.
final class ScriptedLedger implements Settlement {
    static final Payout PAYOUT = new Payout(Amount.ofNanos(900), Amount.ofNanos(100), Amount.ofNanos(7));
    static final EscrowStatus OPEN = new EscrowStatus(
            EscrowStatus.Stage.OPEN,
            Amount.ofMint(1),
            Instant.ofEpochSecond(2_000_000_000),
            Optional.empty(),
            Optional.empty());

    final BlockingQueue<List<Object>> asked = new LinkedBlockingQueue<>();
    volatile SettlementResult<Payout> payout = new SettlementResult.Done<>(PAYOUT);
    volatile SettlementResult<EscrowStatus> escrow = new SettlementResult.Done<>(OPEN);
    volatile SettlementResult<Long> transfer = new SettlementResult.Done<>(77L);
    volatile Optional<EscrowStatus> status = Optional.empty();
    volatile Balance balance = Balance.EMPTY;
    volatile List<LedgerEntry> history = List.of();
    volatile Optional<RuntimeException> thrown = Optional.empty();

    private void ask(Object... parts) {
        thrown.ifPresent(it -> {
            throw it;
        });
        asked.add(List.of(parts));
    }

    @Override
    public LedgerDomain domain() {
        return ScriptedKeyNode.PARAMETERS.domain();
    }

    @Override
    public SettlementResult<EscrowStatus> open(Signed<Terms> terms, Signed<NodeIdentity> provider, Signed<Open> open) {
        ask(terms, provider, open);
        return escrow;
    }

    @Override
    public SettlementResult<EscrowStatus> topUp(Signed<TopUp> topUp) {
        ask(topUp);
        return escrow;
    }

    @Override
    public SettlementResult<Payout> close(Signed<Voucher> voucher) {
        ask(voucher);
        return payout;
    }

    @Override
    public SettlementResult<Payout> release(Signed<Release> release) {
        ask(release);
        return payout;
    }

    @Override
    public SettlementResult<EscrowStatus> startClose(Signed<StartClose> startClose) {
        ask(startClose);
        return escrow;
    }

    @Override
    public SettlementResult<Payout> finalise(Bytes32 leaseId) {
        ask(leaseId);
        return payout;
    }

    @Override
    public SettlementResult<Long> transfer(Account from, Signed<Transfer> request) {
        ask(from, request);
        return transfer;
    }

    @Override
    public Optional<EscrowStatus> escrow(Bytes32 leaseId) {
        ask(leaseId);
        return status;
    }

    @Override
    public Balance balance(Account account) {
        ask(account);
        return balance;
    }

    @Override
    public List<LedgerEntry> history(Account account, long beforeSeq, int limit) {
        ask(account, beforeSeq, limit);
        return history;
    }
}
