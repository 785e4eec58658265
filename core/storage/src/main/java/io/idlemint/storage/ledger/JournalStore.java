package io.idlemint.storage.ledger;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.storage.Tx;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Which journal entries are sealed in blocks and which wait for one. Stateless.
public final class JournalStore {
    /// The hashes of the entries that no active block has sealed, in the order of the journal.
    public List<Bytes32> unsealed(Tx tx, int limit) {
        return tx.handle()
                .createQuery("select hash from movement where sealed_in is null order by seq limit :limit")
                .bind("limit", limit)
                .map((row, context) -> Bytes32.of(row.getBytes("hash")))
                .list();
    }

    /// Notes that a block of the active chain has sealed these entries. Hashes of entries that are not here, or are
    /// sealed already, are passed over.
    ///
    /// @return how many entries it sealed
    public int seal(Tx tx, Bytes32 block, List<Bytes32> hashes) {
        if (hashes.isEmpty()) {
            return 0;
        }
        try (PreparedBatch batch = tx.handle()
                .prepareBatch("update movement set sealed_in = :block where hash = :hash and sealed_in is null")) {
            for (Bytes32 hash : hashes) {
                batch.bind("block", block).bind("hash", hash).add();
            }
            int sealed = 0;
            for (int count : batch.execute()) {
                sealed += count;
            }
            return sealed;
        }
    }

    /// Puts the entries of an orphaned block back into the queue.
    ///
    /// @return how many entries wait again
    public int unseal(Tx tx, Bytes32 block) {
        return tx.handle()
                .createUpdate("update movement set sealed_in = null where sealed_in = :block")
                .bind("block", block)
                .execute();
    }

    /// All entries up to this number are sealed; 0 when none is.
    public long sealedSeq(Tx tx) {
        return tx.handle().createQuery("""
                        select coalesce(
                            (select min(seq) - 1 from movement where sealed_in is null),
                            (select max(seq) from movement),
                            0)""").mapTo(Long.class).one();
    }
}
