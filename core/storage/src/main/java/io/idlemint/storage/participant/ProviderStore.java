package io.idlemint.storage.participant;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.ProviderBook;
import io.idlemint.domain.lease.ProviderLease;
import io.idlemint.domain.lease.Receipt;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.message.Signed;
import io.idlemint.storage.Database;
import io.idlemint.storage.Evidence;
import io.idlemint.storage.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The provider's book in SQLite. Safe for use by several threads.
public final class ProviderStore implements ProviderBook {
    private final Database database;
    private final LeaseRows<ProviderLease> rows;

    public ProviderStore(Database database) {
        this.database = database;
        this.rows = new LeaseRows<>(database, "provided", "opened_at", (row, context) -> lease(row));
    }

    @Override
    public boolean create(ProviderLease lease) {
        return database.write(
                "write lease " + lease.id().brief() + " down",
                tx -> StateColumns.bind(tx.handle().createUpdate("""
                        insert into provided_lease (
                            lease_id, terms, terms_signature, identity, identity_signature, open, open_signature,
                            state, reason, decided_by, paid_provider, paid_holders, refunded, receipts, opened_at)
                        values (
                            :id, :terms, :termsSignature, :identity, :identitySignature, :open, :openSignature,
                            :state, :reason, :by, :paidProvider, :paidHolders, :refunded, :receipts, :openedAt)
                        on conflict (lease_id) do nothing"""), lease.state())
                                .bind("id", lease.id())
                                .bind("terms", Evidence.bytes(lease.terms()))
                                .bind("termsSignature", lease.terms().signature())
                                .bind("identity", Evidence.bytes(lease.identity()))
                                .bind("identitySignature", lease.identity().signature())
                                .bind("open", Evidence.bytes(lease.open()))
                                .bind("openSignature", lease.open().signature())
                                .bind("receipts", lease.receipts())
                                .bind("openedAt", lease.openedAt())
                                .execute()
                        == 1);
    }

    @Override
    public void state(Bytes32 id, LeaseState state) {
        rows.state(id, state);
    }

    @Override
    public void voucher(Bytes32 id, Signed<Voucher> voucher, Signed<Receipt> receipt) {
        database.update("store a voucher of lease " + id.brief(), tx -> {
            tx.handle()
                    .createUpdate("""
                            update provided_lease
                            set voucher = :voucher, voucher_signature = :signature, receipts = :receipts
                            where lease_id = :id""")
                    .bind("voucher", Evidence.bytes(voucher))
                    .bind("signature", voucher.signature())
                    .bind("receipts", receipt.message().seq())
                    .bind("id", id)
                    .execute();
            tx.handle()
                    .createUpdate("""
                            insert into provided_receipt (lease_id, seq, receipt, receipt_signature)
                            values (:id, :seq, :receipt, :signature)""")
                    .bind("id", id)
                    .bind("seq", receipt.message().seq())
                    .bind("receipt", Evidence.bytes(receipt))
                    .bind("signature", receipt.signature())
                    .execute();
        });
    }

    @Override
    public Optional<ProviderLease> find(Bytes32 id) {
        return rows.find(id);
    }

    @Override
    public List<ProviderLease> unfinished() {
        return rows.unfinished();
    }

    @Override
    public List<ProviderLease> newest(int limit) {
        return rows.newest(limit);
    }

    /// All receipts of a lease in order.
    public List<Signed<Receipt>> receipts(Bytes32 id) {
        return rows.receipts(id);
    }

    private static ProviderLease lease(ResultSet row) throws SQLException {
        return new ProviderLease(
                Values.bytes32(row, "lease_id"),
                Evidence.read(row, "terms", Terms::read),
                Evidence.read(row, "identity", NodeIdentity::read),
                Evidence.read(row, "open", Open::read),
                StateColumns.read(row),
                Evidence.readOptional(row, "voucher", Voucher::read),
                row.getLong("receipts"),
                Values.instant(row, "opened_at"));
    }
}
