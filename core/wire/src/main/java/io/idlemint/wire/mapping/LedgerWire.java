package io.idlemint.wire.mapping;

import com.google.protobuf.ByteString;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.domain.settlement.EscrowStatus;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.domain.settlement.SettlementResult;
import io.idlemint.domain.settlement.SettlementResult.RefusalCode;
import io.idlemint.schema.v1.BalanceReply;
import io.idlemint.schema.v1.Empty;
import io.idlemint.schema.v1.Escrow;
import io.idlemint.schema.v1.EscrowReply;
import io.idlemint.schema.v1.HistoryReply;
import io.idlemint.schema.v1.PayoutReply;
import io.idlemint.schema.v1.Refusal;
import io.idlemint.schema.v1.TransferReply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The ledger's answers.
public final class LedgerWire {
    /// A page of history has at most this many entries.
    public static final int MAX_HISTORY = 500;

    private LedgerWire() {}

    public static io.idlemint.schema.v1.Payout toWire(Payout payout) {
        return io.idlemint.schema.v1.Payout.newBuilder()
                .setProvider(payout.provider().nanos())
                .setHolders(payout.holders().nanos())
                .setRefunded(payout.refunded().nanos())
                .build();
    }

    public static Payout payout(String field, io.idlemint.schema.v1.Payout wire) {
        return new Payout(
                Fields.amount(field + ".provider", wire.getProvider()),
                Fields.amount(field + ".holders", wire.getHolders()),
                Fields.amount(field + ".refunded", wire.getRefunded()));
    }

    public static PayoutReply payoutReply(SettlementResult<Payout> result) {
        return switch (result) {
            case SettlementResult.Done<Payout> done ->
                PayoutReply.newBuilder().setPayout(toWire(done.value())).build();
            case SettlementResult.Refused<Payout> refused ->
                PayoutReply.newBuilder().setRefusal(toWire(refused)).build();
        };
    }

    public static SettlementResult<Payout> payoutResult(PayoutReply wire) {
        return switch (wire.getAnswerCase()) {
            case PAYOUT -> new SettlementResult.Done<>(payout("payout", wire.getPayout()));
            case REFUSAL -> refused(wire.getRefusal());
            case ANSWER_NOT_SET -> throw new BadFieldException("answer", "is missing");
        };
    }

    public static EscrowReply escrowReply(SettlementResult<EscrowStatus> result) {
        return switch (result) {
            case SettlementResult.Done<EscrowStatus> done -> escrowReply(Optional.of(done.value()));
            case SettlementResult.Refused<EscrowStatus> refused ->
                EscrowReply.newBuilder().setRefusal(toWire(refused)).build();
        };
    }

    public static EscrowReply escrowReply(Optional<EscrowStatus> status) {
        EscrowReply.Builder reply = EscrowReply.newBuilder();
        status.ifPresentOrElse(
                known -> reply.setEscrow(toWire(known)), () -> reply.setNone(Empty.getDefaultInstance()));
        return reply.build();
    }

    public static SettlementResult<EscrowStatus> escrowResult(EscrowReply wire) {
        return switch (wire.getAnswerCase()) {
            case ESCROW -> new SettlementResult.Done<>(escrow(wire.getEscrow()));
            case REFUSAL -> refused(wire.getRefusal());
            case NONE, ANSWER_NOT_SET -> throw new BadFieldException("answer", "is missing");
        };
    }

    public static Optional<EscrowStatus> escrowStatus(EscrowReply wire) {
        return switch (wire.getAnswerCase()) {
            case ESCROW -> Optional.of(escrow(wire.getEscrow()));
            case NONE -> Optional.empty();
            case REFUSAL, ANSWER_NOT_SET -> throw new BadFieldException("answer", "is neither an escrow nor none");
        };
    }

    private static Escrow toWire(EscrowStatus status) {
        Escrow.Builder wire = Escrow.newBuilder()
                .setStage(status.stage().name())
                .setDeposit(status.deposit().nanos())
                .setExpiresAt(status.expiresAt().getEpochSecond())
                .setFinalisableAt(
                        status.finalisableAt().map(Instant::getEpochSecond).orElse(0L));
        status.payout().ifPresent(payout -> wire.setPayout(toWire(payout)));
        return wire.build();
    }

