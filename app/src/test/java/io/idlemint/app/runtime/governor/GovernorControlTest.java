package io.idlemint.app.runtime.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.domain.sense.Readings;
import io.idlemint.domain.sense.SessionReadings;
import io.idlemint.node.desk.NotStoredException;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.node.governor.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GovernorControlTest {
    @TempDir
    private Path folder;

    private final FakePorts ports = new FakePorts();
    private GovernorControl governor;

    @BeforeEach
    void make() {
        governor = ports.governor(folder);
    }

    @AfterEach
    void close() {
        ports.disk.countDown();
        governor.close();
    }

    @Test
    void everyDeviceObeysBeforeAnythingIsWritten() {
        governor.start();
        assertEquals(List.of("CPU FULL CLEAR then FULL", "GPU FULL CLEAR then FULL", "log", "log"), ports.happened);
        governor.pause(Optional.empty(), Kind.PAUSE, Optional.empty());
        assertEquals(
                List.of("CPU OFF PAUSED then OFF", "GPU OFF PAUSED then OFF", "word", "log", "log"),
                ports.happened.subList(4, ports.happened.size()));
    }

    @Test
    void aDiskThatDoesNotAnswerDelaysNoPause() throws InterruptedException {
        governor.start();
        ports.disk = new CountDownLatch(1);
        ports.readings = tooHot();
        await("CPU OFF TOO_HOT then OFF");
        Thread pause = Thread.ofVirtual()
                .start(() -> governor.pause(Optional.of(FakePorts.CARD), Kind.PAUSE, Optional.empty()));
        await("GPU OFF PAUSED then OFF");
        assertFalse(ports.happened.contains("word"), "the disk has not answered yet");
        ports.disk.countDown();
        pause.join();
        assertTrue(ports.stored.devices().containsKey(FakePorts.CARD));
    }

    @Test
    void aFullDiskDoesNotEndTheGovernor() {
        ports.diskFull = true;
        governor.start();
        ports.readings = tooHot();
        await("CPU OFF TOO_HOT then OFF");
        ports.readings = Readings.UNKNOWN.withSession(playing());
        await("GPU OFF GAME then OFF");
        assertEquals(List.of(), ports.written);
        ports.diskFull = false;
        ports.readings = Readings.UNKNOWN;
        ports.clock.advance(Duration.ofMinutes(20));
        Await.until("a decision to be written down again", () -> !ports.written.isEmpty());
    }

    @Test
    void whateverBreaksInARoundIsTriedAgainInTheNext() {
        governor.start();
        ports.devicesLost = true;
        ports.readings = Readings.UNKNOWN.withSession(playing());
        ports.sensesBroken = true;
        Await.until("a round with broken senses", () -> governor.readings().equals(Readings.UNKNOWN));
        ports.sensesBroken = false;
        Await.until(
                "a round without a list of devices", () -> governor.readings().equals(ports.readings));
        ports.devicesLost = false;
        await("CPU OFF GAME then OFF");
    }

    @Test
    void aDeviceThatDoesNotObeyIsTriedAgainAndKeepsNoOtherFromObeying() {
        ports.cardStubborn = true;
        governor.start();
        governor.pause(Optional.empty(), Kind.PAUSE, Optional.empty());
        assertTrue(ports.happened.contains("CPU OFF PAUSED then OFF"));
        ports.cardStubborn = false;
        await("GPU OFF PAUSED then OFF");
    }

    @Test
    void aPauseHoldsAlsoWhenItCannotBeStoredAndIsStoredLater() {
        governor.start();
        for (Kind kind : List.of(Kind.PAUSE, Kind.RECLAIM)) {
            ports.diskFull = true;
            NotStoredException failure = assertThrows(
                    NotStoredException.class, () -> governor.pause(Optional.empty(), kind, Optional.empty()));
            assertTrue(failure.holds());
            String said = String.valueOf(failure.getMessage());
            assertTrue(said.contains("it ends with this program"), said);
            assertEquals(Level.OFF, decision().level());
            assertEquals(Optional.of(kind), governor.word().all().map(OwnersWord.Pause::kind));
            assertFalse(governor.isWordStored());
            ports.diskFull = false;
            Await.until("the word to be stored", governor::isWordStored);
            assertEquals(governor.word(), ports.stored);
        }
    }

    @Test
    void nothingIsResumedThatCannotBeStored() {
        governor.start();
        governor.pause(Optional.empty(), Kind.PAUSE, Optional.empty());
        ports.diskFull = true;
        List<Runnable> ways = List.of(
                () -> governor.resume(Optional.empty()),
                () -> governor.resume(Optional.of(FakePorts.CPU)),
                () -> governor.mineAnyway(Optional.empty(), Duration.ofHours(1)));
        for (Runnable way : ways) {
            NotStoredException failure = assertThrows(NotStoredException.class, way::run);
            assertFalse(failure.holds());
            assertEquals(Reason.PAUSED, decision().reason());
        }
        ports.diskFull = false;
        governor.resume(Optional.empty());
        assertEquals(Reason.CLEAR, decision().reason());
        assertEquals(OwnersWord.NONE, ports.stored);
    }

    @Test
    void theMinerKnowsDuringALeaseWhatHoldsAfterIt() {
        ports.leased = true;
        governor.start();
        assertEquals("CPU OFF LEASED then FULL", ports.happened.getFirst());
        ports.readings = Readings.UNKNOWN.withSession(SessionReadings.UNKNOWN.withIdle(Duration.ofSeconds(1)));
        await("CPU OFF LEASED then BALANCED");
        assertEquals(
                1,
                ports.written.stream()
                        .filter(entry ->
                                FakePorts.CPU.hex().equals(entry.parameters().get("device")))
                        .count(),
                "what only holds after the lease is no event of its own");
        ports.readings = Readings.UNKNOWN.withSession(playing());
        await("CPU OFF LEASED then OFF");
        ports.leased = false;
        await("CPU OFF GAME then OFF");
    }

    @Test
    void aLeaseGetsItsNoticeOnce() {
        ports.leased = true;
        governor.start();
        governor.pause(Optional.empty(), Kind.RECLAIM, Optional.empty());
        governor.pause(Optional.empty(), Kind.RECLAIM, Optional.of(Duration.ofHours(1)));
        assertEquals(
                1, ports.happened.stream().filter(one -> one.endsWith("notice")).count());
    }

    @Test
    void itLooksAsOftenAsThingsHangOnIt() {
        governor.start();
        assertEquals(Duration.ofSeconds(1), governor.beat(), "somebody looks");
        governor.watched(false);
        assertEquals(Duration.ofSeconds(1), governor.beat(), "something works");
        ports.readings = Readings.UNKNOWN.withSession(playing());
        await("GPU OFF GAME then OFF");
        assertEquals(Duration.ofSeconds(5), governor.beat(), "nothing works until the game is over");
        governor.pause(Optional.empty(), Kind.PAUSE, Optional.empty());
        assertEquals(Duration.ofSeconds(15), governor.beat(), "nothing works, and nothing seen changes that");
        governor.watched(true);
        assertEquals(Duration.ofSeconds(1), governor.beat());
    }

    @Test
    void atRestItComesWhenAPauseEnds() {
        governor.start();
        governor.watched(false);
        governor.pause(Optional.empty(), Kind.PAUSE, Optional.of(Duration.ofHours(1)));
        assertEquals(Duration.ofSeconds(15), governor.beat());
        ports.clock.advance(Duration.ofHours(1).minusSeconds(4));
        assertEquals(Duration.ofSeconds(4), governor.beat());
        ports.clock.advance(Duration.ofSeconds(4));
        assertEquals(Duration.ofSeconds(1), governor.beat());
    }

    @Test
    void aPauseThatIsNotStoredIsTriedAgainEverySecond() {
        governor.start();
        governor.watched(false);
        ports.diskFull = true;
        assertThrows(NotStoredException.class, () -> governor.pause(Optional.empty(), Kind.PAUSE, Optional.empty()));
        assertEquals(Duration.ofSeconds(1), governor.beat());
        ports.diskFull = false;
        Await.until("the pause to be stored", governor::isWordStored);
        Await.until("rest", () -> governor.beat().equals(Duration.ofSeconds(15)));
    }

    @Test
    void duringALeaseItLooksEverySecondAlsoIfItIsPaused() {
        ports.leased = true;
        governor.start();
        governor.watched(false);
        governor.pause(Optional.empty(), Kind.PAUSE, Optional.empty());
        assertEquals(Duration.ofSeconds(1), governor.beat());
    }

    private void await(String what) {
        Await.until(what, () -> ports.happened.contains(what));
    }

    private Decision decision() {
        return governor.now().get().getFirst().decision();
    }

    private static Readings tooHot() {
        DeviceReadings hot =
                new DeviceReadings(OptionalInt.of(99), OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty());
        Readings none = Readings.UNKNOWN;
        return new Readings(
                none.session(), none.supply(), none.room(), none.othersCpuPercent(), Map.of(FakePorts.CPU, hot));
    }

    private static SessionReadings playing() {
        return new SessionReadings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Set.of("cs2")));
    }
}
