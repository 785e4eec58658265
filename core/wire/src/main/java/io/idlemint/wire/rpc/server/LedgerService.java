package io.idlemint.wire.rpc.server;

import io.grpc.stub.StreamObserver;
import io.idlemint.domain.settlement.Settlement;
import io.idlemint.schema.v1.AccountRequest;
import io.idlemint.schema.v1.BalanceReply;
import io.idlemint.schema.v1.EscrowReply;
import io.idlemint.schema.v1.HistoryReply;
import io.idlemint.schema.v1.HistoryRequest;
import io.idlemint.schema.v1.LeaseRequest;
import io.idlemint.schema.v1.LedgerGrpc;
import io.idlemint.schema.v1.OpenRequest;
import io.idlemint.schema.v1.PayoutReply;
import io.idlemint.schema.v1.SignedBytes;
import io.idlemint.schema.v1.TransferReply;
import io.idlemint.schema.v1.TransferRequest;
import io.idlemint.wire.mapping.Fields;
import io.idlemint.wire.mapping.LedgerWire;
import io.idlemint.wire.mapping.SignedWire;
import io.idlemint.wire.rpc.KeyNodeBackend;

/// The ledger's calls. What the ledger refuses is in the reply; what the key node refuses is thrown. Stateless.
final class LedgerService extends LedgerGrpc.LedgerImplBase {
    private final KeyNodeBackend backend;

    LedgerService(KeyNodeBackend backend) {
        this.backend = backend;
    }

    private Settlement ledger() {
        return backend.settlement(Gatekeeper.caller());
    }

    @Override
    public void open(OpenRequest request, StreamObserver<EscrowReply> answer) {
        var terms = SignedWire.terms("terms", request.getTerms());
        var identity = SignedWire.identity("provider_identity", request.getProviderIdentity());
        var open = SignedWire.open("open", request.getOpen());
        Answers.only(answer, LedgerWire.escrowReply(ledger().open(terms, identity, open)));
    }

    @Override
    public void topUp(SignedBytes request, StreamObserver<EscrowReply> answer) {
        var topUp = SignedWire.topUp("top_up", request);
        Answers.only(answer, LedgerWire.escrowReply(ledger().topUp(topUp)));
    }

    @Override
    public void close(SignedBytes request, StreamObserver<PayoutReply> answer) {
        var voucher = SignedWire.voucher("voucher", request);
        Answers.only(answer, LedgerWire.payoutReply(ledger().close(voucher)));
    }

    @Override
    public void release(SignedBytes request, StreamObserver<PayoutReply> answer) {
        var release = SignedWire.release("release", request);
        Answers.only(answer, LedgerWire.payoutReply(ledger().release(release)));
    }

    @Override
    public void startClose(SignedBytes request, StreamObserver<EscrowReply> answer) {
        var startClose = SignedWire.startClose("start_close", request);
        Answers.only(answer, LedgerWire.escrowReply(ledger().startClose(startClose)));
    }

    @Override
    public void finalise(LeaseRequest request, StreamObserver<PayoutReply> answer) {
        var leaseId = Fields.hash("lease_id", request.getLeaseId());
        Answers.only(answer, LedgerWire.payoutReply(ledger().finalise(leaseId)));
    }

    @Override
    public void transfer(TransferRequest request, StreamObserver<TransferReply> answer) {
        var from = Fields.account("from", request.getFrom());
        var transfer = SignedWire.transfer("transfer", request.getTransfer());
        Answers.only(answer, LedgerWire.transferReply(ledger().transfer(from, transfer)));
    }

    @Override
    public void escrow(LeaseRequest request, StreamObserver<EscrowReply> answer) {
        var leaseId = Fields.hash("lease_id", request.getLeaseId());
        Answers.only(answer, LedgerWire.escrowReply(ledger().escrow(leaseId)));
    }

    @Override
    public void balance(AccountRequest request, StreamObserver<BalanceReply> answer) {
        var account = Fields.account("account", request.getAccount());
        Answers.only(answer, LedgerWire.toWire(ledger().balance(account)));
    }

    @Override
    public void history(HistoryRequest request, StreamObserver<HistoryReply> answer) {
        var account = Fields.account("account", request.getAccount());
        long before = Fields.natural("before_seq", request.getBeforeSeq());
        int limit = Fields.within("limit", request.getLimit(), 1, LedgerWire.MAX_HISTORY);
        Answers.only(answer, LedgerWire.history(ledger().history(account, before, limit)));
    }
}
