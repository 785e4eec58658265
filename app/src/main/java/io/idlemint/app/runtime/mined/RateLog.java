package io.idlemint.app.runtime.mined;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.mine.HashHistory;
import io.idlemint.node.mine.HashHistory.Line;
import io.idlemint.node.mine.HashHistory.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How fast each device hashed: a day in steps of 10 s and a week in steps of 5 min, from counts of hashes really done.
/// Safe for use by several threads.
public final class RateLog {
    /// How often the counts are to be taken.
    public static final Duration STEP = Duration.ofSeconds(10);

    static final Duration COARSE = Duration.ofMinutes(5);
    private static final int DAY = 8_640;
    private static final int WEEK = 2_016;
    private static final int FINE_IN_COARSE = (int) COARSE.dividedBy(STEP);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Duration STALE = STEP.multipliedBy(3);

    private final Map<Bytes32, Track> tracks = new LinkedHashMap<>();

    /// What a device has done since it began.
    ///
    /// @param hashes tried by it; a smaller number than before means that it began anew
    public record Count(String name, long hashes) {}

    static final class Track {
        final RateRing fine = new RateRing(DAY);
        final RateRing coarse = new RateRing(WEEK);
        String name;
        long hashes = -1;
        long nanos;

        Track(String name) {
            this.name = name;
        }
    }

    /// Takes the counts of a moment; the rate is what came since the last time, if that is not long ago.
    ///
    /// @param nanos of a monotonic clock
    public synchronized void take(Instant at, long nanos, Map<Bytes32, Count> counts) {
        long step = at.getEpochSecond() / STEP.toSeconds();
        counts.forEach((device, count) -> {
            Track track = tracks.computeIfAbsent(device, ignored -> new Track(count.name()));
            track.name = count.name();
            long passed = nanos - track.nanos;
            if (track.hashes >= 0 && passed > 0 && passed <= STALE.toNanos()) {
                long done = count.hashes() >= track.hashes ? count.hashes() - track.hashes : count.hashes();
                put(track, step - 1, Math.round((double) done * SECOND / passed));
            }
            track.hashes = count.hashes();
            track.nanos = nanos;
        });
    }

    private static void put(Track track, long step, long rate) {
        track.fine.put(step, rate);
        long coarse = Math.floorDiv(step, FINE_IN_COARSE);
        track.coarse.put(coarse, track.fine.mean(coarse * FINE_IN_COARSE, FINE_IN_COARSE));
    }

    /// What was measured up to a moment, of the devices of which anything was.
    public synchronized HashHistory history(Span span, Instant now) {
        boolean week = span == Span.WEEK;
        int inStep = (int) span.step().dividedBy(week ? COARSE : STEP);
        long end = Math.floorDiv(now.getEpochSecond(), span.step().toSeconds());
        List<Line> lines = new ArrayList<>();
        tracks.forEach((device, track) -> {
            RateRing ring = week ? track.coarse : track.fine;
            List<Long> rates = IntStream.range(0, span.count())
                    .mapToObj(i -> ring.mean((end - span.count() + i) * inStep, inStep))
                    .toList();
            if (rates.stream().anyMatch(rate -> rate >= 0)) {
                lines.add(new Line(device, track.name, rates));
            }
        });
        Instant start = Instant.ofEpochSecond((end - span.count()) * span.step().toSeconds());
        return new HashHistory(start, span.step(), lines);
    }

    synchronized Map<Bytes32, Track> tracks() {
        return new LinkedHashMap<>(tracks);
    }

    synchronized void restore(Bytes32 device, Track track) {
        tracks.putIfAbsent(device, track);
    }
}
