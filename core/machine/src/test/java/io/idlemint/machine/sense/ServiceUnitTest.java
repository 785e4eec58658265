package io.idlemint.machine.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The unit of the system's service leaves to the senses what they look at.
class ServiceUnitTest {
    private static final Path UNIT =
            Path.of("..", "..", "installers", "linux", "systemd", "system", "idlemint-node.service");

    /// systemd.exec(5): each of them would hide other users' programs, `/sys`, or the bus.
    private static final Set<String> HIDING = Set.of(
            "ProtectProc",
            "ProcSubset",
            "PrivateUsers",
            "PrivateDevices",
            "PrivateNetwork",
            "RootDirectory",
            "RootImage",
            "InaccessiblePaths",
            "TemporaryFileSystem");

    @Test
    void theServiceSeesProgramsAndTheSystemsBus() throws IOException {
        List<String[]> settings = Files.readAllLines(UNIT).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.split("=", 2))
                .toList();
        assertEquals(
                List.of(),
                settings.stream().map(one -> one[0]).filter(HIDING::contains).toList());
        List<String> families = settings.stream()
                .filter(one -> one[0].equals("RestrictAddressFamilies"))
                .flatMap(one -> List.of(one[1].split(" ", -1)).stream())
                .toList();
        assertTrue(families.contains("AF_UNIX"), families::toString);
    }
}
