package io.idlemint.keynode.ledger;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.lease.Release;
import io.idlemint.domain.lease.StartClose;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.lease.VoucherCheck;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Split;
import io.idlemint.domain.settlement.EscrowStatus;
import io.idlemint.domain.settlement.LedgerEntry.Kind;
import io.idlemint.domain.settlement.SettlementResult.RefusalCode;
import io.idlemint.storage.Tx;
import io.idlemint.storage.ledger.Escrow;
import io.idlemint.storage.ledger.EvidenceKind;
import io.idlemint.storage.ledger.LedgerAccount;
import io.idlemint.storage.ledger.Movement;
import io.idlemint.storage.ledger.Posting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Closing an escrow: by a voucher, by the provider's release, or when the challenge time is over. Repeating the
/// request that closed it answers as the first time. Stateless; refuses by [RefusedMovement].
final class CloseRules {
    private final LedgerGround ground;

    CloseRules(LedgerGround ground) {
        this.ground = ground;
    }

    Payout byVoucher(Tx tx, Signed<Voucher> voucher) {
        Instant now = ground.time().advance(tx);
        Bytes32 leaseId = voucher.message().leaseId();
        Escrow escrow = find(tx, leaseId);
        Optional<Payout> before = alreadyBy(tx, escrow, EvidenceKind.VOUCHER, voucher);
        if (before.isPresent()) {
            return before.get();
        }
        requireNotClosed(escrow);
        VoucherCheck check = new VoucherCheck(
                ground.domain(), leaseId, escrow.open().message().voucherKey(), escrow.deposit());
        check.refusal(ground.signatures(), voucher, Amount.ZERO).ifPresent(why -> {
            throw new RefusedMovement(
                    why == VoucherCheck.Refusal.OVER_DEPOSIT ? RefusalCode.OVER_DEPOSIT : RefusalCode.BAD_SIGNATURE,
                    "The voucher does not count: " + why + ".");
        });
        ground.escrows().keep(tx, leaseId, EvidenceKind.VOUCHER, now, voucher);
        return pay(tx, escrow, voucher.message().cumulative(), Escrow.ClosedBy.VOUCHER, now);
    }

    Payout byRelease(Tx tx, Signed<Release> release) {
        Instant now = ground.time().advance(tx);
        Bytes32 leaseId = release.message().leaseId();
        Escrow escrow = find(tx, leaseId);
        Optional<Payout> before = alreadyBy(tx, escrow, EvidenceKind.RELEASE, release);
        if (before.isPresent()) {
            return before.get();
        }
        requireNotClosed(escrow);
        RefusedMovement.unless(
                ground.signatures().signedBy(escrow.identity().message().operatorKey(), ground.domain(), release),
                RefusalCode.BAD_SIGNATURE,
                "The release is not signed by the provider's operator key.");
        Amount cumulative = release.message().cumulative();
        RefusedMovement.unless(
                escrow.deposit().covers(cumulative),
                RefusalCode.OVER_DEPOSIT,
                "cumulative is over the deposit of " + escrow.deposit().plain() + " MINT.");
        ground.escrows().keep(tx, leaseId, EvidenceKind.RELEASE, now, release);
        return pay(tx, escrow, cumulative, Escrow.ClosedBy.RELEASE, now);
    }

    Escrow start(Tx tx, Signed<StartClose> startClose) {
        Instant now = ground.time().advance(tx);
        Bytes32 leaseId = startClose.message().leaseId();
        Escrow escrow = find(tx, leaseId);
        RefusedMovement.unless(
                ground.signatures().signedBy(escrow.terms().message().parties().renter(), ground.domain(), startClose),
                RefusalCode.BAD_SIGNATURE,
                "The wish to close is not signed by the renter's account.");
        if (escrow.stage() == EscrowStatus.Stage.OPEN) {
            ground.escrows().startClosing(tx, leaseId, now);
            ground.escrows().keep(tx, leaseId, EvidenceKind.START_CLOSE, now, startClose);
        }
        return find(tx, leaseId);
    }

    Payout finalise(Tx tx, Bytes32 leaseId) {
        Instant now = ground.time().advance(tx);
        Escrow escrow = find(tx, leaseId);
        if (escrow.closure().isPresent()) {
            RefusedMovement.unless(
                    escrow.closure().get().by() == Escrow.ClosedBy.CHALLENGE_OVER,
                    RefusalCode.WRONG_STAGE,
                    "The lease is settled.");
            return escrow.closure().get().payout();
        }
        Instant ripe = ripeAt(escrow);
        RefusedMovement.unless(!now.isBefore(ripe), RefusalCode.TOO_EARLY, "It can be finalised from " + ripe + " on.");
        return pay(tx, escrow, Amount.ZERO, Escrow.ClosedBy.CHALLENGE_OVER, now);
    }

    /// When anyone may finalise an escrow that is not closed.
    Instant ripeAt(Escrow escrow) {
        return escrow.times().closing().orElse(escrow.times().expires()).plus(ground.challenge());
    }

    private Escrow find(Tx tx, Bytes32 leaseId) {
        return ground.escrows()
                .find(tx, leaseId)
                .orElseThrow(() -> new RefusedMovement(RefusalCode.UNKNOWN_LEASE, "There is no such lease."));
    }

    private Optional<Payout> alreadyBy(Tx tx, Escrow escrow, EvidenceKind kind, Signed<?> evidence) {
        return escrow.closure()
                .filter(closure -> ground.escrows().kept(tx, escrow.leaseId(), kind, evidence))
                .map(Escrow.Closure::payout);
    }

    private static void requireNotClosed(Escrow escrow) {
        RefusedMovement.unless(escrow.closure().isEmpty(), RefusalCode.WRONG_STAGE, "The lease is settled already.");
    }

    private Payout pay(Tx tx, Escrow escrow, Amount cumulative, Escrow.ClosedBy by, Instant now) {
        Terms terms = escrow.terms().message();
        Split.Parts parts = terms.price().split().of(cumulative);
        Payout payout =
                new Payout(parts.provider(), parts.holders(), escrow.deposit().minus(cumulative));
        List<Posting> postings = new ArrayList<>();
        add(
                postings,
                LedgerAccount.user(terms.parties().provider()),
                payout.provider(),
                posting -> Posting.shown(
                        posting.account(),
                        posting.nanos(),
                        Kind.LEASE_PAID,
                        terms.parties().renter()));
        add(postings, LedgerAccount.HOLDERS, payout.holders(), posting -> posting);
        add(
                postings,
                LedgerAccount.user(terms.parties().renter()),
                payout.refunded(),
                posting -> Posting.shown(
                        posting.account(),
                        posting.nanos(),
                        Kind.ESCROW_REFUNDED,
                        terms.parties().provider()));
        if (!escrow.deposit().isZero()) {
            postings.add(Posting.hidden(
                    LedgerAccount.escrow(escrow.leaseId()), -escrow.deposit().nanos()));
            ground.ledger().post(tx, Movement.about(Movement.Kind.ESCROW_CLOSED, now, escrow.leaseId(), postings));
        }
        ground.escrows().close(tx, escrow.leaseId(), new Escrow.Closure(by, now, payout));
        return payout;
    }

    private static void add(
            List<Posting> postings, LedgerAccount account, Amount amount, UnaryOperator<Posting> shown) {
        if (!amount.isZero()) {
            postings.add(shown.apply(Posting.hidden(account, amount.nanos())));
        }
    }
}
