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
import java.util.function.UnaryOperator;

/// Closing an escrow: by a voucher, by the provider's release, or when the challenge time is over. Repeating the
/// request that closed it answers as the first time. Signatures are checked before the writer's turn, against keys that
/// were fixed when the escrow was opened. Stateless; refuses by [RefusedMovement].
final class CloseRules {
    private final LedgerGround ground;

    CloseRules(LedgerGround ground) {
        this.ground = ground;
    }

    /// Checks a voucher; the deposit only grows, so what counts now counts in the transaction.
    void verifyVoucher(Escrow escrow, Signed<Voucher> voucher) {
        VoucherCheck check = new VoucherCheck(
                ground.domain(), escrow.leaseId(), escrow.open().message().voucherKey(), escrow.deposit());
        check.refusal(ground.signatures(), voucher, Amount.ZERO).ifPresent(why -> {
            throw why == VoucherCheck.Refusal.OVER_DEPOSIT
                    ? overDeposit(escrow)
                    : new RefusedMovement(RefusalCode.BAD_SIGNATURE, "The voucher does not count: " + why + ".");
        });
    }

    Payout byVoucher(Tx tx, Signed<Voucher> voucher) {
        Instant now = ground.time().advance(tx);
        Bytes32 leaseId = voucher.message().leaseId();
        Escrow escrow = ground.known(tx, leaseId);
        if (escrow.closure().isPresent()) {
            return repeated(tx, escrow, EvidenceKind.VOUCHER, voucher);
        }
        ground.escrows().keep(tx, leaseId, EvidenceKind.VOUCHER, now, voucher);
        return pay(tx, escrow, voucher.message().cumulative(), Escrow.ClosedBy.VOUCHER, now);
    }

    /// Checks a release by the operator key of the delegation under which the escrow was opened.
    void verifyRelease(Escrow escrow, Signed<Release> release) {
        RefusedMovement.unless(
                ground.signatures().signedBy(escrow.identity().message().operatorKey(), ground.domain(), release),
                RefusalCode.BAD_SIGNATURE,
                "The release is not signed by the provider's operator key.");
        if (!escrow.deposit().covers(release.message().cumulative())) {
            throw overDeposit(escrow);
        }
    }

    Payout byRelease(Tx tx, Signed<Release> release) {
        Instant now = ground.time().advance(tx);
        Bytes32 leaseId = release.message().leaseId();
        Escrow escrow = ground.known(tx, leaseId);
        if (escrow.closure().isPresent()) {
            return repeated(tx, escrow, EvidenceKind.RELEASE, release);
        }
        ground.escrows().keep(tx, leaseId, EvidenceKind.RELEASE, now, release);
        return pay(tx, escrow, release.message().cumulative(), Escrow.ClosedBy.RELEASE, now);
    }

    /// Checks that the renter wants to close.
    void verifyStart(Escrow escrow, Signed<StartClose> startClose) {
        RefusedMovement.unless(
                ground.signatures().signedBy(escrow.terms().message().parties().renter(), ground.domain(), startClose),
                RefusalCode.BAD_SIGNATURE,
                "The wish to close is not signed by the renter's account.");
    }

    /// Begins the challenge time; said again it changes nothing, also when the lease is closed meanwhile.
    Escrow start(Tx tx, Signed<StartClose> startClose) {
        Instant now = ground.time().advance(tx);
        Bytes32 leaseId = startClose.message().leaseId();
        if (ground.known(tx, leaseId).stage() == EscrowStatus.Stage.OPEN) {
            ground.escrows().startClosing(tx, leaseId, now);
            ground.escrows().keep(tx, leaseId, EvidenceKind.START_CLOSE, now, startClose);
        }
        return ground.known(tx, leaseId);
    }

    Payout finalise(Tx tx, Bytes32 leaseId) {
        Instant now = ground.time().advance(tx);
        Escrow escrow = ground.known(tx, leaseId);
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

    private Payout repeated(Tx tx, Escrow escrow, EvidenceKind kind, Signed<?> evidence) {
        RefusedMovement.unless(
                ground.escrows().kept(tx, escrow.leaseId(), kind, evidence),
                RefusalCode.WRONG_STAGE,
                "The lease is settled already.");
        return escrow.closure().orElseThrow().payout();
    }

    private static RefusedMovement overDeposit(Escrow escrow) {
        return new RefusedMovement(
                RefusalCode.OVER_DEPOSIT,
                "cumulative is over the deposit of " + escrow.deposit().plain() + " MINT.");
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
