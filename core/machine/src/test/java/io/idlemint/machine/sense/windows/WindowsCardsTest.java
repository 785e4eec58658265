package io.idlemint.machine.sense.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.machine.sense.windows.Adapters.Adapter;
import io.idlemint.machine.sense.windows.Counters.Counter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is made of the counters of graphics cards. The card's description is one that Wine gave; the counters'
/// names are those of Windows 10, their values made up.
class WindowsCardsTest {
    private static final String ENGINES = "\\GPU Engine(*)\\Utilization Percentage";
    private static final String PROCESSES = "\\GPU Process Memory(*)\\Dedicated Usage";
    private static final String WHOLE = "\\GPU Adapter Memory(*)\\Dedicated Usage";
    private static final String FIRST = "luid_0x00000000_0x0000D1B4_phys_0";
    private static final String SECOND = "luid_0x00000000_0x0000E2C5_phys_0";
    private static final List<Adapter> BOTH = List.of(
            new Adapter("AMD Radeon RX 6600", "luid_0x00000000_0x0000d1b4", 8_000),
            new Adapter("Intel(R) UHD Graphics 770", "luid_0x00000000_0x0000e2c5", 0));

    private final FakePdh pdh = new FakePdh();

    @Test
    void aRecordedDescriptionIsRead() {
        Adapter card = Adapters.read(Recorded.memory(Recorded.ADAPTER)).orElseThrow();
        assertEquals(new Adapter("NVIDIA GeForce GTX 470", "luid_0x00000000_0x000003f0", 0x5e2900000L), card);
        String software = Recorded.ADAPTER.substring(0, Recorded.ADAPTER.length() - 17) + "02000000 00000000";
        assertEquals(Adapters.BYTES, Recorded.bytes(software).length);
        assertEquals(Optional.empty(), Adapters.read(Recorded.memory(software)));
    }

    @Test
    void theBusiestEngineCountsWithoutOurOwn() {
        pdh.told.put(
                ENGINES,
                Map.of(
                        "pid_10_" + FIRST + "_eng_0_engtype_3D",
                        40.4,
                        "pid_11_" + FIRST + "_eng_0_engtype_3D",
                        12.2,
                        "pid_11_" + FIRST + "_eng_3_engtype_VideoDecode",
                        30.0,
                        "pid_4242_" + FIRST + "_eng_5_engtype_Compute_0",
                        97.0,
                        "pid_10_" + SECOND + "_eng_0_engtype_3D",
                        1.0,
                        "_Total",
                        99.0));
        pdh.told.put(
                PROCESSES, Map.of("pid_10_" + FIRST, 1_500.0, "pid_4242_" + FIRST, 4_000.0, "pid_11_" + SECOND, 10.0));
        pdh.told.put(WHOLE, Map.of(FIRST, 6_000.0, SECOND, 20.0));
        try (WindowsCards cards = new WindowsCards(new Counters(pdh), BOTH)) {
            List<WindowsCards.Told> told = cards.read(Set.of(4_242L));
            DeviceReadings first = told.get(0).readings();
            assertEquals("AMD Radeon RX 6600", told.get(0).name());
            assertEquals(OptionalInt.of(53), first.othersPercent());
            assertEquals(OptionalLong.of(2_000), first.freeMemoryBytes());
            assertEquals(OptionalLong.of(1_500), first.othersMemoryBytes());
            DeviceReadings second = told.get(1).readings();
            assertEquals(OptionalInt.of(1), second.othersPercent());
            assertEquals(OptionalLong.empty(), second.freeMemoryBytes());
            assertEquals(OptionalLong.of(10), second.othersMemoryBytes());
        }
    }

    @Test
    void aCardThatOnlyWeUseIsNotUsedByOthers() {
        pdh.told.put(ENGINES, Map.of("pid_4242_" + FIRST + "_eng_5_engtype_Compute_0", 97.0));
        try (WindowsCards cards = new WindowsCards(new Counters(pdh), BOTH)) {
            List<WindowsCards.Told> told = cards.read(Set.of(4_242L));
            assertEquals(OptionalInt.of(0), told.get(0).readings().othersPercent());
            assertEquals(DeviceReadings.UNKNOWN, told.get(1).readings());
        }
    }

    @Test
    void anOlderWindowsHasNoSuchCounters() {
        try (WindowsCards cards = new WindowsCards(new Counters(pdh), BOTH)) {
            assertEquals(DeviceReadings.UNKNOWN, cards.read(Set.of()).get(0).readings());
        }
    }

    @Test
    void memoryGrowsWithTheInstancesAndIsKept() {
        pdh.told.put(ENGINES, Map.of("a", 1.0));
        try (Counters counters = new Counters(pdh)) {
            Counter counter = counters.add(ENGINES).orElseThrow();
            assertEquals(Map.of("a", 1.0), counters.values(counter));
            assertEquals(2, pdh.asked);
            assertEquals(Map.of("a", 1.0), counters.values(counter));
            assertEquals(3, pdh.asked);
            Map<String, Double> many = Map.of("one of many", 1.0, "another one of many", 2.0, "a third", 3.0);
            pdh.told.put(ENGINES, many);
            assertEquals(many, counters.values(counter));
        }
    }
}
