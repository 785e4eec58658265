package io.idlemint.machine.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.machine.nvml.Nvml;
import io.idlemint.machine.sense.kernel.DrmCards;
import io.idlemint.machine.sense.windows.CountedCards;
import io.idlemint.machine.sense.windows.WindowsCards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What each source tells goes to the card that it tells it of: a library with NVML's signatures, compiled here,
/// made-up trees of Linux, made-up counters of Windows.
class GraphicsSenseTest {
    private static final String NVML = """
            #include <string.h>
            static const char *names[] = {NAMES};
            static int cards[] = {0, 1, 2, 3, 4, 5, 6, 7};
            int nvmlInit_v2(void) { return 0; }
            int nvmlShutdown(void) { return 0; }
            int nvmlDeviceGetCount_v2(unsigned *n) { *n = sizeof names / sizeof *names; return 0; }
            int nvmlDeviceGetHandleByIndex_v2(unsigned i, void **d) { *d = &cards[i]; return 0; }
            int nvmlDeviceGetName(void *d, char *s, unsigned n) { strncpy(s, names[*(int *) d], n); return 0; }
            int nvmlDeviceGetTemperature(void *d, int kind, unsigned *t) { *t = 50 + *(int *) d; return 0; }
            int nvmlDeviceGetPowerUsage(void *d, unsigned *mw) { return 3; }
            int nvmlDeviceGetMemoryInfo(void *d, void *m) { return 3; }
            int nvmlDeviceGetProcessUtilization(void *d, void *s, unsigned *n, unsigned long long since) { return 3; }
            """;

    @TempDir
    private Path folder = Path.of("unset");

    private Optional<Nvml> nvml(String... names) throws IOException, InterruptedException {
        String list = Arrays.stream(names).map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        Path source = Files.writeString(folder.resolve("nvml.c"), NVML.replace("NAMES", list));
        Path library = folder.resolve("libnvidia-ml-stub.so");
        try {
            Process compiler = new ProcessBuilder(
                            "gcc", "-shared", "-fPIC", "-o", library.toString(), source.toString())
                    .inheritIO()
                    .start();
            assertEquals(0, compiler.waitFor(), "gcc refuses the stub");
        } catch (IOException missing) {
            assumeTrue(false, "SKIPPED: gcc is not here: " + missing.getMessage());
        }
        return Nvml.in(library);
    }

    /// A card in `/sys/class/drm` that is so warm.
    private void drm(String name, String vendor, String slot, int celsius) throws IOException {
        Path device = folder.resolve("drm").resolve(name).resolve("device");
        Path chip = Files.createDirectories(device.resolve("hwmon").resolve("hwmon" + celsius));
        Files.writeString(device.resolve("vendor"), vendor + "\n");
        Files.writeString(device.resolve("uevent"), "DRIVER=x\nPCI_SLOT_NAME=" + slot + "\n");
        Files.writeString(chip.resolve("name"), "amdgpu\n");
        Files.writeString(chip.resolve("temp1_input"), celsius + "000\n");
    }

    private static MachineSenses.Card card(String device, String name, String vendor) {
        return new MachineSenses.Card(Bytes32.sha256(device), name, vendor);
    }

    private GraphicsSense sense(Optional<Nvml> nvml, Optional<WindowsCards> windows, MachineSenses.Card... cards) {
        DrmCards drm = new DrmCards(folder.resolve("drm"), folder.resolve("proc"), () -> 0);
        return new GraphicsSense(List.of(cards), new GraphicsSense.Sources(nvml, drm, windows), () -> 0);
    }

    private static Map<Bytes32, Integer> heat(GraphicsSense sense) {
        Map<Bytes32, Integer> heat = new HashMap<>();
        sense.look(Set.of(7L))
                .forEach((card, told) -> heat.put(card, told.celsius().orElseThrow()));
        return heat;
    }

    private static Map<Bytes32, Integer> expected(Object... cardsAndCelsius) {
        return Stream.iterate(0, at -> at < cardsAndCelsius.length, at -> at + 2)
                .collect(Collectors.toMap(
                        at -> Bytes32.sha256((String) cardsAndCelsius[at]), at -> (Integer) cardsAndCelsius[at + 1]));
    }

