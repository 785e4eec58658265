package io.idlemint.storage.participant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.domain.activity.Activity;
import io.idlemint.domain.activity.ActivityLog;
import io.idlemint.fixtures.SettableClock;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ActivityStoreTest {
    private final SettableClock clock = new SettableClock();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void theNewestComeFirstPageByPage() {
        try (Database database = Database.open(folder.resolve("own.db"), Schema.PARTICIPANT)) {
            ActivityLog log = new ActivityStore(database, clock);
            Activity first = log.add(Activity.Kind.STARTED, Map.of());
            clock.advance(Duration.ofSeconds(1));
            Activity second = log.add(Activity.Kind.BLOCK_FOUND, Map.of("height", "7", "amount", "50"));
            assertEquals(List.of(second), log.newest(Long.MAX_VALUE, 1));
            assertEquals(List.of(first), log.newest(second.seq(), 1));
            assertThrows(IllegalArgumentException.class, () -> log.newest(Long.MAX_VALUE, 0));
        }
    }

    @Test
    void afterThirtyDaysItIsForgotten() {
        try (Database database = Database.open(folder.resolve("own.db"), Schema.PARTICIPANT)) {
            ActivityLog log = new ActivityStore(database, clock);
            log.add(Activity.Kind.STARTED, Map.of("version", "1"));
            clock.advance(Duration.ofDays(30));
            Activity kept = log.add(Activity.Kind.MINING_STARTED, Map.of());
            assertEquals(2, log.newest(Long.MAX_VALUE, 10).size());
            clock.advance(Duration.ofMillis(1));
            Activity newest = log.add(Activity.Kind.MINING_STOPPED, Map.of());
            assertEquals(List.of(newest, kept), log.newest(Long.MAX_VALUE, 10));
            long orphans = database.read(
                    "count",
                    tx -> tx.handle()
                            .createQuery("select count(*) from activity_parameter")
                            .mapTo(Long.class)
                            .one());
            assertEquals(0, orphans);
        }
    }

    @Test
    void everyKindCanBeWrittenDown() {
        try (Database database = Database.open(folder.resolve("own.db"), Schema.PARTICIPANT)) {
            ActivityLog log = new ActivityStore(database, clock);
            for (Activity.Kind kind : Activity.Kind.values()) {
                assertEquals(List.of(log.add(kind, Map.of())), log.newest(Long.MAX_VALUE, 1));
            }
        }
    }

    @Test
    void longParametersAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Activity(1, clock.instant(), Activity.Kind.PROBLEM, Map.of("text", "x".repeat(1_001))));
    }
}
