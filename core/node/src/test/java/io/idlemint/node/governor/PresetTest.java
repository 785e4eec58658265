package io.idlemint.node.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.node.governor.DeviceRule.DeviceLimits;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {
    private static final List<Preset> ALL = List.of(Preset.values());
    private static final Preferences FIRST = Preferences.balanced(ZoneOffset.UTC);

    @ParameterizedTest
    @EnumSource(names = {"CPU", "GPU"})
    void theFirstStartIsBalancedForAllAndForEachDevice(DeviceKind kind) {
        assertEquals(Optional.of(Preset.BALANCED), Preset.of(FIRST));
        assertEquals(Optional.of(Preset.BALANCED), Preset.of(FIRST, Story.DEVICE, kind));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTakenForAllHoldsForEachDevice(Preset preset) {
        Preferences all = preset.over(FIRST);
        assertEquals(Optional.of(preset), Preset.of(all));
        assertEquals(Optional.of(preset), Preset.of(all, Story.DEVICE, DeviceKind.CPU));
        assertEquals(Optional.of(preset), Preset.of(all, Story.DEVICE, DeviceKind.GPU));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTakenForOneDeviceIsShownForItAlone(Preset preset) {
        for (Preset before : Preset.values()) {
            Preferences all = before.over(FIRST);
            Preferences own = all.withRule(Story.DEVICE, preset.over(all.rule(Story.DEVICE), DeviceKind.GPU));
            assertEquals(Optional.of(preset), Preset.of(own, Story.DEVICE, DeviceKind.GPU));
            assertEquals(Optional.of(before), Preset.of(own, Story.OTHER, DeviceKind.GPU));
            assertEquals(all.rule(Story.DEVICE).lease(), own.rule(Story.DEVICE).lease());
        }
    }

    @Test
    void oneChangeMakesItTheOwners() {
        assertEquals(Optional.empty(), Preset.of(FIRST.with(FIRST.limits().withCelsius(96, 85))));
        Preferences cooler = FIRST.withRule(
                Story.DEVICE, FIRST.rule(Story.DEVICE).withLimits(new DeviceLimits(71, OptionalInt.empty())));
        assertEquals(Optional.empty(), Preset.of(cooler, Story.DEVICE, DeviceKind.CPU));
        Preferences off = FIRST.withRule(Story.DEVICE, FIRST.rule(Story.DEVICE).withMost(Level.OFF));
        assertEquals(Optional.empty(), Preset.of(off, Story.DEVICE, DeviceKind.CPU));
    }

    @Test
    void whatIsNoPartOfItStays() {
        Preferences own = FIRST.with(new Preferences.Presence(
                        Level.OFF, Level.QUIET, FIRST.presence().awayAfter(), false, Set.of("chess")))
                .with(FIRST.limits().withGpuPower(OptionalInt.of(70)))
                .withSchedule(FIRST.schedule().with(Level.OFF, LocalTime.NOON, LocalTime.MIDNIGHT, DayOfWeek.MONDAY));
        Preferences full = Preset.FULL.over(own);
        assertEquals(Set.of("chess"), full.presence().games());
        assertEquals(OptionalInt.of(70), full.limits().gpuPowerPercent());
        assertEquals(own.schedule(), full.schedule());
        assertEquals(Optional.of(Preset.FULL), Preset.of(full));
    }

    @Test
    void eachIsStricterThanTheNext() {
        for (DeviceKind kind : Set.of(DeviceKind.CPU, DeviceKind.GPU)) {
            for (int index = 1; index < ALL.size(); index++) {
                Preset one = ALL.get(index - 1);
                Preset next = ALL.get(index);
                assertTrue(one.here().compareTo(next.here()) < 0);
                assertTrue(one.limits(kind).celsius() < next.limits(kind).celsius());
                assertTrue(one.limits(kind).busyPercent().orElse(100)
                        <= next.limits(kind).busyPercent().orElse(100));
            }
        }
    }
}
