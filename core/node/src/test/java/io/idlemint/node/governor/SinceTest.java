package io.idlemint.node.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.node.governor.OwnersWord.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Since when something holds, seen by somebody who has just started and knows no past.
class SinceTest {
    private static final Instant SAID = Story.NOON.minus(Duration.ofHours(3));

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPauseBeganWhenItWasSaid(Kind kind) {
        assertEquals(
                SAID,
                first("idle=1h", OwnersWord.NONE.pauseAll(new Pause(kind, SAID, Optional.empty())))
                        .since());
    }

    @Test
    void miningAnywayBeganWhenItWasSaid() {
        Instant end = Story.NOON.plus(Duration.ofHours(1));
        OwnersWord word =
                new OwnersWord(Optional.empty(), Map.of(), Map.of(Story.DEVICE, new OwnersWord.Anyway(SAID, end)));
        assertEquals(Reason.ANYWAY, first("idle=1h", word).reason());
        assertEquals(SAID, first("idle=1h", word).since());
    }

    @Test
    void whatIsMeasuredBeginsNow() {
        assertEquals(
                Story.NOON, first("idle=1h runs=cs2 games=cs2", OwnersWord.NONE).since());
    }

    @Test
    void aClockThatWasSetBackDoesNotMakeItBeginLater() {
        Instant later = Story.NOON.plus(Duration.ofHours(2));
        assertEquals(
                Story.NOON,
                first("idle=1h", OwnersWord.NONE.pauseAll(new Pause(Kind.PAUSE, later, Optional.empty())))
                        .since());
    }

    private static Decision first(String facts, OwnersWord word) {
        Situation story = Story.of(facts, Story.NOON);
        Situation now = new Situation(story.readings(), story.preferences(), word, story.devices(), story.at());
        Decision decision = Governor.decide(now, Map.of()).get(Story.DEVICE);
        if (decision == null) {
            throw new AssertionError("nothing was decided");
        }
        return decision;
    }
}
