package io.idlemint.storage.ledger;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.EscrowStatus.Stage;
import io.idlemint.storage.Evidence;
import io.idlemint.storage.Tx;
import io.idlemint.storage.Values;
import io.idlemint.storage.ledger.Escrow.ClosedBy;
import io.idlemint.storage.ledger.Escrow.Closure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The escrows and their evidence. Stateless. It moves no money: the ledger's rules post the movements in the same
/// transaction.
public final class EscrowStore {
    public void insert(Tx tx, Escrow escrow) {
        Terms terms = escrow.terms().message();
        tx.handle()
                .createUpdate("""
                        insert into escrow (
                            lease_id, terms, terms_signature, identity, identity_signature, open, open_signature,
                            provider, renter, device_hash, deposit, stage, opened_at, expires_at)
                        values (
                            :leaseId, :terms, :termsSignature, :identity, :identitySignature, :open, :openSignature,
                            :provider, :renter, :device, :deposit, 'OPEN', :opened, :expires)""")
                .bind("leaseId", escrow.leaseId())
                .bind("terms", Evidence.bytes(escrow.terms()))
                .bind("termsSignature", escrow.terms().signature())
                .bind("identity", Evidence.bytes(escrow.identity()))
                .bind("identitySignature", escrow.identity().signature())
                .bind("open", Evidence.bytes(escrow.open()))
                .bind("openSignature", escrow.open().signature())
                .bind("provider", terms.parties().provider())
                .bind("renter", terms.parties().renter())
                .bind("device", terms.keys().deviceHash())
                .bind("deposit", escrow.deposit())
                .bind("opened", escrow.times().opened())
                .bind("expires", escrow.times().expires())
                .execute();
    }

    public Optional<Escrow> find(Tx tx, Bytes32 leaseId) {
        return tx.handle()
                .createQuery("select * from escrow where lease_id = :id")
                .bind("id", leaseId)
                .map((row, context) -> escrow(row))
                .findOne();
    }

    /// The lease that holds a provider's device now.
    public Optional<Bytes32> holding(Tx tx, Account provider, Bytes32 deviceHash) {
        return tx.handle()
                .createQuery("""
                        select lease_id from escrow
                        where provider = :provider and device_hash = :device and stage <> 'CLOSED'""")
                .bind("provider", provider)
                .bind("device", deviceHash)
                .map((row, context) -> Values.bytes32(row, "lease_id"))
                .findOne();
    }

    /// What is frozen for the leases that an account rents.
    public Amount frozen(Tx tx, Account renter) {
        return Amount.ofNanos(tx.handle()
                .createQuery("""
                        select coalesce(sum(deposit), 0) from escrow
                        where renter = :renter and stage <> 'CLOSED'""")
                .bind("renter", renter)
                .mapTo(Long.class)
                .one());
    }

    /// A provider's escrows that are not closed, the oldest first.
    public List<Escrow> unfinished(Tx tx, Account provider) {
        return tx.handle()
                .createQuery("""
                        select * from escrow where provider = :provider and stage <> 'CLOSED'
                        order by opened_at, lease_id""")
                .bind("provider", provider)
                .map((row, context) -> escrow(row))
                .list();
    }

    /// Escrows that anyone may finalise, at most `limit`.
    ///
    /// @param challenge the time between the expiry, or the renter's wish to close, and the end
    public List<Bytes32> overdue(Tx tx, Instant now, Duration challenge, int limit) {
        return tx.handle()
                .createQuery("""
                        select lease_id from escrow
                        where (stage = 'OPEN' and expires_at <= :since) or (stage = 'CLOSING' and closing_at <= :since)
                        limit :limit""")
                .bind("since", now.minus(challenge))
                .bind("limit", limit)
                .map((row, context) -> Values.bytes32(row, "lease_id"))
                .list();
    }

    public void topUp(Tx tx, Bytes32 leaseId, Amount deposit, Instant expires) {
        tx.handle()
                .createUpdate("""
                        update escrow set deposit = :deposit, expires_at = :expires
                        where lease_id = :id and stage = 'OPEN'""")
                .bind("deposit", deposit)
                .bind("expires", expires)
                .bind("id", leaseId)
                .execute();
    }

    public void startClosing(Tx tx, Bytes32 leaseId, Instant at) {
        tx.handle().createUpdate("""
                        update escrow set stage = 'CLOSING', closing_at = :at
                        where lease_id = :id and stage = 'OPEN'""").bind("at", at).bind("id", leaseId).execute();
    }

    public void close(Tx tx, Bytes32 leaseId, Closure closure) {
        tx.handle()
                .createUpdate("""
                        update escrow set stage = 'CLOSED', closed_at = :at, closed_by = :by,
                            paid_provider = :provider, paid_holders = :holders, refunded = :refunded
                        where lease_id = :id and stage <> 'CLOSED'""")
                .bind("at", closure.at())
                .bind("by", closure.by())
                .bind("provider", closure.payout().provider())
                .bind("holders", closure.payout().holders())
                .bind("refunded", closure.payout().refunded())
                .bind("id", leaseId)
                .execute();
    }

    public void keep(Tx tx, Bytes32 leaseId, EvidenceKind kind, Instant at, Signed<?> evidence) {
        tx.handle()
                .createUpdate("""
                        insert into escrow_evidence (lease_id, line, kind, at, message, signature)
                        values (
                            :id, (select count(*) from escrow_evidence where lease_id = :id),
                            :kind, :at, :message, :signature)""")
                .bind("id", leaseId)
                .bind("kind", kind)
                .bind("at", at)
                .bind("message", Evidence.bytes(evidence))
                .bind("signature", evidence.signature())
                .execute();
    }

    /// Whether exactly this message changed the escrow before.
    public boolean kept(Tx tx, Bytes32 leaseId, EvidenceKind kind, Signed<?> evidence) {
        return tx.handle()
                .createQuery("""
                        select exists (
                            select 1 from escrow_evidence
                            where lease_id = :id and kind = :kind and message = :message)""")
                .bind("id", leaseId)
                .bind("kind", kind)
                .bind("message", Evidence.bytes(evidence))
                .mapTo(Boolean.class)
                .one();
    }

    private static Escrow escrow(ResultSet row) throws SQLException {
        Optional<Instant> closedAt = Values.optionalInstant(row, "closed_at");
        Optional<Closure> closure = closedAt.isEmpty()
                ? Optional.empty()
                : Optional.of(new Closure(
                        ClosedBy.valueOf(row.getString("closed_by")),
                        closedAt.get(),
                        new Payout(
                                Values.amount(row, "paid_provider"),
                                Values.amount(row, "paid_holders"),
                                Values.amount(row, "refunded"))));
        return new Escrow(
                Values.bytes32(row, "lease_id"),
                Evidence.read(row, "terms", Terms::read),
                Evidence.read(row, "identity", NodeIdentity::read),
                Evidence.read(row, "open", Open::read),
                Values.amount(row, "deposit"),
                Stage.valueOf(row.getString("stage")),
                new Escrow.Times(
                        Values.instant(row, "opened_at"),
                        Values.instant(row, "expires_at"),
                        Values.optionalInstant(row, "closing_at")),
                closure);
    }
}
