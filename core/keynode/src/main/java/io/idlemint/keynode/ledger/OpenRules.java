package io.idlemint.keynode.ledger;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.identity.Scope;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.lease.TopUp;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.EscrowStatus;
import io.idlemint.domain.settlement.LedgerEntry.Kind;
import io.idlemint.domain.settlement.SettlementResult.RefusalCode;
import io.idlemint.storage.Tx;
import io.idlemint.storage.directory.IdentityStore;
import io.idlemint.storage.ledger.Escrow;
import io.idlemint.storage.ledger.EvidenceKind;
import io.idlemint.storage.ledger.LedgerAccount;
import io.idlemint.storage.ledger.Movement;
import io.idlemint.storage.ledger.Posting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Opening an escrow and raising its deposit. Signatures are checked before the writer's turn, because recovering a
/// key takes longer than a transaction. Stateless; refuses by [RefusedMovement].
final class OpenRules {
    private final LedgerGround ground;
    private final IdentityStore identities = new IdentityStore();

    OpenRules(LedgerGround ground) {
        this.ground = ground;
    }

    /// Checks what needs no database.
    ///
    /// @return the lease id
    Bytes32 verified(Signed<Terms> terms, Signed<NodeIdentity> identity, Signed<Open> open) {
        Bytes32 leaseId = ground.signatures().digest(ground.domain(), terms.message());
        requireSignatures(leaseId, terms, identity, open);
        requireDeposit(terms.message().price(), open.message());
        return leaseId;
    }

    /// Opens the escrow of a request that is verified.
    Escrow open(Tx tx, Bytes32 leaseId, Signed<Terms> terms, Signed<NodeIdentity> identity, Signed<Open> open) {
        Instant now = ground.time().advance(tx);
        Optional<Escrow> known = ground.escrows().find(tx, leaseId);
        if (known.isPresent()) {
            return repeated(known.get(), open.message());
        }
        requireTimely(tx, terms.message(), identity.message(), now);
        Terms.Parties parties = terms.message().parties();
        RefusedMovement.unless(
                ground.escrows()
                        .holding(tx, parties.provider(), terms.message().keys().deviceHash())
                        .isEmpty(),
                RefusalCode.DEVICE_BUSY,
                "The device is in another open lease.");
        Amount deposit = open.message().deposit();
        freeze(tx, parties, leaseId, deposit, now, Movement.Kind.ESCROW_OPENED, Kind.ESCROW_OPENED);
        Escrow escrow = new Escrow(
                leaseId,
                terms,
                identity,
                open,
                deposit,
                EscrowStatus.Stage.OPEN,
                times(now, terms.message()),
                Optional.empty());
        ground.escrows().insert(tx, escrow);
        return escrow;
    }

    /// A lease that is closing or closed is never shown as opened again: its provider would work for nothing.
    private static Escrow repeated(Escrow known, Open open) {
        RefusedMovement.unless(
                known.open().message().equals(open), RefusalCode.ALREADY_OPEN, "These terms were accepted before.");
        RefusedMovement.unless(
                known.stage() == EscrowStatus.Stage.OPEN,
                RefusalCode.ALREADY_OPEN,
                "The lease of these terms is over.");
        return known;
    }

    /// The expiry is in whole seconds, as messages are.
    private static Escrow.Times times(Instant now, Terms terms) {
        Instant expires = now.truncatedTo(ChronoUnit.SECONDS).plus(terms.times().maxDuration());
        return new Escrow.Times(now, expires, Optional.empty());
    }

    /// Checks the signature of a top-up.
    void verify(Escrow escrow, Signed<TopUp> topUp) {
        RefusedMovement.unless(
                ground.signatures().signedBy(escrow.terms().message().parties().renter(), ground.domain(), topUp),
                RefusalCode.BAD_SIGNATURE,
                "The top-up is not signed by the renter's account.");
    }

