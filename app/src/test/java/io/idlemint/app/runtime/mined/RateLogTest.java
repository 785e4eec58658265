package io.idlemint.app.runtime.mined;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.runtime.mined.RateLog.Count;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.mine.HashHistory;
import io.idlemint.node.mine.HashHistory.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RateLogTest {
    private static final Bytes32 CPU = Bytes32.sha256("cpu");
    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private static final long SECOND = 1_000_000_000L;

    private final RateLog log = new RateLog();
    private long second;
    private long hashes;

    @Test
    void aRateIsWhatCameBetweenTwoLooks() {
        looks(3, 1_000);
        looks(2, 0);
        List<Long> rates = line(Span.HOUR);
        assertEquals(List.of(1_000L, 1_000L, 0L, 0L), rates.subList(356, 360));
        assertEquals(HashHistory.UNKNOWN, rates.get(355));
        HashHistory history = log.history(Span.HOUR, now());
        assertEquals(now(), history.start().plusSeconds(3_600));
    }

    @Test
    void aPauseOfTheApplicationIsAGap() {
        looks(3, 1_000);
        second += 100;
        looks(2, 500);
        List<Long> rates = line(Span.HOUR);
        assertEquals(500L, rates.getLast());
        assertEquals(HashHistory.UNKNOWN, rates.get(358));
        assertEquals(1_000L, rates.get(347));
    }

    @Test
    void aMinerThatBeginsAnewDoesNotCountBackwards() {
        looks(3, 1_000);
        hashes = 0;
        looks(1, 300);
        assertEquals(300L, line(Span.HOUR).getLast());
    }

    @Test
    void aDayAndAWeekAreMeansOfWhatIsKnown() {
        looks(91, 600);
        looks(90, 200);
        assertEquals(
                List.of(600L, 200L),
                List.of(line(Span.DAY).get(711), line(Span.DAY).getLast()));
        assertEquals(List.of(600L, 204L), line(Span.WEEK).subList(670, 672));
        assertEquals(HashHistory.UNKNOWN, line(Span.WEEK).getFirst());
    }

    @Test
    void whatIsOlderThanTheSpanIsForgotten() {
        looks(3, 1_000);
        second += 3_700;
        assertTrue(log.history(Span.HOUR, now()).lines().isEmpty());
        assertEquals(1, log.history(Span.DAY, now()).lines().size());
        second += 8 * 86_400;
        assertTrue(log.history(Span.WEEK, now()).lines().isEmpty());
    }

    @Test
    void aRestartKeepsIt(@TempDir Path folder) {
        looks(100, 700);
        RateFile file = new RateFile(folder.resolve("rates"));
        file.write(log);
        RateLog again = new RateLog();
        file.read(again);
        for (Span span : Span.values()) {
            assertEquals(log.history(span, now()), again.history(span, now()));
        }
    }

    @Test
    void aDamagedFileIsNoReasonNotToStart(@TempDir Path folder) throws IOException {
        looks(100, 700);
        Path path = folder.resolve("rates");
        RateFile file = new RateFile(path);
        file.write(log);
        byte[] whole = Files.readAllBytes(path);
        for (int length : List.of(0, 3, 8, 60, whole.length / 2)) {
            Files.write(path, Arrays.copyOf(whole, length));
            RateLog again = new RateLog();
            file.read(again);
            assertTrue(again.history(Span.DAY, now()).lines().size() <= 1);
        }
        Files.writeString(path, "something else entirely");
        file.read(new RateLog());
        file.write(log);
        RateLog again = new RateLog();
        file.read(again);
        assertEquals(log.history(Span.DAY, now()), again.history(Span.DAY, now()));
    }

    private void looks(int count, long rate) {
        for (int i = 0; i < count; i++) {
            second += 10;
            hashes += rate * 10;
            log.take(now(), second * SECOND, Map.of(CPU, new Count("CPU", hashes)));
        }
    }

    private Instant now() {
        return START.plusSeconds(second);
    }

    private List<Long> line(Span span) {
        return log.history(span, now()).lines().getFirst().rates();
    }
}
