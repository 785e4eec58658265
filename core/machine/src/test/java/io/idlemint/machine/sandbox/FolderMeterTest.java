package io.idlemint.machine.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderMeterTest {
    @TempDir
    Path folder;

    @Test
    void everythingCountsAtLeastABlock() throws IOException {
        Files.writeString(folder.resolve("small"), "x");
        Files.write(folder.resolve("large"), new byte[10_000]);
        Files.createDirectory(folder.resolve("folder"));
        assertEquals(4096 + 10_000 + 4096, FolderMeter.measure(folder, 1 << 20).bytes());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "SKIPPED: who makes links there needs a privilege")
    void linksAreNotFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("out"), Path.of("/usr"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        assertEquals(2 * 4096, FolderMeter.measure(folder, 1 << 20).bytes());
    }

    @Test
    void countingStopsAboveTheLimit() throws IOException {
        for (int i = 0; i < 100; i++) {
            Files.createFile(folder.resolve("f" + i));
        }
        assertEquals(3 * 4096, FolderMeter.measure(folder, 2 * 4096).bytes());
    }

    @Test
    void aDeepTreeIsAnObstacle() throws IOException {
        Path deep = folder;
        for (int i = 0; i < 300; i++) {
            deep = deep.resolve("d");
        }
        Files.createDirectories(deep);
        assertTrue(FolderMeter.measure(folder, 1 << 30).obstacle().isPresent());
    }
}