    Escrow topUp(Tx tx, Signed<TopUp> topUp) {
        Instant now = ground.time().advance(tx);
        TopUp message = topUp.message();
        Escrow escrow = ground.known(tx, message.leaseId());
        Terms terms = escrow.terms().message();
        if (ground.escrows().kept(tx, message.leaseId(), EvidenceKind.TOP_UP, topUp)) {
            return escrow;
        }
        RefusedMovement.unless(
                escrow.stage() == EscrowStatus.Stage.OPEN, RefusalCode.WRONG_STAGE, "The lease is not open.");
        RefusedMovement.unless(
                now.isBefore(escrow.times().expires()), RefusalCode.EXPIRED, "expiresAt of the lease is over.");
        RefusedMovement.unless(
                message.deposit().compareTo(escrow.deposit()) >= 0
                        && !message.expiresAt().isBefore(escrow.times().expires()),
                RefusalCode.BAD_FIELD,
                "A top-up can only raise deposit and expiresAt.");
        Instant latest = escrow.times().opened().plus(terms.times().maxDuration());
        RefusedMovement.unless(
                terms.price().maxDeposit().covers(message.deposit())
                        && !message.expiresAt().isAfter(latest),
                RefusalCode.OVER_MAXIMUM,
                "deposit or expiresAt is over the limit of the terms ("
                        + terms.price().maxDeposit().plain() + " MINT, " + latest + ").");
        Amount more = message.deposit().minus(escrow.deposit());
        freeze(
                tx,
                terms.parties(),
                message.leaseId(),
                more,
                now,
                Movement.Kind.ESCROW_TOPPED_UP,
                Kind.ESCROW_TOPPED_UP);
        ground.escrows().topUp(tx, message.leaseId(), message.deposit(), message.expiresAt());
        ground.escrows().keep(tx, message.leaseId(), EvidenceKind.TOP_UP, now, topUp);
        return ground.escrows().find(tx, message.leaseId()).orElseThrow();
    }

    private void requireSignatures(
            Bytes32 leaseId, Signed<Terms> terms, Signed<NodeIdentity> identity, Signed<Open> open) {
        Terms.Parties parties = terms.message().parties();
        RefusedMovement.unless(
                identity.message().account().equals(parties.provider())
                        && ground.signatures().signedBy(parties.provider(), ground.domain(), identity),
                RefusalCode.BAD_SIGNATURE,
                "The delegation is not signed by the provider's account.");
        RefusedMovement.unless(
                ground.signatures().signedBy(identity.message().operatorKey(), ground.domain(), terms),
                RefusalCode.BAD_SIGNATURE,
                "The terms are not signed by the provider's operator key.");
        RefusedMovement.unless(
                open.message().leaseId().equals(leaseId),
                RefusalCode.BAD_FIELD,
                "leaseId is not the hash of the terms.");
        RefusedMovement.unless(
                ground.signatures().signedBy(parties.renter(), ground.domain(), open),
                RefusalCode.BAD_SIGNATURE,
                "The acceptance is not signed by the renter's account.");
    }

    private void requireTimely(Tx tx, Terms terms, NodeIdentity identity, Instant now) {
        RefusedMovement.unless(
                now.isBefore(identity.validUntil()), RefusalCode.EXPIRED, "The provider's delegation has expired.");
        RefusedMovement.unless(
                identity.allows(Scope.PROVIDE, now) && !identities.revoked(tx, identity),
                RefusalCode.NOT_ALLOWED,
                "The provider's delegation is not for providing, or was revoked.");
        RefusedMovement.unless(
                terms.validUntil().isAfter(now), RefusalCode.EXPIRED, "validUntil of the terms is over.");
    }

    private static void requireDeposit(Terms.Price price, Open open) {
        Amount deposit = open.deposit();
        RefusedMovement.unless(
                price.maxDeposit().covers(deposit),
                RefusalCode.OVER_MAXIMUM,
                "deposit is over the terms' limit of " + price.maxDeposit().plain() + " MINT.");
        RefusedMovement.unless(
                !deposit.isZero() || price.ratePerSecond().nanosPerSecond() == 0,
                RefusalCode.BAD_FIELD,
                "deposit must be more than 0.");
        RefusedMovement.unless(
                !open.voucherKey().isZero(), RefusalCode.BAD_FIELD, "voucherKey must not be the zero account.");
    }

    private void freeze(
            Tx tx,
            Terms.Parties parties,
            Bytes32 leaseId,
            Amount amount,
            Instant now,
            Movement.Kind movement,
            Kind shown) {
        if (amount.isZero()) {
            return;
        }
        LedgerAccount renter = LedgerAccount.user(parties.renter());
        Amount available = ground.ledger().balance(tx, renter);
        RefusedMovement.unless(
                available.covers(amount),
                RefusalCode.INSUFFICIENT_FUNDS,
                "The balance is " + available.plain() + " MINT, " + amount.plain() + " MINT are needed.");
        ground.ledger()
                .post(
                        tx,
                        Movement.about(
                                movement,
                                now,
                                leaseId,
                                List.of(
                                        Posting.shown(renter, -amount.nanos(), shown, parties.provider()),
                                        Posting.hidden(LedgerAccount.escrow(leaseId), amount.nanos()))));
    }
}
