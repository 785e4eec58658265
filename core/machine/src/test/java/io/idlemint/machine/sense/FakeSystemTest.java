package io.idlemint.machine.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.machine.Power;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        assertEquals(OptionalInt.empty(), new HwmonTemperatures(root).processor());
        put("hwmon0/name", "nvme");
        put("hwmon0/temp1_input", "99000");
        assertEquals(OptionalInt.empty(), new HwmonTemperatures(root).processor());
        put("hwmon1/name", "coretemp");
        put("hwmon1/temp1_input", "61000");
        put("hwmon1/temp2_input", "67500");
        put("hwmon1/temp3_input", "0");
        put("hwmon1/temp4_input", "broken");
        put("hwmon1/temp5_input", "255000");
        assertEquals(OptionalInt.of(67), new HwmonTemperatures(root).processor());
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
    @CsvSource({"u 1,true", "u 2,false", "u 3,true", "u 4,false", "u 0,", "nonsense,"})
    void networkManagerSaysWhetherTheLinkIsMetered(String answer, Boolean metered) {
        List<List<String>> asked = new ArrayList<>();
        SystemBus bus = new SystemBus(command -> {
            asked.add(command);
            return Optional.of(answer);
        });
        assertEquals(Optional.ofNullable(metered), bus.metered());
        assertTrue(asked.getFirst().contains("org.freedesktop.NetworkManager"), asked.toString());
        assertEquals(Optional.empty(), new SystemBus(command -> Optional.empty()).metered());
    }

    @ParameterizedTest
    @CsvSource({"b true,true", "b false,false", "s x,"})
    void logindSaysWhetherTheSessionIsLocked(String answer, Boolean locked) {
        assertEquals(Optional.ofNullable(locked), new SystemBus(command -> Optional.of(answer)).locked());
    }

    @Test
    void aProgramThatIsMissingFailsOrHangsIsNoAnswer() {
        ShortTalk talk = ShortTalk.ofThisSystem();
        assertEquals(Optional.empty(), talk.ask(List.of("/no/such/program")));
        assertEquals(Optional.empty(), talk.ask(List.of("false")));
    }
}
