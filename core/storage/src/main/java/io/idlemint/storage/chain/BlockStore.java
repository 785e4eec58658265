package io.idlemint.storage.chain;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.storage.Tx;
import io.idlemint.storage.Values;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// The tree of blocks. Stateless. It knows neither rules nor money: the chain decides which branch is active, and
/// says so in the same transaction in which it moves the rewards.
public final class BlockStore {
    private static final String PLACE = "hash, previous, height, chain_work, active, received_at";

    /// Stores a block with its canonical bytes; false when it is there already.
    public boolean insert(Tx tx, StoredBlock block, byte[] bytes) {
        return tx.handle()
                        .createUpdate("""
                                insert into block (hash, previous, height, chain_work, bytes, active, received_at)
                                values (:hash, :previous, :height, :work, :bytes, :active, :receivedAt)
                                on conflict (hash) do nothing""")
                        .bind("hash", block.hash())
                        .bind("previous", block.previous())
                        .bind("height", block.height())
                        .bind("work", unsigned256(block.chainWork()))
                        .bind("bytes", bytes)
                        .bind("active", block.active() ? 1 : 0)
                        .bind("receivedAt", block.receivedAt())
                        .execute()
                == 1;
    }

    /// Moves a block into the active chain or out of it. Two active blocks of one height are refused, so a branch is
    /// left before the other is entered.
    public void active(Tx tx, Bytes32 hash, boolean active) {
        tx.handle()
                .createUpdate("update block set active = :active where hash = :hash")
                .bind("active", active ? 1 : 0)
                .bind("hash", hash)
                .execute();
    }

    public Optional<StoredBlock> find(Tx tx, Bytes32 hash) {
        return tx.handle()
                .createQuery("select " + PLACE + " from block where hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> block(row))
                .findOne();
    }

    /// The active block with the greatest height.
    public Optional<StoredBlock> tip(Tx tx) {
        return tx.handle()
                .createQuery("select " + PLACE + " from block where active = 1 order by height desc limit 1")
                .map((row, context) -> block(row))
                .findOne();
    }

    public Optional<StoredBlock> activeAt(Tx tx, long height) {
        return tx.handle()
                .createQuery("select " + PLACE + " from block where active = 1 and height = :height")
                .bind("height", height)
                .map((row, context) -> block(row))
                .findOne();
    }

    /// The block with the most work behind it; of equals the one that came first.
    public Optional<StoredBlock> heaviest(Tx tx) {
        return tx.handle()
                .createQuery("select " + PLACE + " from block order by chain_work desc, seq limit 1")
                .map((row, context) -> block(row))
                .findOne();
    }

    /// The active chain from a height on, in order, at most `limit` blocks.
    public List<StoredBlock> active(Tx tx, long fromHeight, int limit) {
        return tx.handle()
                .createQuery("select " + PLACE + " from block where active = 1 and height >= :from"
                        + " order by height limit :limit")
                .bind("from", fromHeight)
                .bind("limit", limit)
                .map((row, context) -> block(row))
                .list();
    }

    /// The canonical bytes of a block.
    public Optional<byte[]> bytes(Tx tx, Bytes32 hash) {
        return tx.handle()
                .createQuery("select bytes from block where hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> row.getBytes("bytes"))
                .findOne();
    }

    /// The canonical bytes of the active chain from a height on, in order, at most `limit` blocks.
    public List<byte[]> activeBytes(Tx tx, long fromHeight, int limit) {
        return tx.handle()
                .createQuery("""
                        select bytes from block where active = 1 and height >= :from
                        order by height limit :limit""")
                .bind("from", fromHeight)
                .bind("limit", limit)
                .map((row, context) -> row.getBytes("bytes"))
                .list();
    }

    /// The blocks that follow directly on a block, in the order in which they came.
    public List<StoredBlock> children(Tx tx, Bytes32 hash) {
        return tx.handle()
                .createQuery("select " + PLACE + " from block where previous = :hash order by seq")
                .bind("hash", hash)
                .map((row, context) -> block(row))
                .list();
    }

    public long count(Tx tx) {
        return tx.handle()
                .createQuery("select count(*) from block")
                .mapTo(Long.class)
                .one();
    }

    private static StoredBlock block(ResultSet row) throws SQLException {
        return new StoredBlock(
                Values.bytes32(row, "hash"),
                Values.bytes32(row, "previous"),
                row.getLong("height"),
                new BigInteger(1, row.getBytes("chain_work")),
                row.getInt("active") == 1,
                Values.instant(row, "received_at"));
    }

    private static byte[] unsigned256(BigInteger work) {
        byte[] magnitude = work.toByteArray();
        byte[] word = new byte[32];
        int used = Math.min(32, magnitude.length);
        System.arraycopy(magnitude, magnitude.length - used, word, 32 - used, used);
        return word;
    }
}
