package io.idlemint.machine.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.machine.Disk;
import io.idlemint.domain.machine.MachineProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OshiProfilerTest {
    @Test
    void thisComputerHasAProfile() throws Exception {
        MachineProfile profile = new OshiProfiler(OptionalInt.of(256)).profile();

        assertEquals(OptionalInt.of(256), profile.cpu().vectorBits());
        assertTrue(profile.cpu().logicalCores() >= Runtime.getRuntime().availableProcessors());
        assertTrue(profile.cpu().physicalCores().orElse(1) <= profile.cpu().logicalCores());
        assertTrue(profile.memory().totalBytes().orElseThrow()
                > Runtime.getRuntime().totalMemory());
        assertTrue(profile.memory().availableBytes().orElseThrow()
                <= profile.memory().totalBytes().orElseThrow());
        assertFalse(profile.operatingSystem().family().isBlank());
        for (Disk disk : profile.disks()) {
            assertTrue(disk.freeBytes().orElse(0) <= disk.totalBytes().orElse(Long.MAX_VALUE), disk.toString());
        }
        if (Files.exists(Path.of("/proc/meminfo"))) {
            long kibibytes = Files.readAllLines(Path.of("/proc/meminfo")).stream()
                    .filter(line -> line.startsWith("MemTotal:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
            assertEquals(OptionalLong.of(kibibytes * 1024), profile.memory().totalBytes());
        }
    }

    @Test
    void theVectorWidthMayBeUnknown() {
        assertEquals(
                OptionalInt.empty(),
                new OshiProfiler(OptionalInt.empty()).profile().cpu().vectorBits());
    }

    @ParameterizedTest
    @CsvSource({"SSD, SSD", "HDD, HDD", "NVMe SSD, SSD", "unknown, UNKNOWN", "'', UNKNOWN", "SATA, UNKNOWN"})
    void diskTypes(String said, Disk.Type type) {
        assertEquals(type, OshiDisks.type(said));
    }

    @Test
    void aVirtualDiskDoesNotKnowWhatItIs() {
        assertTrue(OshiDisks.virtual("/dev/vda"));
        assertTrue(OshiDisks.virtual("/dev/xvdb"));
        assertFalse(OshiDisks.virtual("/dev/sda"));
        assertFalse(OshiDisks.virtual("/dev/nvme0n1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "Unknown", " N/A ", "None", "To Be Filled By O.E.M."})
    void wordsForNothing(String said) {
        assertEquals(Optional.empty(), Known.text(said));
    }

    @Test
    void numbersForNothing() {
        assertEquals(OptionalLong.empty(), Known.positive(0L));
        assertEquals(OptionalLong.empty(), Known.positive(-1L));
        assertEquals(OptionalInt.empty(), Known.positive(-1));
        assertEquals(OptionalLong.of(0), Known.notNegative(0));
    }
}
