package io.idlemint.node.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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
                Arrays.stream(Reason.values())
                        .filter(reason -> !decision(Level.OFF, reason).mayMeasure())
                        .collect(Collectors.toSet()));
        assertTrue(decision(Level.QUIET, Reason.GAME).mayMeasure(), "the owner lets it mine beside games");
    }

    private static Decision decision(Level level, Reason reason) {
        return new Decision(
                Bytes32.sha256("cpu"),
                level,
                false,
                false,
                reason,
                Instant.EPOCH,
                Optional.empty(),
                new Decision.Cause(OptionalLong.empty(), OptionalLong.empty(), ""),
                List.of());
    }
}
