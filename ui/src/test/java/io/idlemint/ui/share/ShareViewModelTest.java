package io.idlemint.ui.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.sense.Readings;
import io.idlemint.node.desk.GovernorDesk.PowerLimit;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.governor.DeviceRule;
import io.idlemint.node.governor.DeviceRule.DeviceLimits;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Preferences.Room;
import io.idlemint.node.governor.Preset;
import io.idlemint.node.governor.Schedule;
import io.idlemint.node.governor.When;
import io.idlemint.node.profit.Money;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.screen.ScreenContext;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareViewModelTest {
    private final Lab lab = new Lab();
    private final AtomicInteger selfTests = new AtomicInteger();
    private final LastEdit last = new LastEdit();
    private ShareViewModel model = model();

    private ShareViewModel model() {
        return new ShareViewModel(
                new ShareDesks(lab.governor, lab.sharing, lab.market, lab.readiness, selfTests::incrementAndGet),
                lab.clock,
                last,
                new ScreenContext(Lab.direct(), lab.words(), new RecordingNavigator()));
    }

    @BeforeEach
    void sense() {
        model.close();
        ShareSamples.sense(lab);
        model = model();
        model.refresh();
    }

    @AfterEach
    void close() {
        model.close();
    }

    private DeviceSheet sheet() {
        return model.sheet().get().orElseThrow();
    }

    private DeviceRule rule() {
        return lab.governor.preferences().rule(sheet().id());
    }

    @Test
    void aDiskStaysWhereTheProcessorCannotBeLeased() {
        DeviceRow disk = model.devices().get(2);
        model.choose(disk.id());
        assertEquals(
                "A lease of the processor gets a part of this disk. It follows the rules of the processor.",
                sheet().notLeasable());
        lab.sharing.cell.update(devices -> devices.stream()
                .map(device -> device.kind() == DeviceKind.DISK ? kept(device) : device)
                .toList());
        model.look();
        disk = model.devices().get(2);
        assertEquals("Not leased, because the processor cannot be", disk.summary());
        assertEquals(StateKind.OFF, disk.state());
        assertEquals(lab.words().refusal(Refusal.of(Refusal.Why.NO_SANDBOX_NOT_INSTALLED)), sheet().notLeasable());
    }

    private static DeviceNow kept(DeviceNow disk) {
        return new DeviceNow(
                disk.deviceHash(),
                disk.kind(),
                disk.name(),
                disk.size(),
                disk.status(),
                Optional.of(Refusal.of(Refusal.Why.NO_SANDBOX_NOT_INSTALLED)),
                disk.rate());
    }

    @Test
    void whatWasChangedLongAgoIsNotOfferedAnewByTheNextScreen() {
        model.share(false);
        assertTrue(model.undo().get().isPresent());
        model.close();
        model = model();
        assertTrue(model.undo().get().isPresent(), "a moment later");
        lab.clock.advance(Duration.ofSeconds(11));
        model.close();
        model = model();
        assertEquals(Optional.empty(), model.undo().get());
    }

    @Test
    void theListSaysWhatIsAllowedAndWhatTheGovernorDecided() {
        assertEquals(
                List.of("Lease always, mine always", "Cannot be leased, mine always"),
                model.devices().stream().limit(2).map(DeviceRow::summary).toList());
        assertEquals(
                "Leased with the processor, up to 200\u00a0GB",
                model.devices().get(2).summary());
        assertEquals(StateKind.OK, model.devices().getFirst().state());
        model.share(false);
        ShareSamples.decide(lab);
        model.look();
        assertEquals("Neither leased nor mining", model.devices().getFirst().summary());
        assertEquals(StateKind.OFF, model.devices().getFirst().state());
    }

    @Test
    void everyChoiceTakesEffectAtOnceAndCanBeTakenBack() {
        Preferences before = lab.governor.preferences();
        List<Runnable> edits = List.of(
                () -> model.share(false),
                () -> model.lease(When.WHILE_AWAY),
                () -> model.lease(When.NEVER),
                () -> model.mine(When.WHILE_AWAY),
                () -> model.mine(When.NEVER),
                () -> model.preset(Preset.QUIET),
                () -> model.celsius(70),
                () -> model.others(40),
                () -> model.awayAfter("7"),
                () -> model.fullScreen(false),
                () -> model.battery(false),
                () -> model.price().notice(Duration.ofMinutes(10)),
                () -> model.week(ShareSamples.week(before.schedule())));
        for (Runnable edit : edits) {
            edit.run();
            assertFalse(lab.governor.preferences().equals(before));
            assertTrue(model.undo().get().isPresent());
            model.takeBack();
            assertEquals(before, lab.governor.preferences());
            assertEquals(Optional.empty(), model.undo().get());
        }
    }

    @Test
    void minutesMayBeWide() {
        model.awayAfter("\uff11\uff15");
        assertEquals("", model.awayProblem().get());
        assertEquals(
                Duration.ofMinutes(15), lab.governor.preferences().presence().awayAfter());
    }

    @Test
    void takingAChangeBackLeavesWhatWasChangedElsewhereSince() {
        Preferences before = lab.governor.preferences();
        model.awayAfter("7");
        lab.governor.prefer(now -> now.withMoney(Money.unknown("CHF")));
        model.takeBack();
        assertEquals(before.withMoney(Money.unknown("CHF")), lab.governor.preferences());
    }

    @Test
    void whatIsKeptCannotBeTakenBackAnyMore() {
        model.mine(When.NEVER);
        assertEquals(
                "Ryzen 7 7840HS never mines.",
                model.undo().get().orElseThrow().what().apply(lab.words()));
        model.keep();
        model.takeBack();
        assertEquals(When.NEVER, rule().mine());
    }

    @Test
    void eachDeviceHasItsOwnRule() {
        model.choose(Samples.id(11));
        model.mine(When.NEVER);
        assertEquals(
                When.ALWAYS, lab.governor.preferences().rule(Samples.id(10)).mine());
        assertEquals(When.NEVER, lab.governor.preferences().rule(Samples.id(11)).mine());
        assertTrue(sheet().notLeasable().contains("containers"));
    }

    @Test
    void aDiskFollowsTheProcessor() {
        model.choose(Samples.id(12));
        assertFalse(sheet().governed());
        assertEquals(Optional.empty(), model.week().get());
        model.mine(When.NEVER);
        assertEquals(Map.of(), lab.governor.preferences().devices());
    }

    @Test
    void aChangeIsMadeOfWhatHoldsByThenAndTakenBackAlone() {
        Room room = new Room(7, 8);
        lab.governor.prefer(now ->
                now.with(room).withRule(sheet().id(), rule().withLimits(new DeviceLimits(88, OptionalInt.of(33)))));
        model.celsius(70);
        assertEquals(Optional.of(new DeviceLimits(70, OptionalInt.of(33))), rule().limits());
        lab.governor.prefer(now -> now.withSchedule(ShareSamples.week(now.schedule())));
        Schedule week = lab.governor.preferences().schedule();

        model.takeBack();

        assertEquals(Optional.of(new DeviceLimits(88, OptionalInt.of(33))), rule().limits());
        assertEquals(room, lab.governor.preferences().room());
        assertEquals(week, lab.governor.preferences().schedule(), "what was changed elsewhere stays");
    }

    @ParameterizedTest
    @CsvSource({"QUIET,QUIET,75,30", "BALANCED,FULL,95,-1", "FULL,FULL,98,-1"})
    void aPresetMovesTheLimitsAndBecomesTheOwnersWhenOneIsEdited(Preset preset, Level level, int celsius, int busy) {
        model.preset(preset);
        assertEquals(Optional.of(preset), sheet().preset());
        assertEquals(level, rule().most());
        assertEquals(celsius, sheet().limits().celsius());
        assertEquals(
                busy < 0 ? OptionalInt.empty() : OptionalInt.of(busy),
                sheet().limits().busyPercent());
        model.celsius(66);
        assertEquals(Optional.empty(), sheet().preset());
        assertEquals(66, sheet().limits().celsius());
        assertEquals(level, rule().most());
        assertEquals(
                "now 62\u00a0°C, slows down from 61\u00a0°C on", sheet().heat().orElseThrow());
    }

    @Test
    void afterTheFirstStartTheBalancedLimitsAreShownAsWhatTheyAre() {
        assertEquals(Optional.of(Preset.BALANCED), sheet().preset());
        model.choose(Samples.id(11));
        assertEquals(Optional.of(Preset.BALANCED), sheet().preset());
        assertEquals(OptionalInt.of(40), sheet().limits().busyPercent());
    }

    @Test
    void switchedOnAgainItHasTheLevelOfItsLimits() {
        model.preset(Preset.QUIET);
        model.share(false);
        assertEquals(Level.OFF, rule().most());
        model.share(true);
        assertEquals(Level.QUIET, rule().most());
    }

    @ParameterizedTest
    @CsvSource({"0", "1441", "5.5", "abc", "''", "-3"})
    void aBadTimeIsRefusedWithItsLimitAndTheOldOneStays(String typed) {
        Preferences before = lab.governor.preferences();
        model.awayAfter(typed);
        assertEquals(
                "Away: a whole number of minutes from 1 to 1,440. It stays at 5.",
                model.awayProblem().get());
        assertEquals(before, lab.governor.preferences());
        model.awayAfter(" 12 ");
        assertEquals("", model.awayProblem().get());
        assertEquals(
                Duration.ofMinutes(12), lab.governor.preferences().presence().awayAfter());
    }

    @Test
    void whatIsNotSensedIsNotEnforcedAndSaysSo() {
        lab.governor.readings = Readings.UNKNOWN;
        model.look();
        assertEquals(Optional.empty(), sheet().heat());
        assertEquals(Optional.empty(), sheet().others());
        assertTrue(sheet().unlimited().startsWith("No temperature limit:"), sheet().unlimited());
        assertTrue(sheet().unlimited().contains("No power limit:"), sheet().unlimited());
        assertEquals(
                "This system does not tell the last input",
                model.common().get().orElseThrow().lastInput());
    }

    @Test
    void thePowerOfACardIsLimitedWhereItsDriverLetsIt() {
        assertEquals(Optional.empty(), sheet().power().now());
        lab.governor.powers = Map.of(Samples.id(11), new PowerLimit(140, OptionalInt.empty(), false));
        model.choose(Samples.id(11));
        model.look();
        assertFalse(sheet().unlimited().contains("Watts are not limited"), sheet().unlimited());
        assertTrue(sheet().power().now().orElse("").contains("its usual limit is 140 W"), sheet().toString());
        assertEquals(100, sheet().power().percent());
        model.power(60);
        assertEquals(OptionalInt.of(60), lab.governor.preferences().limits().gpuPowerPercent());
        assertEquals(60, sheet().power().percent());
        lab.governor.powers = Map.of(Samples.id(11), new PowerLimit(140, OptionalInt.empty(), true));
        model.look();
        assertTrue(sheet().power().now().orElse("").endsWith("so nothing was changed."), sheet().toString());
        lab.governor.powers = Map.of(Samples.id(11), new PowerLimit(140, OptionalInt.of(84), false));
        model.look();
        assertTrue(sheet().power().now().orElse("").endsWith("It may draw 84 W now."), sheet().toString());
        model.power(100);
        assertEquals(OptionalInt.empty(), lab.governor.preferences().limits().gpuPowerPercent());
        model.takeBack();
        assertEquals(OptionalInt.of(60), lab.governor.preferences().limits().gpuPowerPercent());
    }

    @Test
    void theIdleCounterRuns() {
        assertEquals(
                "Last input 4\u00a0s ago", model.common().get().orElseThrow().lastInput());
        lab.governor.readings = lab.governor.readings.withSession(
                lab.governor.readings.session().withIdle(Duration.ofMinutes(2)));
        model.look();
        assertEquals(
                "Last input 2\u00a0min ago", model.common().get().orElseThrow().lastInput());
    }

    @Test
    void theTestSaysWhatEachSenseTellsAndWhatWouldHappen() {
        model.mine(When.WHILE_AWAY);
        SensesWording wording = new SensesWording(lab.words(), model.wording());
        ShareNow now = model.now().get().orElseThrow();
        assertTrue(wording.senses(now).contains(new SensesWording.Line("Last input", "4\u00a0s ago")));
        assertTrue(wording.senses(now).contains(new SensesWording.Line("Ryzen 7 7840HS", "62\u00a0°C")));
        assertEquals(
                "Ryzen 7 7840HS: mining is off; it may still be leased. You are here: the last input was"
                        + " 4\u00a0s ago, you count as away after 5\u00a0min.",
                wording.would(now).getFirst());
        assertEquals(
                "Ryzen 7 7840HS: mining at full level; it may be leased. Nothing is in the way.",
                wording.wouldAway(now).getFirst());
    }

    @Test
    void theTestSaysAllThatTheSensesTell() {
        SensesWording wording = new SensesWording(lab.words(), model.wording());
        List<SensesWording.Line> told = wording.senses(model.now().get().orElseThrow());
        assertTrue(told.contains(new SensesWording.Line("Used from another computer", "No")));
        assertTrue(told.contains(new SensesWording.Line("Disk busy", "7\u00a0%")));
        assertTrue(told.contains(new SensesWording.Line("Network cable", "1,000\u00a0Mbit/s")));
        assertEquals(
                "71\u00a0°C, 2\u00a0°C a minute, 84 W, fan 1,850 rpm, others use 2\u00a0%,"
                        + " 6.1\u00a0GB of its own memory free, others hold 900\u00a0MB of its own memory",
                told.getLast().value());

        lab.governor.readings = Readings.UNKNOWN;
        model.look();
        List<String> left = wording.senses(model.now().get().orElseThrow()).stream()
                .map(SensesWording.Line::name)
                .toList();
        assertTrue(left.contains("Free disk"), left::toString);
        assertFalse(left.contains("Disk busy"), left::toString);
        assertFalse(left.contains("Network cable"), left::toString);
        assertFalse(left.contains("Used from another computer"), left::toString);
    }

    @Test
    void aWeekIsCopiedToTheOtherDevices() {
        Schedule week = ShareSamples.week(lab.governor.preferences().schedule());
        model.choose(Samples.id(11));
        model.mine(When.WHILE_AWAY);
        model.choose(Samples.id(10));
        model.week(week);
        assertFalse(lab.governor.preferences().schedule(Samples.id(11)).equals(week));
        model.weekToAll();
        assertEquals(week, lab.governor.preferences().schedule(Samples.id(10)));
        assertEquals(week, lab.governor.preferences().schedule(Samples.id(11)));
    }

    /// As after a journey: the weeks are still those of home.
    @Test
    void weeksOfAnotherClockSayItAndFollowThisOneWhenAsked() {
        Schedule home = Schedule.always(ZoneId.of("America/New_York"))
                .with(Level.OFF, LocalTime.of(9, 0), LocalTime.of(18, 0), DayOfWeek.MONDAY);
        lab.governor.prefer(all -> all.withSchedule(home));
        model.choose(Samples.id(10));
        model.week(home.with(Level.OFF, LocalTime.of(9, 0), LocalTime.of(12, 0), DayOfWeek.FRIDAY));
        assertEquals(
                "These hours are by the clock of America/New_York. This computer has the time of UTC.",
                lab.words().otherClock(model.week().get().orElseThrow()));
        Preferences before = lab.governor.preferences();
        model.weekHere();
        Preferences after = lab.governor.preferences();
        assertEquals(home.by(ZoneOffset.UTC), after.schedule());
        assertEquals(before.schedule(Samples.id(10)).by(ZoneOffset.UTC), after.schedule(Samples.id(10)));
        assertEquals("", lab.words().otherClock(model.week().get().orElseThrow()));
        model.takeBack();
        assertEquals(before, lab.governor.preferences());
    }

    @Test
    void theSelfTestIsRun() {
        model.selfTest();
        assertEquals(1, selfTests.get());
    }
}
