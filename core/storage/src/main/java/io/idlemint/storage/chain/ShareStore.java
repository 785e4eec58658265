package io.idlemint.storage.chain;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.storage.Tx;
import io.idlemint.storage.Values;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// The accepted shares, numbered in the order of their acceptance. Stateless.
public final class ShareStore {
    /// Stores a share under the next number; empty when this header was accepted before.
    public OptionalLong append(Tx tx, AcceptedShare share) {
        // Asked first, because a conflict would use up a number.
        if (known(tx, share.headerHash())) {
            return OptionalLong.empty();
        }
        tx.handle()
                .createUpdate("""
                        insert into share (account, device_hash, algorithm, difficulty, at, template, header_hash)
                        values (:account, :device, :algorithm, :difficulty, :at, :template, :headerHash)""")
                .bind("account", share.account())
                .bind("device", share.deviceHash())
                .bind("algorithm", share.algorithm())
                .bind("difficulty", share.difficulty().toPlainString())
                .bind("at", share.at())
                .bind("template", share.template())
                .bind("headerHash", share.headerHash())
                .execute();
        return OptionalLong.of(lastSeq(tx));
    }

    /// Whether a share with this header was accepted and is not forgotten.
    public boolean known(Tx tx, Bytes32 headerHash) {
        return tx.handle()
                .createQuery("select exists (select 1 from share where header_hash = :hash)")
                .bind("hash", headerHash)
                .mapTo(Boolean.class)
                .one();
    }

    /// The number of the newest share; 0 when there is none.
    public long lastSeq(Tx tx) {
        return tx.handle()
                .createQuery("select coalesce(max(seq), 0) from share")
                .mapTo(Long.class)
                .one();
    }

    /// The shares with numbers up to `lastSeq`, the newest first, at most `limit`: the pay-out window that was
    /// frozen when a template was made.
    public List<AcceptedShare> window(Tx tx, long lastSeq, int limit) {
        return tx.handle()
                .createQuery("select * from share where seq <= :last order by seq desc limit :limit")
                .bind("last", lastSeq)
                .bind("limit", limit)
                .map((row, context) -> share(row))
                .list();
    }

    /// The shares of a device since a time, the oldest first: what its proven score is made of.
    public List<AcceptedShare> ofDevice(Tx tx, Bytes32 deviceHash, Instant since) {
        return tx.handle()
                .createQuery("select * from share where device_hash = :device and at >= :since order by at, seq")
                .bind("device", deviceHash)
                .bind("since", since)
                .map((row, context) -> share(row))
                .list();
    }

    /// Forgets shares that are both older than a time and not among the newest `keep`; returns how many.
    public int prune(Tx tx, Instant before, long keep) {
        return tx.handle()
                .createUpdate("delete from share where at < :before and seq <= :oldest")
                .bind("before", before)
                .bind("oldest", lastSeq(tx) - keep)
                .execute();
    }

    private static AcceptedShare share(ResultSet row) throws SQLException {
        return new AcceptedShare(
                Values.account(row, "account"),
                Values.bytes32(row, "device_hash"),
                row.getString("algorithm"),
                new BigDecimal(row.getString("difficulty")),
                Values.instant(row, "at"),
                row.getLong("template"),
                Values.bytes32(row, "header_hash"));
    }
}
