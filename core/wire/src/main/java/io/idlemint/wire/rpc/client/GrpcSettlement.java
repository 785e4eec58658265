package io.idlemint.wire.rpc.client;

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
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.Settlement;
import io.idlemint.domain.settlement.SettlementResult;
import io.idlemint.domain.settlement.SettlementResult.RefusalCode;
import io.idlemint.domain.settlement.Silence;
import io.idlemint.domain.settlement.Transfer;
import io.idlemint.schema.v1.AccountRequest;
import io.idlemint.schema.v1.HistoryRequest;
import io.idlemint.schema.v1.LeaseRequest;
import io.idlemint.schema.v1.OpenRequest;
import io.idlemint.schema.v1.TransferRequest;
import io.idlemint.wire.mapping.Fields;
import io.idlemint.wire.mapping.LedgerWire;
import io.idlemint.wire.mapping.SignedWire;
import io.idlemint.wire.rpc.RefusalStatus;
import io.idlemint.wire.rpc.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The ledger of a key node. Safe for use by several threads.
final class GrpcSettlement implements Settlement {
    private final Connection connection;

    GrpcSettlement(Connection connection) {
        this.connection = connection;
    }

    @Override
    public LedgerDomain domain() {
        return connection.parameters().domain();
    }

    @Override
    public SettlementResult<EscrowStatus> open(Signed<Terms> terms, Signed<NodeIdentity> provider, Signed<Open> open) {
        OpenRequest request = OpenRequest.newBuilder()
                .setTerms(SignedWire.toWire(terms))
                .setProviderIdentity(SignedWire.toWire(provider))
                .setOpen(SignedWire.toWire(open))
                .build();
        return moves("Opening an escrow", () -> connection.ledger().open(request), LedgerWire::escrowResult);
    }

    @Override
    public SettlementResult<EscrowStatus> topUp(Signed<TopUp> topUp) {
        return moves(
                "Topping up an escrow",
                () -> connection.ledger().topUp(SignedWire.toWire(topUp)),
                LedgerWire::escrowResult);
    }

    @Override
    public SettlementResult<Payout> close(Signed<Voucher> voucher) {
        return moves(
                "Closing an escrow",
                () -> connection.ledger().close(SignedWire.toWire(voucher)),
                LedgerWire::payoutResult);
    }

    @Override
    public SettlementResult<Payout> release(Signed<Release> release) {
        return moves(
                "Releasing an escrow",
                () -> connection.ledger().release(SignedWire.toWire(release)),
                LedgerWire::payoutResult);
    }

    @Override
    public SettlementResult<EscrowStatus> startClose(Signed<StartClose> startClose) {
        return moves(
                "Asking to close an escrow",
                () -> connection.ledger().startClose(SignedWire.toWire(startClose)),
                LedgerWire::escrowResult);
    }

    @Override
    public SettlementResult<Payout> finalise(Bytes32 leaseId) {
        return moves(
                "Finalising an escrow", () -> connection.ledger().finalise(lease(leaseId)), LedgerWire::payoutResult);
    }

    @Override
    public SettlementResult<Long> transfer(Account from, Signed<Transfer> transfer) {
        TransferRequest request = TransferRequest.newBuilder()
                .setFrom(Fields.bytes(from))
                .setTransfer(SignedWire.toWire(transfer))
                .build();
        return moves("Sending money", () -> connection.ledger().transfer(request), LedgerWire::transferResult);
    }

    @Override
    public Optional<EscrowStatus> escrow(Bytes32 leaseId) {
        return reads(
                "Looking at an escrow", () -> connection.ledger().escrow(lease(leaseId)), LedgerWire::escrowStatus);
    }

    @Override
    public Balance balance(Account account) {
        AccountRequest request =
                AccountRequest.newBuilder().setAccount(Fields.bytes(account)).build();
        return reads("Looking at a balance", () -> connection.ledger().balance(request), LedgerWire::balance);
    }

    @Override
    public List<LedgerEntry> history(Account account, long beforeSeq, int limit) {
        HistoryRequest request = HistoryRequest.newBuilder()
                .setAccount(Fields.bytes(account))
                .setBeforeSeq(beforeSeq)
                .setLimit(limit)
                .build();
        return reads("Looking at the history", () -> connection.ledger().history(request), LedgerWire::history);
    }

    private static LeaseRequest lease(Bytes32 leaseId) {
        return LeaseRequest.newBuilder().setLeaseId(Fields.bytes(leaseId)).build();
    }

    /// A key node that has no time now is asked again like one that is away.
    private <A, R> R reads(String tried, Supplier<A> call, Function<A, R> read) {
        try {
            return connection.call(tried, call, read);
        } catch (RefusedException refused) {
            if (refused.code().equals(RefusalStatus.TOO_MANY_CALLS)) {
                throw new LedgerUnreachableException(Silence.Kind.BUSY, tried + ": " + refused.getMessage(), refused);
            }
            throw refused;
        }
    }

    /// What the key node refuses before the ledger sees it is a refusal of the ledger to those who ask.
    private <A, T> SettlementResult<T> moves(String tried, Supplier<A> call, Function<A, SettlementResult<T>> read) {
        try {
            return reads(tried, call, read);
        } catch (RefusedException refused) {
            return new SettlementResult.Refused<>(code(refused.code()), String.valueOf(refused.getMessage()));
        }
    }

    private static RefusalCode code(String given) {
        for (RefusalCode code : RefusalCode.values()) {
            if (code.name().equals(given)) {
                return code;
            }
        }
        return RefusalCode.NOT_ALLOWED;
    }
}
