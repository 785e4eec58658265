package io.idlemint.app.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.activity.Activity;
import io.idlemint.domain.activity.Activity.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaidBlocksTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-21T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"0,0 1 2,1 2", "1,0 1,''", "1,0 1 2,2", "2,0 3,3", "0,0 1 1 2 0 1,1 2 1", "2,2 1 2 3,3"})
    void aBlockIsToldOnce(long told, String counts, String news) {
        PaidBlocks blocks = new PaidBlocks(told);
        List<String> heard = new ArrayList<>();
        for (String count : counts.split(" ", -1)) {
            if (blocks.isNews(Long.parseLong(count))) {
                heard.add(count);
            }
        }
        assertEquals(news, String.join(" ", heard));
    }

    @Test
    void onlyTheLogOfTodayCounts() {
        List<Activity> log = List.of(
                entry(4, Kind.STARTED, Duration.ofHours(2), ""),
                entry(3, Kind.BLOCK_FOUND, Duration.ofHours(1), "2"),
                entry(2, Kind.BLOCK_FOUND, Duration.ZERO, "1"),
                entry(1, Kind.BLOCK_FOUND, Duration.ofHours(-1), "7"));
        PaidBlocks blocks = PaidBlocks.of(log, MIDNIGHT);
        assertEquals(List.of(false, true), List.of(blocks.isNews(2), blocks.isNews(3)));
    }

    private static Activity entry(long seq, Kind kind, Duration after, String today) {
        return new Activity(
                seq, MIDNIGHT.plus(after), kind, today.isEmpty() ? Map.of() : Map.of(PaidBlocks.TODAY, today));
    }
}
