package io.idlemint.storage.ledger;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.storage.Tx;
import io.idlemint.storage.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The double entry: balances, movements and histories. Stateless; the database itself refuses overdrafts, movements
/// that do not balance, and any change of what is posted.
public final class LedgerStore {
    /// Posts a movement under the next number.
    public JournalEntry post(Tx tx, Movement movement) {
        JournalEntry entry = new JournalEntry(lastSeq(tx) + 1, movement);
        try (PreparedBatch batch = tx.handle().prepareBatch("""
                insert into posting (movement, line, account, nanos, shown_as, counterparty)
                values (:movement, :line, :account, :nanos, :shownAs, :counterparty)""")) {
            int line = 0;
            for (Posting posting : movement.postings()) {
                batch.bind("movement", entry.seq())
                        .bind("line", line++)
                        .bind("account", posting.account().id())
                        .bind("nanos", posting.nanos())
                        .bind("shownAs", posting.shownAs())
                        .bind("counterparty", posting.counterparty())
                        .add();
            }
            batch.execute();
        }
        tx.handle()
                .createUpdate("""
                        insert into movement (seq, at, kind, reference, memo_hash, hash)
                        values (:seq, :at, :kind, :reference, :memoHash, :hash)""")
                .bind("seq", entry.seq())
                .bind("at", movement.at())
                .bind("kind", movement.kind())
                .bind("reference", movement.reference())
                .bind("memoHash", movement.memoHash())
                .bind("hash", entry.hash())
                .execute();
        return entry;
    }

    /// The number of the newest movement; 0 when there is none.
    public long lastSeq(Tx tx) {
        return tx.handle()
                .createQuery("select coalesce(max(seq), 0) from movement")
                .mapTo(Long.class)
                .one();
    }

    /// What is in an account that cannot be negative.
    public Amount balance(Tx tx, LedgerAccount account) {
        return Amount.ofNanos(signedBalance(tx, account));
    }

    /// All that was mined and not orphaned.
    public Amount minted(Tx tx) {
        return Amount.ofNanos(-signedBalance(tx, LedgerAccount.MINT));
    }

    /// The lines of an account's history before a number, the newest first.
    public List<LedgerEntry> history(Tx tx, Account account, long beforeSeq, int limit) {
        // Each half is cut to the limit by the index before both are merged.
        return tx.handle()
                .createQuery("""
                        select m.seq, m.at, m.reference, p.nanos, p.shown_as, p.counterparty
                        from (
                            select * from (
                                select * from posting
                                where account = :user and movement < :before and shown_as is not null
                                order by movement desc limit :limit)
                            union all
                            select * from (
                                select * from posting
                                where account = :immature and movement < :before and shown_as is not null
                                order by movement desc limit :limit)
                        ) p
                        join movement m on m.seq = p.movement
                        order by m.seq desc, p.line limit :limit""")
                .bind("user", LedgerAccount.user(account).id())
                .bind("immature", LedgerAccount.immature(account).id())
                .bind("before", beforeSeq)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list();
    }

    /// A journal entry by its number, rebuilt from its lines.
    public Optional<JournalEntry> entry(Tx tx, long seq) {
        return tx.handle()
                .createQuery("select at, kind, reference, memo_hash from movement where seq = :seq")
                .bind("seq", seq)
                .map((row, context) -> new JournalEntry(
                        seq,
                        new Movement(
                                Movement.Kind.valueOf(row.getString("kind")),
                                Values.instant(row, "at"),
                                Values.optionalBytes32(row, "reference"),
                                Values.bytes32(row, "memo_hash"),
                                postings(tx, seq))))
                .findOne();
    }

    /// Whether an account has money or a history here.
    public boolean knows(Tx tx, LedgerAccount account) {
        return tx.handle()
                .createQuery("select exists (select 1 from account where id = :id)")
                .bind("id", account.id())
                .mapTo(Boolean.class)
                .one();
    }

    private long signedBalance(Tx tx, LedgerAccount account) {
        return tx.handle()
                .createQuery("select balance from account where id = :id")
                .bind("id", account.id())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private static List<Posting> postings(Tx tx, long seq) {
        return tx.handle()
                .createQuery("""
                        select account, nanos, shown_as, counterparty from posting
                        where movement = :seq order by line""")
                .bind("seq", seq)
                .map((row, context) -> new Posting(
                        new LedgerAccount(row.getString("account")),
                        row.getLong("nanos"),
                        Values.optionalText(row, "shown_as").map(LedgerEntry.Kind::valueOf),
                        Values.optionalAccount(row, "counterparty")))
                .list();
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        long nanos = row.getLong("nanos");
        Instant at = Values.instant(row, "at");
        Optional<Account> counterparty = Values.optionalAccount(row, "counterparty");
        Optional<Bytes32> reference = Values.optionalBytes32(row, "reference");
        return new LedgerEntry(
                row.getLong("seq"),
                at,
                LedgerEntry.Kind.valueOf(row.getString("shown_as")),
                nanos > 0,
                Amount.ofNanos(Math.abs(nanos)),
                counterparty,
                reference);
    }
}