    private static EscrowStatus escrow(Escrow wire) {
        long finalisable = wire.getFinalisableAt();
        return new EscrowStatus(
                Fields.named("escrow.stage", wire.getStage(), EscrowStatus.Stage.class),
                Fields.amount("escrow.deposit", wire.getDeposit()),
                Fields.instant("escrow.expires_at", wire.getExpiresAt()),
                finalisable == 0 ? Optional.empty() : Optional.of(Fields.instant("escrow.finalisable_at", finalisable)),
                wire.hasPayout() ? Optional.of(payout("escrow.payout", wire.getPayout())) : Optional.empty());
    }

    public static TransferReply transferReply(SettlementResult<Long> result) {
        return switch (result) {
            case SettlementResult.Done<Long> done ->
                TransferReply.newBuilder().setSeq(done.value()).build();
            case SettlementResult.Refused<Long> refused ->
                TransferReply.newBuilder().setRefusal(toWire(refused)).build();
        };
    }

    public static SettlementResult<Long> transferResult(TransferReply wire) {
        return switch (wire.getAnswerCase()) {
            case SEQ -> new SettlementResult.Done<>(Fields.natural("seq", wire.getSeq()));
            case REFUSAL -> refused(wire.getRefusal());
            case ANSWER_NOT_SET -> throw new BadFieldException("answer", "is missing");
        };
    }

    private static Refusal toWire(SettlementResult.Refused<?> refused) {
        return Refusal.newBuilder()
                .setCode(refused.code().name())
                .setSentence(Fields.cut(refused.sentence()))
                .build();
    }

    private static <T> SettlementResult<T> refused(Refusal wire) {
        return new SettlementResult.Refused<>(
                Fields.named("refusal.code", wire.getCode(), RefusalCode.class),
                Fields.sentence("refusal.sentence", wire.getSentence()));
    }

    public static BalanceReply toWire(Balance balance) {
        return BalanceReply.newBuilder()
                .setAvailable(balance.available().nanos())
                .setInEscrow(balance.inEscrow().nanos())
                .setImmature(balance.immature().nanos())
                .setNextNonce(balance.nextNonce())
                .build();
    }

    public static Balance balance(BalanceReply wire) {
        return new Balance(
                Fields.amount("available", wire.getAvailable()),
                Fields.amount("in_escrow", wire.getInEscrow()),
                Fields.amount("immature", wire.getImmature()),
                Fields.natural("next_nonce", wire.getNextNonce()));
    }

    public static HistoryReply history(List<LedgerEntry> entries) {
        return HistoryReply.newBuilder()
                .addAllEntries(entries.stream().map(LedgerWire::toWire).toList())
                .build();
    }

    public static List<LedgerEntry> history(HistoryReply wire) {
        return Fields.list("entries", wire.getEntriesList(), MAX_HISTORY, LedgerWire::entry);
    }

    private static io.idlemint.schema.v1.LedgerEntry toWire(LedgerEntry entry) {
        return io.idlemint.schema.v1.LedgerEntry.newBuilder()
                .setSeq(entry.seq())
                .setAtMillis(entry.at().toEpochMilli())
                .setKind(entry.kind().name())
                .setIncoming(entry.incoming())
                .setAmount(entry.amount().nanos())
                .setCounterparty(entry.counterparty().map(Fields::bytes).orElse(ByteString.EMPTY))
                .setReference(entry.reference().map(Fields::bytes).orElse(ByteString.EMPTY))
                .build();
    }

    private static LedgerEntry entry(String field, io.idlemint.schema.v1.LedgerEntry wire) {
        return new LedgerEntry(
                Fields.natural(field + ".seq", wire.getSeq()),
                Fields.instantOfMillis(field + ".at_millis", wire.getAtMillis()),
                Fields.named(field + ".kind", wire.getKind(), LedgerEntry.Kind.class),
                wire.getIncoming(),
                Fields.amount(field + ".amount", wire.getAmount()),
                wire.getCounterparty().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Fields.account(field + ".counterparty", wire.getCounterparty())),
                wire.getReference().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Fields.hash(field + ".reference", wire.getReference())));
    }
}
