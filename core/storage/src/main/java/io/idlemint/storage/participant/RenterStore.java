package io.idlemint.storage.participant;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Receipt;
import io.idlemint.domain.lease.Release;
import io.idlemint.domain.lease.RenterBook;
import io.idlemint.domain.lease.RenterLease;
import io.idlemint.domain.lease.SessionSecret;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.lease.TopUp;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.message.Signed;
import io.idlemint.storage.Database;
import io.idlemint.storage.Evidence;
import io.idlemint.storage.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The renter's book in SQLite. Safe for use by several threads.
public final class RenterStore implements RenterBook {
    private final Database database;
    private final LeaseRows<RenterLease> rows;

    public RenterStore(Database database) {
        this.database = database;
        this.rows = new LeaseRows<>(database, "rented", "created_at", (row, context) -> lease(row));
    }

    @Override
    public void create(RenterLease lease) {
        database.update(
                "write lease " + lease.id().brief() + " down",
                tx -> StateColumns.bind(tx.handle().createUpdate("""
                        insert into rented_lease (
                            lease_id, terms, terms_signature, identity, identity_signature, open, open_signature,
                            secret, device_name, state, reason, decided_by, paid_provider, paid_holders, refunded,
                            created_at)
                        values (
                            :id, :terms, :termsSignature, :identity, :identitySignature, :open, :openSignature,
                            :secret, :deviceName, :state, :reason, :by, :paidProvider, :paidHolders, :refunded,
                            :createdAt)"""), lease.state())
                        .bind("id", lease.id())
                        .bind("terms", Evidence.bytes(lease.terms()))
                        .bind("termsSignature", lease.terms().signature())
                        .bind("identity", Evidence.bytes(lease.identity()))
                        .bind("identitySignature", lease.identity().signature())
                        .bind("open", Evidence.bytes(lease.open()))
                        .bind("openSignature", lease.open().signature())
                        .bind("secret", lease.secret().toArray())
                        .bind("deviceName", lease.deviceName())
                        .bind("createdAt", lease.createdAt())
                        .execute());
    }

    @Override
    public void state(Bytes32 id, LeaseState state) {
        rows.state(id, state);
    }

    @Override
    public void voucher(Bytes32 id, Signed<Voucher> voucher) {
        keep(id, "voucher", voucher);
    }

    @Override
    public void release(Bytes32 id, Signed<Release> release) {
        keep(id, "release", release);
    }

    @Override
    public void topUp(Bytes32 id, Signed<TopUp> topUp) {
        keep(id, "top_up", topUp);
    }

    @Override
    public void receipt(Bytes32 id, Signed<Receipt> receipt) {
        database.update(
                "store a receipt of lease " + id.brief(),
                tx -> tx.handle()
                        .createUpdate("""
                        insert into rented_receipt (lease_id, seq, receipt, receipt_signature)
                        values (:id, :seq, :receipt, :signature)
                        on conflict (lease_id, seq) do nothing""")
                        .bind("id", id)
                        .bind("seq", receipt.message().seq())
                        .bind("receipt", Evidence.bytes(receipt))
                        .bind("signature", receipt.signature())
                        .execute());
    }

    @Override
    public Optional<RenterLease> find(Bytes32 id) {
        return rows.find(id);
    }

    @Override
    public List<Signed<Receipt>> receipts(Bytes32 id) {
        return rows.receipts(id);
    }

    @Override
    public List<RenterLease> unfinished() {
        return rows.unfinished();
    }

    @Override
    public List<RenterLease> newest(int limit) {
        return rows.newest(limit);
    }

    /// Stores a signed message in its column; the names are this class's own.
    private void keep(Bytes32 id, String column, Signed<?> signed) {
        database.update(
                "store a " + column + " of lease " + id.brief(),
                tx -> tx.handle()
                        .createUpdate("update rented_lease set " + column + " = :message, " + column
                                + "_signature = :signature where lease_id = :id")
                        .bind("message", Evidence.bytes(signed))
                        .bind("signature", signed.signature())
                        .bind("id", id)
                        .execute());
    }

    private static RenterLease lease(ResultSet row) throws SQLException {
        return new RenterLease(
                Values.bytes32(row, "lease_id"),
                Evidence.read(row, "terms", Terms::read),
                Evidence.read(row, "identity", NodeIdentity::read),
                Evidence.read(row, "open", Open::read),
                SessionSecret.of(row.getBytes("secret")),
                row.getString("device_name"),
                StateColumns.read(row),
                Evidence.readOptional(row, "voucher", Voucher::read),
                Evidence.readOptional(row, "release", Release::read),
                Values.instant(row, "created_at"));
    }
}
