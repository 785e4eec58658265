package io.idlemint.app.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// A journey. It changes the zone of the whole virtual machine.
@Isolated
class SystemZoneTest {
    private static final String HERE = ZoneId.systemDefault().getId();

    @TempDir
    private Path etc = Path.of("unset");

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void home() {
        TimeZone.setDefault(before);
    }

    @Test
    void theProgramTravelsWithTheSystem() throws IOException {
        assumeTrue(!HERE.equals("Asia/Tokyo"), "SKIPPED: this computer is there already");
        link(HERE);
        SystemZone zone = new SystemZone(etc.resolve("localtime"));
        zone.look();
        assertEquals(HERE, ZoneId.systemDefault().getId());
        link("Asia/Tokyo");
        zone.look();
        assertEquals("Asia/Tokyo", ZoneId.systemDefault().getId());
        link("Nowhere/Land");
        zone.look();
        assertEquals("Asia/Tokyo", ZoneId.systemDefault().getId());
        link("America/Argentina/Buenos_Aires");
        zone.look();
        assertEquals("America/Argentina/Buenos_Aires", ZoneId.systemDefault().getId());
    }

    @Test
    void whoChoseAnotherZoneForTheProgramKeepsIt() throws IOException {
        link("Asia/Tokyo");
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        SystemZone zone = new SystemZone(etc.resolve("localtime"));
        link("America/New_York");
        zone.look();
        assertEquals("Europe/Berlin", ZoneId.systemDefault().getId());
    }

    @Test
    void aSystemThatNamesNoneKeepsTheFirst() {
        new SystemZone(etc.resolve("localtime")).look();
        assertEquals(HERE, ZoneId.systemDefault().getId());
    }

    private void link(String name) throws IOException {
        Path link = etc.resolve("localtime");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of("../usr/share/zoneinfo", name));
    }
}
