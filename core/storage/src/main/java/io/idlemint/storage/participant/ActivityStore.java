package io.idlemint.storage.participant;

import io.idlemint.domain.activity.Activity;
import io.idlemint.domain.activity.ActivityLog;
import io.idlemint.storage.Database;
import io.idlemint.storage.Tx;
import io.idlemint.storage.Values;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The activity log in SQLite. Safe for use by several threads.
public final class ActivityStore implements ActivityLog {
    private final Database database;
    private final InstantSource clock;

    public ActivityStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Activity add(Activity.Kind kind, Map<String, String> parameters) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Activity checked = new Activity(0, now, kind, parameters);
        return database.write("write down that " + kind + " happened", tx -> {
            tx.handle()
                    .createUpdate("delete from activity where at < :oldest")
                    .bind("oldest", now.minus(KEPT))
                    .execute();
            return new Activity(insert(tx, checked), now, kind, parameters);
        });
    }

    @Override
    public List<Activity> newest(long beforeSeq, int limit) {
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit " + limit + " is outside of 1 to 500");
        }
        return database.read(
                "list the activity",
                tx -> tx.handle()
                        .createQuery("select * from activity where seq < :before order by seq desc limit :limit")
                        .bind("before", beforeSeq)
                        .bind("limit", limit)
                        .map((row, context) -> new Activity(
                                row.getLong("seq"),
                                Values.instant(row, "at"),
                                Activity.Kind.valueOf(row.getString("kind")),
                                parameters(tx, row.getLong("seq"))))
                        .list());
    }

    private static long insert(Tx tx, Activity activity) {
        tx.handle()
                .createUpdate("insert into activity (at, kind) values (:at, :kind)")
                .bind("at", activity.at())
                .bind("kind", activity.kind())
                .execute();
        long seq = tx.handle()
                .createQuery("select last_insert_rowid()")
                .mapTo(Long.class)
                .one();
        if (!activity.parameters().isEmpty()) {
            try (PreparedBatch batch =
                    tx.handle().prepareBatch("insert into activity_parameter values (:activity, :name, :value)")) {
                activity.parameters()
                        .forEach((name, value) -> batch.bind("activity", seq)
                                .bind("name", name)
                                .bind("value", value)
                                .add());
                batch.execute();
            }
        }
        return seq;
    }

    private static Map<String, String> parameters(Tx tx, long seq) {
        return tx
                .handle()
                .createQuery("select name, value from activity_parameter where activity = :seq")
                .bind("seq", seq)
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
