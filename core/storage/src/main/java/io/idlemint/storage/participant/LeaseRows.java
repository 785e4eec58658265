package io.idlemint.storage.participant;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Receipt;
import io.idlemint.domain.message.Signed;
import io.idlemint.storage.Database;
import io.idlemint.storage.Evidence;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/// What the books of both roles have in common: a table of leases and one of their receipts. Safe for use by several
/// threads.
final class LeaseRows<L> {
    private final Database database;
    private final String role;
    private final String since;
    private final RowMapper<L> lease;

    /// @param role what the names of both tables begin with
    /// @param since the column by whose time leases are ordered
    LeaseRows(Database database, String role, String since, RowMapper<L> lease) {
        this.database = database;
        this.role = role;
        this.since = since;
        this.lease = lease;
    }

    void state(Bytes32 id, LeaseState state) {
        database.update(
                "store the state of lease " + id.brief(),
                tx -> StateColumns.bind(
                                tx.handle()
                                        .createUpdate("update " + role + "_lease set " + StateColumns.ASSIGNMENTS
                                                + " where lease_id = :id"),
                                state)
                        .bind("id", id)
                        .execute());
    }

    Optional<L> find(Bytes32 id) {
        return database.read(
                "look up lease " + id.brief(),
                tx -> tx.handle()
                        .createQuery("select * from " + role + "_lease where lease_id = :id")
                        .bind("id", id)
                        .map(lease)
                        .findOne());
    }

    /// The oldest first.
    List<L> unfinished() {
        return database.read(
                "list unfinished leases",
                tx -> tx.handle()
                        .createQuery("select * from " + role + "_lease"
                                + " where state not in ('SETTLED', 'REFUSED', 'FAILED') order by " + since
                                + ", lease_id")
                        .map(lease)
                        .list());
    }

    List<L> newest(int limit) {
        return database.read(
                "list leases",
                tx -> tx.handle()
                        .createQuery(
                                "select * from " + role + "_lease order by " + since + " desc, lease_id limit :limit")
                        .bind("limit", limit)
                        .map(lease)
                        .list());
    }

    /// All receipts of a lease in order.
    List<Signed<Receipt>> receipts(Bytes32 id) {
        return database.read(
                "list receipts of lease " + id.brief(),
                tx -> tx.handle()
                        .createQuery("select * from " + role + "_receipt where lease_id = :id order by seq")
                        .bind("id", id)
                        .map((row, context) -> Evidence.read(row, "receipt", Receipt::read))
                        .list());
    }
}
