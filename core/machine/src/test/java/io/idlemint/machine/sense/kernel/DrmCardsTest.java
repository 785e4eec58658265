package io.idlemint.machine.sense.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.domain.sense.DeviceReadings.Cooling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Cards of AMD and Intel on made-up trees of `/sys/class/drm` and `/proc`, in the words of the kernel's documents.
@DisabledOnOs(OS.WINDOWS)
class DrmCardsTest {
    private static final String AMD = "0000:03:00.0";
    private static final String INTEL = "0000:00:02.0";

    @TempDir
    private Path root = Path.of("unset");

    private final long[] nanos = {0};

    private void put(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n");
    }

    private void card(String name, String vendor, String slot) throws IOException {
        put("drm/" + name + "/device/vendor", vendor);
        put("drm/" + name + "/device/uevent", "DRIVER=x\nPCI_ID=1002:73FF\nPCI_SLOT_NAME=" + slot);
    }

    /// A process with one open card.
    private void client(int process, String info) throws IOException {
        Path open = root.resolve("proc/" + process + "/fd");
        Files.createDirectories(open);
        if (!Files.isSymbolicLink(open.resolve("7"))) {
            Files.createSymbolicLink(open.resolve("3"), Path.of("/dev/null"));
            Files.createSymbolicLink(open.resolve("7"), Path.of("/dev/dri/renderD128"));
        }
        put("proc/" + process + "/fdinfo/7", "pos:\t0\nflags:\t02400002\n" + info);
    }

    private static String amdgpu(int client, long gfxMillis, long vramKib) {
        return "drm-driver:\tamdgpu\ndrm-pdev:\t" + AMD + "\ndrm-client-id:\t" + client + "\ndrm-engine-gfx:\t"
                + gfxMillis * 1_000_000 + " ns\ndrm-engine-compute:\t5000000 ns\ndrm-memory-vram:\t" + vramKib
                + " KiB\ndrm-memory-gtt:\t777 KiB";
    }

    private DrmCards cards() {
        return new DrmCards(root.resolve("drm"), root.resolve("proc"), () -> nanos[0]);
    }

    private List<DeviceReadings> read(DrmCards cards) {
        return cards.read(Set.of(10L)).stream().map(DrmCards.Told::readings).toList();
    }

    @Test
    void anAmdCardTellsItsHeatWattsFanAndMemory() throws IOException {
        card("card1", "0x1002", AMD);
        put("drm/card1-DP-1/device/status", "connected");
        put("drm/card1/device/mem_info_vram_total", "8573157376");
        put("drm/card1/device/mem_info_vram_used", "1073741824");
        put("drm/card1/device/hwmon/hwmon3/name", "amdgpu");
        put("drm/card1/device/hwmon/hwmon3/temp1_input", "61000");
        put("drm/card1/device/hwmon/hwmon3/temp2_input", "74000");
        put("drm/card1/device/hwmon/hwmon3/power1_average", "99000000");
        put("drm/card1/device/hwmon/hwmon3/fan1_input", "1450");
        put("drm/card1/device/hwmon/hwmon3/pwm1", "102");
        assertEquals(
                List.of(new DeviceReadings(
                        OptionalInt.of(74),
                        OptionalInt.of(99),
                        OptionalInt.empty(),
                        OptionalLong.of(8_573_157_376L - 1_073_741_824L),
                        OptionalLong.of(0),
                        new Cooling(OptionalInt.empty(), OptionalInt.of(1450), OptionalInt.of(40)))),
                read(cards()));
    }

    @Test
    void theLoadOfOthersIsToldWithoutOurs() throws IOException {
        card("card0", "0x1002", AMD);
        client(10, amdgpu(1, 1_000, 4_096));
        client(20, amdgpu(2, 500, 1_024));
        client(30, amdgpu(3, 0, 2_048));
        // A second file of the same client.
        client(31, amdgpu(3, 0, 2_048));
        put("proc/self/stat", "not a process");
        DrmCards cards = cards();
        assertEquals(OptionalInt.empty(), read(cards).getFirst().othersPercent());
        nanos[0] += 1_000_000_000L;
        client(10, amdgpu(1, 2_000, 4_096));
        client(20, amdgpu(2, 800, 1_024));
        client(30, amdgpu(3, 150, 2_048));
        client(31, amdgpu(3, 150, 2_048));
        DeviceReadings told = read(cards).getFirst();
        assertEquals(OptionalInt.of(45), told.othersPercent());
        assertEquals(OptionalLong.of(3_072 << 10), told.othersMemoryBytes());
    }

    @Test
    void aProgramThatBeginsLaterIsFoundWithinHalfAMinute() throws IOException {
        card("card0", "0x1002", AMD);
        DrmCards cards = cards();
        read(cards);
        client(40, amdgpu(9, 0, 1));
        nanos[0] += 1_000_000_000L;
        assertEquals(OptionalLong.of(0), read(cards).getFirst().othersMemoryBytes());
        nanos[0] += 30_000_000_000L;
        assertEquals(OptionalLong.of(1 << 10), read(cards).getFirst().othersMemoryBytes());
    }

    @Test
    void intelTellsItsEnginesAndItsLocalMemory() throws IOException {
        card("card0", "0x8086", INTEL);
        card("card1", "0x10de", "0000:01:00.0");
        String info = "drm-driver:\ti915\ndrm-pdev:\t" + INTEL + "\ndrm-client-id:\t5\ndrm-engine-render:\t%d ns\n"
                + "drm-engine-video:\t1 ns\ndrm-engine-capacity-video:\t2\ndrm-total-local0:\t9 MiB\n"
                + "drm-resident-local0:\t4 MiB\ndrm-resident-system0:\t100 MiB";
        client(50, info.formatted(0));
        DrmCards cards = cards();
        read(cards);
        nanos[0] += 2_000_000_000L;
        client(50, info.formatted(500_000_000));
        List<DrmCards.Told> told = cards.read(Set.of());
        assertEquals(1, told.size());
        assertEquals(DrmCards.Maker.INTEL, told.getFirst().maker());
        assertEquals(OptionalInt.of(25), told.getFirst().readings().othersPercent());
        assertEquals(OptionalLong.of(4 << 20), told.getFirst().readings().othersMemoryBytes());
    }

    @Test
    void withoutCardsNothingIsLookedAt() {
        assertEquals(List.of(), cards().read(Set.of()));
    }
}
