package io.idlemint.node.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.idlemint.node.governor.Decision.Stop;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuringTest {
    @Test
    void safetyPausesRentersAndGamesKeepADeviceFromBeingMeasured() {
        assertEquals(
                EnumSet.of(
                        Reason.TOO_HOT,
                        Reason.BATTERY_LOW,
                        Reason.PAUSED,
                        Reason.RECLAIMED,
                        Reason.FINISHING,
                        Reason.LEASED,
                        Reason.GAME,
                        Reason.FULL_SCREEN),
                Arrays.stream(Reason.values()).filter(Reason::stopsMeasuring).collect(Collectors.toSet()));
    }

    /// What decides, and what stops measuring, whichever decides.
    @ParameterizedTest
    @CsvSource({
        "idle=1H cells=OFF heat=97, TOO_HOT, TOO_HOT",
        "not_started heat=97, TOO_HOT, TOO_HOT",
        "not_started idle=1H, NOT_STARTED,",
        "not_started leased, NOT_STARTED, LEASED",
        "not_started runs=cs2 games=cs2, NOT_STARTED, GAME",
        "most=OFF full, SWITCHED_OFF, FULL_SCREEN",
        "most=OFF idle=1H, SWITCHED_OFF,",
        "idle=1S here=OFF, PRESENT,",
        "runs=cs2 games=cs2, GAME, GAME",
        "runs=cs2 games=cs2 anyway=1H, ANYWAY,",
        "runs=cs2 games=cs2 anyway=1H heat=97, TOO_HOT, TOO_HOT"
    })
    void whatForbidsMeasuringNeedNotBeWhatDecides(String facts, Reason decides, Reason stops) {
        Decision decision = decide(facts);
        assertEquals(decides, decision.reason());
        assertEquals(Optional.ofNullable(stops), decision.stop().map(Stop::reason));
    }

    @Test
    void aStopHasItsOwnMeasuredCause() {
        assertEquals(
                Optional.of("cs2"),
                decide("not_started runs=cs2 games=cs2")
                        .stop()
                        .map(stop -> stop.cause().detail()));
    }

    private static Decision decide(String facts) {
        Decision decision =
                Governor.decide(Story.of(facts, Story.NOON), Map.of()).get(Story.DEVICE);
        assertNotNull(decision);
        return decision;
    }
}