    @Test
    void cardsOfNvidiaAreKnownByTheirNamesInBothSpellings() throws Exception {
        try (GraphicsSense sense = sense(
                nvml(
                        "NVIDIA GeForce RTX 3060",
                        "NVIDIA GeForce GTX 1050",
                        "NVIDIA GeForce RTX 3060",
                        "NVIDIA RTX A4000"),
                Optional.empty(),
                card("old", "NVIDIA GeForce GTX 1050", "NVIDIA (0x10de)"),
                card("first", "GA106 [GeForce RTX 3060 Lite Hash Rate]", "NVIDIA Corporation (0x10de)"),
                card("board", "UHD Graphics 770", "Intel"),
                card("second", "GA106 [GeForce RTX 3060]", "NVIDIA Corporation (0x10de)"))) {
            // The last one is not in the system's list.
            assertEquals(expected("first", 50, "old", 51, "second", 52), heat(sense));
        }
    }

    @Test
    void aNameThatIsTheBeginningOfAnothersIsNotThatOne() throws Exception {
        try (GraphicsSense sense = sense(
                nvml("NVIDIA GeForce RTX 3060 Ti", "NVIDIA GeForce RTX 3060"),
                Optional.empty(),
                card("ti", "GA104 [GeForce RTX 3060 Ti]", "NVIDIA"),
                card("plain", "GA106 [GeForce RTX 3060]", "NVIDIA"))) {
            assertEquals(expected("ti", 50, "plain", 51), heat(sense));
        }
    }

    @Test
    void cardsOfAmdAndIntelAreKnownByTheirMakersInTheOrderOfTheBus() throws Exception {
        drm("card2", "0x1002", "0000:0c:00.0", 72);
        drm("card0", "0x8086", "0000:00:02.0", 42);
        drm("card1", "0x1002", "0000:03:00.0", 61);
        try (GraphicsSense sense = sense(
                Optional.empty(),
                Optional.empty(),
                card("board", "AlderLake-S GT1", "Intel Corporation (0x8086)"),
                card("near", "Navi 23", "Advanced Micro Devices, Inc. [AMD/ATI] (0x1002)"),
                card("far", "Navi 23", "0x1002"),
                card("third", "GA106", "0x10de"))) {
            assertEquals(expected("board", 42, "near", 61, "far", 72), heat(sense));
        }
    }

    @Test
    void whatTheDriverDoesNotTellWindowsDoes() throws Exception {
        List<String> names = List.of("NVIDIA GeForce RTX 3060", "Intel(R) UHD Graphics 770", "NVIDIA GeForce RTX 3060");
        try (GraphicsSense sense = sense(
                nvml("NVIDIA GeForce RTX 3060", "NVIDIA GeForce RTX 3060"),
                Optional.of(CountedCards.of(names, List.of(11.0, 22.0, 33.0))),
                card("first", names.get(0), "NVIDIA"),
                card("second", names.get(2), "NVIDIA"),
                card("board", names.get(1), "Intel"))) {
            Map<Bytes32, DeviceReadings> told = sense.look(Set.of(7L));
            assertEquals(3, told.size());
            told(told, "first", OptionalInt.of(50), 11);
            told(told, "second", OptionalInt.of(51), 33);
            told(told, "board", OptionalInt.empty(), 22);
        }
    }

    private static void told(Map<Bytes32, DeviceReadings> told, String card, OptionalInt celsius, int others) {
        DeviceReadings readings = told.getOrDefault(Bytes32.sha256(card), DeviceReadings.UNKNOWN);
        assertEquals(celsius, readings.celsius(), card);
        assertEquals(OptionalInt.of(others), readings.othersPercent(), card);
    }

    @Test
    void withoutAnySourceNothingIsSeen() {
        GraphicsSense blind = sense(Optional.empty(), Optional.empty(), card("first", "GA106", "NVIDIA"));
        assertFalse(blind.sees());
        assertEquals(Map.of(), blind.look(Set.of()));
        blind.close();
    }
}
