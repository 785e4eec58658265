package io.idlemint.machine.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.sandbox.Availability.Unavailable;
import io.idlemint.domain.sandbox.JobSpec;
import io.idlemint.domain.sandbox.SandboxFailure;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.limits.LimitDrivers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where no sandbox is to be had, there is a reason and a remedy.
class SandboxAbsentTest {
    @TempDir
    Path folder;

    private Unavailable refused(String system, String processor, Optional<Path> bwrap) {
        SandboxHost host = new SandboxHost(system, processor, bwrap, _ -> List.of(LimitDrivers.weakest()));
        try (BubblewrapSandbox sandbox = new BubblewrapSandbox(folder.resolve("s"), host, Ticker.system())) {
            Unavailable unavailable = assertInstanceOf(Unavailable.class, sandbox.availability());
            SandboxFailure failure = assertThrows(
                    SandboxFailure.class,
                    () -> sandbox.start(JobSpec.of("l", List.of("/bin/true"), folder, SandboxLab.LIMITS)));
            assertTrue(String.valueOf(failure.getMessage()).contains(unavailable.reason()), failure.getMessage());
            return unavailable;
        }
    }

    @Test
    void bubblewrapIsMissing() {
        Unavailable unavailable = refused("Linux", "amd64", Optional.empty());
        assertTrue(unavailable.reason().contains("bwrap"));
        assertTrue(unavailable.remedy().contains("bubblewrap"));
    }

    @Test
    void theSystemIsAnother() {
        assertTrue(refused("Windows 11", "amd64", Optional.empty()).reason().contains("Windows 11"));
    }

    @Test
    void theProcessorIsAnother() {
        assertTrue(refused("Linux", "riscv64", Optional.of(Path.of("/usr/bin/bwrap")))
                .reason()
                .contains("riscv64"));
    }

    /// What bubblewrap 0.4 to 0.8 say where they may not work, and a word of the remedy.
    @ParameterizedTest
    @CsvSource({
        "bwrap: No permissions to creating new namespace, apparmor",
        "bwrap: setting up uid map: Permission denied, apparmor",
        "bwrap: Unknown option --disable-userns, Update",
        "'bwrap: Creating new namespace failed, likely because the maximum number of namespaces exceeded',"
                + " max_user_namespaces",
        "bwrap: Something new, by hand",
    })
    @EnabledOnOs(OS.LINUX)
    void bubblewrapIsRefused(String said, String remedy) throws IOException {
        Path bwrap = Files.writeString(folder.resolve("bwrap"), "#!/bin/sh\necho '" + said + "' >&2\nexit 1\n");
        Files.setPosixFilePermissions(bwrap, PosixFilePermissions.fromString("rwx------"));
        Unavailable unavailable = refused("Linux", "amd64", Optional.of(bwrap));
        assertTrue(unavailable.remedy().contains(remedy), unavailable.toString());
        assertTrue(unavailable.reason().contains(said.substring("bwrap: ".length())), unavailable.toString());
        try (var left = Files.list(folder.resolve("s").resolve("jobs"))) {
            assertEquals(List.of(), left.toList());
        }
    }
}
