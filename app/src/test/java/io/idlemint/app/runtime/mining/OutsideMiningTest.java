package io.idlemint.app.runtime.mining;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.app.lab.Await;
import io.idlemint.app.lab.X16Judge;
import io.idlemint.domain.machine.Power;
import io.idlemint.domain.sense.Readings;
import io.idlemint.domain.sense.SessionReadings;
import io.idlemint.fixtures.LabPool;
import io.idlemint.fixtures.SettableClock;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.pool.Pool;
import io.idlemint.miner.engines.pool.PoolAddress;
import io.idlemint.miner.engines.pool.PoolLogin;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mining for an outside pool that a person has asked for, on a computer that may become unsafe.
class OutsideMiningTest {
    private static final Difficulty EASY = Difficulty.of("0.0005");

    @TempDir
    private Path folder;

    private final AtomicReference<Readings> readings = new AtomicReference<>(playing());
    private final SettableClock clock = new SettableClock();

    @Test
    void itMinesBesideAGameAndRestsWhileTheBatteryIsLow() throws Exception {
        try (LabPool pool = X16Judge.pool(EASY);
                OutsideMining mining = OutsideMining.start(
                        OutsideMining.settings(new OutsideMining.Order(List.of(at(pool)), ProofOfWork.X16R, 1)),
                        folder,
                        new Restraint.Sight(readings::get, Preferences.balanced(ZoneOffset.UTC), clock),
                        () -> {})) {
            Await.until("a share", () -> !pool.shares.isEmpty());
            assertEquals(Reason.ANYWAY, reason(mining));
            readings.set(onBattery(10));
            Await.until("the governor", () -> reason(mining) == Reason.BATTERY_LOW);
            Await.until("rest", () -> mining.now().state().equals("paused"));
            readings.set(onBattery(90));
            Await.until("a look at the better battery", () -> falls(mining));
            clock.advance(Duration.ofMinutes(2));
            Await.until("mining again", () -> mining.now().state().equals("mining"));
        }
    }

    private static Pool at(LabPool pool) {
        return new Pool(PoolAddress.parse(pool.address()), new PoolLogin("alice", "x", "test"));
    }

    private static Reason reason(OutsideMining mining) {
        return mining.governed().get().getFirst().decision().reason();
    }

    private static boolean falls(OutsideMining mining) {
        return mining.governed().get().getFirst().decision().until().isPresent();
    }

    private static Readings playing() {
        return Readings.UNKNOWN.withSession(new SessionReadings(
                Optional.of(Duration.ZERO), Optional.empty(), Optional.empty(), Optional.of(Set.of("cs2"))));
    }

    private static Readings onBattery(int percent) {
        Readings none = playing();
        return new Readings(
                none.session(),
                new Readings.Supply(new Power(Power.Source.BATTERY, OptionalInt.of(percent)), Optional.empty()),
                none.room(),
                none.othersCpuPercent(),
                none.devices());
    }
}
