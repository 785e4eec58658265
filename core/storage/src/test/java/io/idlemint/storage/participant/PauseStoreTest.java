package io.idlemint.storage.participant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import io.idlemint.storage.participant.PauseStore.StoredPause;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PauseStoreTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void pausesOutliveARestart() {
        StoredPause all = new StoredPause(Optional.empty(), "FINISH", NOON, Optional.empty());
        StoredPause one = new StoredPause(
                Optional.of(Bytes32.sha256("cpu")), "RECLAIM", NOON, Optional.of(NOON.plusSeconds(900)));
        StoredPause anyway =
                new StoredPause(Optional.of(Bytes32.sha256("gpu")), "ANYWAY", NOON, Optional.of(NOON.plusSeconds(900)));
        try (Database database = Database.open(folder.resolve("p.db"), Schema.PARTICIPANT)) {
            new PauseStore(database).replace(List.of(one));
            new PauseStore(database).replace(List.of(all, one, anyway));
        }
        try (Database database = Database.open(folder.resolve("p.db"), Schema.PARTICIPANT)) {
            assertEquals(Set.of(all, one, anyway), Set.copyOf(new PauseStore(database).all()));
            new PauseStore(database).replace(List.of());
            assertEquals(List.of(), new PauseStore(database).all());
        }
    }

    @Test
    void aBadOneChangesNothing() {
        StoredPause good = new StoredPause(Optional.empty(), "PAUSE", NOON, Optional.empty());
        StoredPause bad = new StoredPause(Optional.of(Bytes32.sha256("cpu")), "NAP", NOON, Optional.empty());
        try (Database database = Database.open(folder.resolve("p.db"), Schema.PARTICIPANT)) {
            PauseStore store = new PauseStore(database);
            store.replace(List.of(good));
            assertThrows(RuntimeException.class, () -> store.replace(List.of(bad)));
            assertThrows(
                    RuntimeException.class,
                    () -> store.replace(List.of(new StoredPause(Optional.empty(), "ANYWAY", NOON, Optional.of(NOON)))));
            assertEquals(List.of(good), store.all());
        }
    }
}
