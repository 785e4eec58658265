package io.idlemint.app.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.domain.machine.ReadinessCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-21T14:32:00Z"));

    private static TerminalAdvice advice(String... families) {
        return new TerminalAdvice(true, Set.of(families), Path.of("/home/mint's/.idlemint"));
    }

    @Test
    void itLooksAtTheStartAndWhenSomebodyAsks() {
        AtomicInteger looks = new AtomicInteger();
        try (Readiness readiness = new Readiness(
                        () -> List.of(ReadinessCheck.ok("look", "Number " + looks.incrementAndGet() + ".")),
                        advice(),
                        CLOCK)
                .start()) {
            Await.until("the first look", () -> found(readiness).equals("Number 1."));
            readiness.look();
            Await.until("the second look", () -> found(readiness).equals("Number 2."));
            assertEquals(Optional.of(CLOCK.instant()), readiness.now().get().at());
        }
    }

    private static String found(Readiness readiness) {
        return readiness.now().get().findings().stream()
                .map(finding -> finding.check().sentence())
                .findFirst()
                .orElse("");
    }

    @Test
    void aCheckThatBreaksLeavesWhatWasFoundBefore() {
        AtomicInteger looks = new AtomicInteger();
        try (Readiness readiness = new Readiness(
                        () -> {
                            if (looks.incrementAndGet() > 1) {
                                throw new IllegalStateException("broken on purpose");
                            }
                            return List.of(ReadinessCheck.ok("look", "Good."));
                        },
                        advice(),
                        CLOCK)
                .start()) {
            Await.until("the first look", () -> found(readiness).equals("Good."));
            readiness.look();
            Await.until(
                    "the second look",
                    () -> looks.get() == 2 && !readiness.now().get().looking());
            assertEquals("Good.", found(readiness));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "debian,sandbox,Install the package bubblewrap.,sudo apt install bubblewrap",
        "fedora,sandbox,Install the package bubblewrap.,sudo dnf install bubblewrap",
        "arch,sandbox,Install the package bubblewrap.,sudo pacman -S bubblewrap",
        "unheard,sandbox,Install the package bubblewrap.,",
        "debian,sandbox,Allow them: sudo sysctl user.max_user_namespaces=10000,sudo sysctl user.max_user_namespaces=10000",
        "ubuntu,OpenCL,Install it.,sudo apt install ocl-icd-libopencl1 mesa-opencl-icd",
        "debian,clock,Set it.,sudo timedatectl set-ntp true",
        "debian,JDK,Install it.,"
    })
    void theCommandFitsTheSystem(String family, String check, String remedy, String command) {
        assertEquals(
                Optional.ofNullable(command), advice(family).command(ReadinessCheck.problem(check, "Found.", remedy)));
        assertEquals(Optional.empty(), advice(family).command(ReadinessCheck.ok(check, "Fine.")));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "SKIPPED: the folder is called as on Linux")
    void aFolderWithAQuoteInItsNameIsQuoted() {
        assertEquals(
                Optional.of("chmod 700 '/home/mint'\\''s/.idlemint'"),
                advice().command(ReadinessCheck.problem("data folder", "Open.", "Close it.")));
    }

    @Test
    void theFamilyIsReadFromTheSystemsOwnFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("os-release");
        Files.writeString(file, "NAME=\"Linux Mint\"\nID=linuxmint\nID_LIKE=\"ubuntu debian\"\n");
        assertEquals(Set.of("linuxmint", "ubuntu", "debian"), TerminalAdvice.families(file));
        assertTrue(TerminalAdvice.families(folder.resolve("none")).isEmpty());
    }
}
