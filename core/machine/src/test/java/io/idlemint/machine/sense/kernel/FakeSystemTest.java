package io.idlemint.machine.sense.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.machine.Power;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The senses on made-up trees of `/sys` and `/proc`.
class FakeSystemTest {
    @TempDir
    private Path root = Path.of("unset");

    private void put(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        // mains online, battery status, capacity, source, charge
        "1, Charging, 40, MAINS, 40",
        "1, Full, 100, MAINS, 100",
        "0, Discharging, 40, BATTERY, 40",
        "0, Discharging, 0, BATTERY, 0",
        "1, Discharging, 99, MAINS, 99",
        "0, Not charging, 80, MAINS, 80"
    })
    void aLaptopTellsItsPower(int mains, String status, int capacity, Power.Source source, int charge)
            throws IOException {
        put("AC/type", "Mains");
        put("AC/online", Integer.toString(mains));
        put("BAT0/type", "Battery");
        put("BAT0/status", status);
        put("BAT0/capacity", Integer.toString(capacity));
        put("mouse/type", "Battery");
        put("mouse/scope", "Device");
        put("mouse/status", "Discharging");
        put("mouse/capacity", "3");
        assertEquals(new Power(source, OptionalInt.of(charge)), new PowerSupplies(root).power());
    }

    @Test
    void aDesktopTellsNothingOfPower() throws IOException {
        Power unknown = new Power(Power.Source.UNKNOWN, OptionalInt.empty());
        assertEquals(unknown, new PowerSupplies(root).power());
        assertEquals(unknown, new PowerSupplies(root.resolve("missing")).power());
        put("AC/type", "Mains");
        put("AC/online", "1");
        assertEquals(new Power(Power.Source.MAINS, OptionalInt.empty()), new PowerSupplies(root).power());
    }

    @Test
    void theHottestPartOfTheProcessorCounts() throws IOException {
        assertEquals(OptionalInt.empty(), new Hwmon(root).processor());
        put("hwmon0/name", "nvme");
        put("hwmon0/temp1_input", "99000");
        assertEquals(OptionalInt.empty(), new Hwmon(root).processor());
        put("hwmon1/name", "coretemp");
        put("hwmon1/temp1_input", "61000");
        put("hwmon1/temp2_input", "67500");
        put("hwmon1/temp3_input", "0");
        put("hwmon1/temp4_input", "broken");
        put("hwmon1/temp5_input", "255000");
        assertEquals(OptionalInt.of(67), new Hwmon(root).processor());
    }

    @Test
    void memoryIsWhatIsAvailable() throws IOException {
        put("meminfo", "MemTotal:       16000000 kB\nMemFree:          100000 kB\nMemAvailable:    8000000 kB");
        assertEquals(OptionalLong.of(8_000_000L * 1024), new FreeMemory(root.resolve("meminfo")).bytes());
        assertEquals(OptionalLong.empty(), new FreeMemory(root.resolve("none")).bytes());
    }

    private void process(int id, String name, int parent, int ticks) throws IOException {
        put(
                id + "/stat",
                id + " (" + name + ") S " + parent + " 1 1 0 -1 4194560 9 0 0 0 " + ticks + " 7 0 0 20 0 1 0 100 1 1");
    }

    @Test
    void aFamilyIsAProcessWithAllThatItStarted() throws IOException {
        process(1, "init", 0, 0);
        process(10, "java", 1, 0);
        process(20, "bwrap", 10, 0);
        process(5, "guest (x) job", 20, 0);
        process(30, "cs2", 1, 0);
        put("self/stat", "not a number");
        ProcessTable.Look look = new ProcessTable(root).look().orElseThrow();
        assertEquals(Set.of(10L, 20L, 5L), look.family(10));
        assertEquals(Set.of("init", "java", "bwrap", "guest (x) job", "cs2"), look.names());
        assertEquals(Optional.empty(), new ProcessTable(root.resolve("none")).look());
    }

    private void total(int user, int idle) throws IOException {
        put("stat", "cpu  " + user + " 0 0 " + idle + " 0 0 0 0 0 0\ncpu0 1 2 3 4");
    }

    @Test
    void ourOwnWorkIsLeftOut() throws IOException {
        OthersLoad load = new OthersLoad(root);
        total(1_000, 1_000);
        process(10, "java", 1, 500);
        assertEquals(OptionalInt.empty(), load.percent(Set.of(10L)));
        // Of 200 ticks 150 were work, 100 of it ours.
        total(1_150, 1_050);
        process(10, "java", 1, 600);
        assertEquals(OptionalInt.of(25), load.percent(Set.of(10L)));
        // A guest that began since then is ours, too.
        total(1_250, 1_150);
        process(10, "java", 1, 640);
        process(11, "guest", 10, 53);
        assertEquals(OptionalInt.of(0), load.percent(Set.of(10L, 11L)));
        // Nothing passed.
        assertEquals(OptionalInt.empty(), load.percent(Set.of(10L)));
        put("stat", "nonsense");
        assertEquals(OptionalInt.empty(), load.percent(Set.of(10L)));
    }

    @ParameterizedTest
    @CsvSource({"Discharging, BATTERY", "Charging, MAINS", "Full, MAINS"})
    void anUninterruptibleSupplyIsABattery(String status, Power.Source source) throws IOException {
        put("ups/type", "UPS");
        put("ups/status", status);
        put("ups/capacity", "73");
        assertEquals(new Power(source, OptionalInt.of(73)), new PowerSupplies(root).power());
    }

    @Test
    void theFastestFanIsToldThatIsNoCards() throws IOException {
        assertEquals(OptionalInt.empty(), new Hwmon(root).fan());
        put("hwmon0/name", "nct6775");
        put("hwmon0/fan1_input", "0");
        put("hwmon0/fan2_input", "1180");
        put("hwmon0/fan3_input", "65535");
        put("hwmon1/name", "amdgpu");
        put("hwmon1/fan1_input", "2900");
        assertEquals(OptionalInt.of(1180), new Hwmon(root).fan());
    }

    @Test
    void theDiskOfAFolderIsBusyAsLongAsItWorks() throws IOException {
        long[] nanos = {0};
        DiskBusy busy = new DiskBusy(root, "8:2", () -> nanos[0]);
        assertEquals(OptionalInt.empty(), busy.percent());
        String line = " %d       %d sda%d 10 0 80 4 20 0 160 9 0 %d 13 0 0 0 0";
        put("diskstats", line.formatted(8, 1, 1, 99_999) + "\n" + line.formatted(8, 2, 2, 1_000));
        assertEquals(OptionalInt.empty(), busy.percent());
        nanos[0] += 2_000_000_000L;
        put("diskstats", line.formatted(8, 1, 1, 199_999) + "\n" + line.formatted(8, 2, 2, 1_500));
        assertEquals(OptionalInt.of(25), busy.percent());
        assertEquals(OptionalInt.empty(), new DiskBusy(root, "", () -> nanos[0]).percent());
    }

    @Test
    void theCableTowardsTheInternetTellsItsSpeed() throws IOException {
        assertEquals(OptionalInt.empty(), new LinkSpeed(root).megabits());
        String head = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n";
        String line = "%s\t%s\t010AA8C0\t0003\t0\t0\t%d\t00000000\t0\t0\t0\n";
        put(
                "proc/net/route",
                head
                        + line.formatted("wlan0", "00000000", 600)
                        + line.formatted("eth0", "00000000", 100)
                        + line.formatted("eth1", "000AA8C0", 0));
        put("sys/class/net/eth0/speed", "2500");
        put("sys/class/net/eth1/speed", "10");
        assertEquals(OptionalInt.of(2_500), new LinkSpeed(root).megabits());
        put("sys/class/net/eth0/speed", "-1");
        assertEquals(OptionalInt.empty(), new LinkSpeed(root).megabits());
    }
}
