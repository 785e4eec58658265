package io.idlemint.storage.ledger;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Amount;
import io.idlemint.storage.Tx;
import java.util.ArrayList;
import java.util.List;

/// Recomputes the whole ledger from its postings. Stateless; reads everything, so it is for checks and not for every
/// request.
public final class Audit {
    private final LedgerStore ledger = new LedgerStore();

    public Conservation conservation(Tx tx) {
        Amount minted = ledger.minted(tx);
        long sum = number(tx, "select coalesce(sum(balance), 0) from account");
        long wrongBalances = number(tx, """
                select count(*) from account a
                where a.balance <> (select coalesce(sum(nanos), 0) from posting where account = a.id)""");
        long unbalanced = number(tx, """
                select count(*) from (
                    select movement from posting group by movement having sum(nanos) <> 0
                    union all
                    select seq from movement m where not exists (select 1 from posting where movement = m.seq)
                    union all
                    select movement from posting p where not exists (select 1 from movement where seq = p.movement))""");
        long wrongEscrows = number(tx, """
                select count(*) from (
                    select lower(hex(lease_id)) as lease, iif(stage = 'CLOSED', 0, deposit) as frozen from escrow)
                where frozen <> coalesce((select balance from account where id = 'escrow:' || lease), 0)""");
        return new Conservation(minted, sum, wrongBalances, unbalanced, wrongEscrows);
    }

    /// The numbers of journal entries whose stored hash is not that of their lines: none, unless the file was
    /// changed by hand.
    public List<Long> forgedEntries(Tx tx) {
        List<Long> forged = new ArrayList<>();
        long last = ledger.lastSeq(tx);
        for (long seq = 1; seq <= last; seq++) {
            Bytes32 stored = tx.handle()
                    .createQuery("select hash from movement where seq = :seq")
                    .bind("seq", seq)
                    .map((row, context) -> Bytes32.of(row.getBytes("hash")))
                    .findOne()
                    .orElse(Bytes32.ZERO);
            if (ledger.entry(tx, seq)
                    .filter(entry -> entry.hash().equals(stored))
                    .isEmpty()) {
                forged.add(seq);
            }
        }
        return forged;
    }

    private static long number(Tx tx, String sql) {
        return tx.handle().createQuery(sql).mapTo(Long.class).one();
    }
}
