package io.idlemint.storage.participant;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.storage.Database;
import io.idlemint.storage.Values;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The owner's word in SQLite: pauses, and what mines all the same. Safe for use by several threads.
public final class PauseStore {
    private final Database database;

    public PauseStore(Database database) {
        this.database = database;
    }

    /// A pause as it is stored.
    ///
    /// @param device empty for all devices
    /// @param kind `PAUSE`, `FINISH`, `RECLAIM`, or `ANYWAY` for a device that mines all the same for a time
    /// @param until empty for one that only the owner ends
    public record StoredPause(Optional<Bytes32> device, String kind, Instant since, Optional<Instant> until) {}

    /// Replaces all pauses, in one transaction.
    public void replace(List<StoredPause> pauses) {
        database.update("store the pauses", tx -> {
            tx.handle().execute("delete from pause");
            if (!pauses.isEmpty()) {
                try (PreparedBatch batch =
                        tx.handle().prepareBatch("insert into pause values (:device, :kind, :since, :until)")) {
                    pauses.forEach(pause -> batch.bind(
                                    "device", pause.device().map(Bytes32::hex).orElse(""))
                            .bind("kind", pause.kind())
                            .bind("since", pause.since())
                            .bind("until", pause.until().orElse(null))
                            .add());
                    batch.execute();
                }
            }
        });
    }

    /// All pauses, those that are over too.
    public List<StoredPause> all() {
        return database.read(
                "read the pauses",
                tx -> tx.handle()
                        .createQuery("select * from pause order by device")
                        .map((row, context) -> new StoredPause(
                                Optional.of(row.getString("device"))
                                        .filter(hex -> !hex.isEmpty())
                                        .map(Bytes32::parse),
                                row.getString("kind"),
                                Values.instant(row, "since"),
                                Values.optionalInstant(row, "until")))
                        .list());
    }
}
