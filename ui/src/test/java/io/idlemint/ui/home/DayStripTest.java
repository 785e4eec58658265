package io.idlemint.ui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.node.desk.GovernorDesk.Change;
import io.idlemint.node.governor.Decision.Cause;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.mine.HashHistory;
import io.idlemint.node.mine.HashHistory.Line;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.home.DayStrip.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class DayStripTest {
    private static final Duration STEP = Duration.ofMinutes(10);
    private static final Instant START = Samples.NOW.minus(STEP.multipliedBy(6));

    private static Change change(int step, Level level, Reason reason) {
        return new Change(
                START.plus(STEP.multipliedBy(step)),
                Samples.id(10),
                level,
                false,
                reason,
                new Cause(OptionalLong.empty(), OptionalLong.empty(), ""),
                "");
    }

    private static DayStrip strip(List<Long> rates, Change... newestFirst) {
        Line line = new Line(Samples.id(10), "Ryzen", rates);
        return DayStrip.of(new HashHistory(START, STEP, List.of(line)), line, List.of(newestFirst));
    }

    private static List<Kind> kinds(DayStrip strip) {
        return strip.steps().stream().map(DayStrip.Moment::kind).toList();
    }

    @Test
    void hashesAndDecisionsSayWhatItDid() {
        DayStrip strip = strip(
                List.of(-1L, 5L, 0L, 0L, 0L, 7L),
                change(5, Level.FULL, Reason.CLEAR),
                change(4, Level.OFF, Reason.LEASED),
                change(2, Level.OFF, Reason.GAME));
        assertEquals(List.of(Kind.OFF, Kind.MINED, Kind.PAUSED, Kind.PAUSED, Kind.LEASED, Kind.MINED), kinds(strip));
        DayWording words = new DayWording(new Lab().words());
        assertEquals(
                "Leased 10\u00a0min, Mined 20\u00a0min, Paused 20\u00a0min, Idlemint was off 10\u00a0min",
                words.summary(strip));
        assertEquals(List.of("Paused because a game is running 20\u00a0min"), words.reasons(strip));
        assertEquals(5, strip.stretches().size());
        assertEquals(
                "13:52 to 14:12: Paused because a game is running",
                words.stretch(strip.stretches().get(2)));
    }

    @Test
    void theComputerDidWhatItsBusiestDeviceDid() {
        DayStrip mined = strip(List.of(5L, 5L, 0L, -1L, 0L, -1L));
        DayStrip leased = strip(
                List.of(-1L, 0L, 0L, -1L, 0L, 0L),
                change(2, Level.OFF, Reason.PRESENT),
                change(1, Level.OFF, Reason.LEASED));
        assertEquals(
                List.of(Kind.MINED, Kind.LEASED, Kind.PAUSED, Kind.OFF, Kind.PAUSED, Kind.PAUSED),
                kinds(DayStrip.all(List.of(mined, leased))));
        assertEquals(DayStrip.NOTHING, DayStrip.all(List.of()));
    }
}
