package io.idlemint.app.runtime.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.machine.Power;
import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.domain.sense.Readings;
import io.idlemint.domain.sense.SessionReadings;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final Bytes32 CARD = Bytes32.sha256("card");

    private static String brief(Readings readings) {
        Decision decision = new Decision(
                CARD,
                Level.FULL,
                true,
                false,
                Reason.CLEAR,
                Instant.EPOCH,
                Optional.empty(),
                new Decision.Cause(OptionalLong.empty(), OptionalLong.empty(), ""),
                Optional.empty(),
                List.of());
        return Changes.parameters(decision, readings).getOrDefault("readings", "");
    }

    @Test
    void everySenseThatTellsSomethingIsWrittenDown() {
        Readings all = new Readings(
                new SessionReadings(
                        Optional.of(Duration.ofSeconds(4)),
                        Optional.of(false),
                        Optional.of(true),
                        Optional.of(Set.of("a secret")),
                        Optional.of(Set.of("player")),
                        Optional.of(true)),
                new Readings.Supply(
                        new Power(Power.Source.BATTERY, OptionalInt.of(81)),
                        Optional.of(true),
                        Optional.of(false),
                        OptionalInt.of(1_000)),
                new Readings.Room(OptionalLong.of(2L << 30), OptionalLong.of(512L << 20), OptionalInt.of(7)),
                OptionalInt.of(12),
                Map.of(
                        CARD,
                        new DeviceReadings(
                                OptionalInt.of(71),
                                OptionalInt.of(84),
                                OptionalInt.of(2),
                                OptionalLong.of(6L << 30),
                                OptionalLong.of(1L << 30),
                                new DeviceReadings.Cooling(
                                        OptionalInt.of(3), OptionalInt.of(1_850), OptionalInt.empty()),
                                OptionalLong.of(-1_500))));

        assertEquals(
                "idle=4s locked=false fullScreen=true awake=1 remote=true power=BATTERY charge=81% metered=true"
                        + " saving=false link=1000 others=12% disk=2048MiB diskBusy=7% memory=512MiB profit=-1500"
                        + " celsius=71 risePerMinute=3 rpm=1850 watts=84 deviceOthers=2% cardFree=6144MiB"
                        + " cardHeld=1024MiB",
                brief(all));
    }

    @Test
    void whatNoSenseTellsIsNotThere() {
        assertEquals("power=UNKNOWN", brief(Readings.UNKNOWN));
    }
}
