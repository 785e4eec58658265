package io.idlemint.app.runtime.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.machine.Power;
import io.idlemint.domain.sense.Readings;
import io.idlemint.domain.sense.SessionReadings;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.OwnersWord.Anyway;
import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.node.governor.OwnersWord.Pause;
import io.idlemint.node.governor.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskedWordsTest {
    @TempDir
    private Path folder;

    private final FakePorts ports = new FakePorts();
    private final Anyway asked =
            new Anyway(ports.clock.instant(), ports.clock.instant().plus(Duration.ofMinutes(10)));

    private Decision decision() {
        try (GovernorControl governor = governor()) {
            governor.start();
            return governor.now().get().getFirst().decision();
        }
    }

    private GovernorControl governor() {
        return ports.governor(folder, new AskedWords(ports.words(), List.of(FakePorts.CPU, FakePorts.CARD), asked));
    }

    @Test
    void whoAskedForMiningGetsItBesideAGame() {
        ports.readings = Readings.UNKNOWN.withSession(new SessionReadings(
                Optional.of(Duration.ZERO), Optional.empty(), Optional.of(true), Optional.of(Set.of("cs2"))));
        assertEquals(Reason.ANYWAY, decision().reason());
        assertEquals(Level.FULL, decision().level());
        ports.clock.advance(Duration.ofMinutes(10));
        assertEquals(Reason.GAME, decision().reason());
    }

    @Test
    void safetyGoesBeforeIt() {
        Readings none = Readings.UNKNOWN;
        ports.readings = new Readings(
                none.session(),
                new Readings.Supply(new Power(Power.Source.BATTERY, OptionalInt.of(10)), Optional.empty()),
                none.room(),
                none.othersCpuPercent(),
                none.devices());
        assertEquals(Reason.BATTERY_LOW, decision().reason());
        assertEquals(Level.OFF, decision().level());
    }

    @Test
    void aPauseGoesBeforeItAndTheBooksKeepOnlyTheirOwn() {
        Pause pause = new Pause(Kind.PAUSE, ports.clock.instant(), Optional.empty());
        ports.stored = OwnersWord.NONE.pause(FakePorts.CPU, pause);
        assertEquals(Reason.PAUSED, decision().reason());
        try (GovernorControl governor = governor()) {
            governor.start();
            governor.pause(Optional.of(FakePorts.CPU), Kind.RECLAIM, Optional.empty());
            assertEquals(Set.of(FakePorts.CPU), ports.stored.devices().keySet());
            assertEquals(Map.of(), ports.stored.anyway());
        }
    }
}
