package io.idlemint.storage.ledger;

import io.idlemint.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;

/// The ledger's own time: the computer's clock, but never earlier than what was written before. A clock that is set
/// back cannot bring an expired lease to life. Safe for use by several threads.
public final class LedgerTime {
    private final InstantSource clock;

    public LedgerTime(InstantSource clock) {
        this.clock = clock;
    }

    /// The time at which nothing moves, in whole milliseconds: nothing is written.
    public Instant now(Tx tx) {
        return Instant.ofEpochMilli(millis(tx));
    }

    /// The time of a movement, in whole milliseconds; the next one is not earlier.
    public Instant advance(Tx tx) {
        long now = millis(tx);
        tx.handle()
                .createUpdate("update ledger_time set millis = :now where id = 1 and millis < :now")
                .bind("now", now)
                .execute();
        return Instant.ofEpochMilli(now);
    }

    private long millis(Tx tx) {
        return Math.max(last(tx), clock.instant().toEpochMilli());
    }

    private static long last(Tx tx) {
        return tx.handle()
                .createQuery("select millis from ledger_time where id = 1")
                .mapTo(Long.class)
                .one();
    }
}
