package io.idlemint.node.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.node.governor.DeviceRule.DeviceLimits;
import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.node.governor.OwnersWord.Pause;
import io.idlemint.node.governor.Preferences.Limits;
import io.idlemint.node.governor.Preferences.Presence;
import io.idlemint.node.governor.Preferences.Room;
import io.idlemint.node.governor.Preferences.Supply;
import io.idlemint.node.profit.Money;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PreferencesTest {
    @Test
    void aBadValueIsRefusedWithItsFieldAndLimit() {
        refuses("limits.cpuCelsius 39 is outside of 40 to 110", () -> new Limits(39, 85, OptionalInt.empty()));
        refuses(
                "limits.gpuPowerPercent 29 is outside of 30 to 100",
                () -> Preset.FULL.limits().withGpuPower(OptionalInt.of(29)));
        refuses("limits.gpuCelsius 111 is outside of 40 to 110", () -> new Limits(90, 111, OptionalInt.empty()));
        refuses("limits.busyPercent 4 is outside of 5 to 100", () -> new Limits(90, 85, OptionalInt.of(4)));
        refuses(
                "limits.gpuBusyPercent 101 is outside of 5 to 100",
                () -> Preset.FULL.limits().withGpuBusy(OptionalInt.of(101)));
        refuses("supply.minimumChargePercent 101 is outside of 0 to 100", () -> new Supply(Level.OFF, 101, false));
        refuses("room.diskBytes -1 is outside of 0 to 1125899906842624", () -> new Room(-1, 0));
        refuses("room.memoryBytes -1 is outside of 0 to 1125899906842624", () -> new Room(0, -1));
        refuses("presence.awayAfterSeconds 9 is outside of 10 to 86400", () -> presence(9, "game"));
        refuses("presence.games '' (characters) 0 is outside of 1 to 100", () -> presence(10, ""));
        refuses(
                "presence.away is OFF, then it never works; pause it instead",
                () -> new Presence(Level.OFF, Level.OFF, Duration.ofMinutes(1), true, Set.of()));
        refuses("devices.limits.celsius 39 is outside of 40 to 110", () -> new DeviceLimits(39, OptionalInt.empty()));
        refuses("devices.limits.busyPercent 4 is outside of 5 to 100", () -> new DeviceLimits(80, OptionalInt.of(4)));
        refuses(
                "leasing.noticeSeconds 86401 is outside of 0 to 86400",
                () -> Leasing.USUAL.withNotice(Duration.ofSeconds(86_401)));
        refuses(
                "leasing.notice PT1.5S must be whole seconds",
                () -> Leasing.USUAL.withNotice(Duration.ofMillis(1_500)));
        refuses("leasing.workloads (classes) 0 is outside of 1 to 5", () -> Leasing.USUAL.withWorkloads(Set.of()));
        refuses(
                "leasing.nanoMintPerSecond.11111111 0 is outside of 1 to 1000000000000",
                () -> Leasing.USUAL.withPrice(Story.DEVICE, Rate.FREE));
    }

    @Test
    void aDeviceWithoutARuleFollowsTheRest() {
        Preferences quiet = Preferences.quiet(ZoneOffset.UTC);
        assertEquals(When.WHILE_AWAY, quiet.rule(Story.DEVICE).mine());
        assertEquals(When.WHILE_AWAY, quiet.rule(Story.DEVICE).lease());
        assertEquals(
                OptionalInt.of(30), quiet.limits(Story.DEVICE, DeviceKind.CPU).busyPercent());
        assertEquals(
                OptionalInt.of(20), quiet.limits(Story.DEVICE, DeviceKind.GPU).busyPercent());
        assertEquals(75, quiet.limits(Story.DEVICE, DeviceKind.CPU).celsius());
        assertEquals(65, quiet.limits(Story.DEVICE, DeviceKind.GPU).celsius());
        assertEquals(
                When.ALWAYS, Preferences.full(ZoneOffset.UTC).rule(Story.DEVICE).mine());
        Preferences own = quiet.withRule(
                Story.DEVICE, quiet.rule(Story.DEVICE).withLimits(new DeviceLimits(70, OptionalInt.empty())));
        assertEquals(70, own.limits(Story.DEVICE, DeviceKind.GPU).celsius());
        assertEquals(65, own.limits(Story.OTHER, DeviceKind.GPU).celsius());
    }

    @Test
    void theLevelsOfReadyMadePreferencesReplaceNothingElse() {
        Preferences mine = Preferences.full(ZoneOffset.UTC)
                .with(presence(70, "chess"))
                .with(new Limits(70, 65, OptionalInt.of(90), OptionalInt.of(50), OptionalInt.of(60)))
                .with(new Supply(Level.QUIET, 40, true))
                .with(new Room(7, 8))
                .withSchedule(Schedule.always(ZoneOffset.UTC).with(Schedule.Use.OFF, DayOfWeek.FRIDAY, 0, 96))
                .withMoney(Money.unknown("CHF"))
                .withLeasing(Leasing.USUAL.withNotice(Duration.ofMinutes(7)));
        Preferences ruled = mine.withRule(Story.DEVICE, mine.rule(Story.DEVICE).withMine(When.NEVER));

        assertEquals(
                ruled.with(new Presence(Level.OFF, Level.QUIET, Duration.ofSeconds(70), true, Set.of("chess")))
                        .with(Preset.QUIET.limits().withGpuPower(OptionalInt.of(60))),
                Preset.QUIET.over(ruled));
        assertEquals(OptionalInt.empty(), Preset.FULL.over(ruled).limits().busyPercent());
    }

    private static Presence presence(int seconds, String game) {
        return new Presence(Level.OFF, Level.FULL, Duration.ofSeconds(seconds), true, Set.of(game));
    }

    private static void refuses(String sentence, Executable made) {
        assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, made).getMessage());
    }

    @Test
    void levelsTakeAPartOfWhatTheOwnerGave() {
        assertEquals(0, Level.OFF.threads(8));
        assertEquals(1, Level.QUIET.threads(8));
        assertEquals(4, Level.BALANCED.threads(8));
        assertEquals(1, Level.BALANCED.threads(1));
        assertEquals(0, Level.BALANCED.threads(0));
        assertEquals(8, Level.FULL.threads(8));
    }

    @Test
    void oneDeviceIsTakenOutOfAPauseOfAll() {
        Pause pause = new Pause(Kind.PAUSE, Story.NOON, Optional.empty());
        OwnersWord word = OwnersWord.NONE.pauseAll(pause).resume(Story.DEVICE, List.of(Story.DEVICE, Story.OTHER));
        assertEquals(Optional.empty(), word.pause(Story.DEVICE, Story.NOON));
        assertEquals(Optional.of(pause), word.pause(Story.OTHER, Story.NOON));
    }

    @Test
    void ofTwoPausesTheLongerOneHoldsAndAReclaimBeforeBoth() {
        Pause hour = new Pause(Kind.PAUSE, Story.NOON, Optional.of(Story.NOON.plusSeconds(3600)));
        Pause open = new Pause(Kind.PAUSE, Story.NOON, Optional.empty());
        Pause reclaim = new Pause(Kind.RECLAIM, Story.NOON, Optional.of(Story.NOON.plusSeconds(60)));
        assertEquals(
                Optional.of(open),
                OwnersWord.NONE.pauseAll(open).pause(Story.DEVICE, hour).pause(Story.DEVICE, Story.NOON));
        assertEquals(
                Optional.of(open),
                OwnersWord.NONE.pauseAll(hour).pause(Story.DEVICE, open).pause(Story.DEVICE, Story.NOON));
        OwnersWord both = OwnersWord.NONE.pauseAll(open).pause(Story.DEVICE, reclaim);
        assertEquals(Optional.of(reclaim), both.pause(Story.DEVICE, Story.NOON));
        assertEquals(Optional.of(open), both.pause(Story.DEVICE, Story.NOON.plusSeconds(60)));
        assertEquals(
                Optional.empty(),
                both.at(Story.NOON.plusSeconds(60)).devices().values().stream().findAny());
    }

    @Test
    void minesAnywayUntilItIsOverPausedOrResumed() {
        OwnersWord.Anyway hour = new OwnersWord.Anyway(Story.NOON, Story.NOON.plusSeconds(3600));
        Pause pause = new Pause(Kind.PAUSE, Story.NOON, Optional.empty());
        List<Bytes32> every = List.of(Story.DEVICE, Story.OTHER);
        OwnersWord word = OwnersWord.NONE.pauseAll(pause).mineAnyway(Story.DEVICE, every, hour);
        assertEquals(Optional.of(hour.until()), word.anyway(Story.DEVICE, Story.NOON.plusSeconds(3599)));
        assertEquals(Optional.empty(), word.anyway(Story.DEVICE, hour.until()));
        assertEquals(Optional.empty(), word.anyway(Story.OTHER, Story.NOON));
        assertEquals(Optional.of(pause), word.pause(Story.OTHER, Story.NOON));
        assertEquals(Optional.empty(), word.pause(Story.DEVICE, pause).anyway(Story.DEVICE, Story.NOON));
        assertEquals(OwnersWord.NONE.pauseAll(pause), word.pauseAll(pause));
        assertEquals(Optional.empty(), word.resume(Story.DEVICE, every).anyway(Story.DEVICE, Story.NOON));
        assertEquals(Map.of(), word.at(hour.until()).anyway());
    }
}
