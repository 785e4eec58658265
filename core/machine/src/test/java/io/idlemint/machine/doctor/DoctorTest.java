package io.idlemint.machine.doctor;

import static io.idlemint.domain.machine.ReadinessCheck.Status.ATTENTION;
import static io.idlemint.domain.machine.ReadinessCheck.Status.OK;
import static io.idlemint.domain.machine.ReadinessCheck.Status.PROBLEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.machine.OpenClDevice;
import io.idlemint.domain.machine.OpenClFacts;
import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.domain.sandbox.Availability;
import io.idlemint.domain.sandbox.JobSpec;
import io.idlemint.domain.sandbox.Limit;
import io.idlemint.domain.sandbox.Sandbox;
import io.idlemint.domain.sandbox.SandboxFailure;
import io.idlemint.domain.sandbox.SandboxedJob;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.sandbox.BubblewrapSandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {
    @TempDir
    Path folder;

    private static void assertRow(ReadinessCheck.Status status, String sentence, ReadinessCheck row) {
        assertEquals(status, row.status(), row.toString());
        assertTrue(row.sentence().contains(sentence), row.toString());
        assertEquals(status == OK, row.remedy().isEmpty(), row.toString());
    }

    @Test
    void theListIsInOrder() {
        Doctor doctor = new Doctor(List.of(() -> ReadinessCheck.ok("a", "A."), () -> ReadinessCheck.ok("b", "B.")));
        assertEquals(
                List.of("a", "b"),
                doctor.examine().stream().map(ReadinessCheck::name).toList());
    }

    @Test
    void jdk() {
        assertRow(PROBLEM, "JDK 17", new JdkCheck(17, true).look());
        assertRow(ATTENTION, "warns", new JdkCheck(25, false).look());
        assertRow(OK, "JDK 25", new JdkCheck(25, true).look());
        assertRow(OK, "JDK", JdkCheck.ofThisProcess().look());
    }

    private record Told(Availability availability) implements Sandbox {
        @Override
        public SandboxedJob start(JobSpec spec) {
            throw new SandboxFailure("not asked for");
        }
    }

    @Test
    void sandbox() {
        assertRow(
                OK,
                "full limits",
                new SandboxCheck(new Told(new Availability.Available(
                                Availability.Strength.FULL_LIMITS, Set.of(Limit.CPU), "Held.")))
                        .look());
        assertRow(
                ATTENTION,
                "weak limits",
                new SandboxCheck(new Told(
                                new Availability.Available(Availability.Strength.WEAK_LIMITS, Set.of(), "Watched.")))
                        .look());
        assertRow(
                PROBLEM,
                "Missing.",
                new SandboxCheck(new Told(
                                new Availability.Unavailable(Availability.Obstacle.OTHER, "Missing.", "Install it.")))
                        .look());
    }

    @Test
    void theRealSandboxHasARow() {
        try (BubblewrapSandbox sandbox = BubblewrapSandbox.in(folder.resolve("sandbox"), Ticker.system())) {
            ReadinessCheck row = new SandboxCheck(sandbox).look();
            boolean here = sandbox.availability() instanceof Availability.Available;
            assertEquals(here, row.status() != PROBLEM, row.toString());
        }
    }

    @Test
    void openCl() {
        OpenClDevice device = new OpenClDevice(
                "P",
                "Card 7",
                Optional.empty(),
                OpenClDevice.Type.GPU,
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
        assertRow(OK, "Card 7", new OpenClCheck(() -> new OpenClFacts.Present(List.of(device))).look());
        assertRow(ATTENTION, "no device", new OpenClCheck(() -> new OpenClFacts.Present(List.of())).look());
        assertRow(ATTENTION, "No library.", new OpenClCheck(() -> new OpenClFacts.Absent("No library.")).look());
    }

    @Test
    void diskSpace() {
        assertRow(OK, "free", new DiskSpaceCheck(folder, 1, 1).look());
        assertRow(ATTENTION, "free", new DiskSpaceCheck(folder, 1, Long.MAX_VALUE).look());
        assertRow(PROBLEM, "free", new DiskSpaceCheck(folder, Long.MAX_VALUE, Long.MAX_VALUE).look());
        assertRow(OK, "free", new DiskSpaceCheck(folder.resolve("not/yet/there"), 1, 1).look());
    }

    /// Year; by how many milliseconds the wall clock moves while one second passes.
    @ParameterizedTest
    @CsvSource({
        "2026, 1000, OK",
        "2026, 1050, OK",
        "2026, 3601000, ATTENTION",
        "2026, -3599000, ATTENTION",
        "1970, 1000, PROBLEM",
        "2200, 1000, PROBLEM"
    })
    void clock(int year, long wallMillis, ReadinessCheck.Status status) {
        Instant[] now = {Instant.parse(year + "-06-01T00:00:00Z")};
        long[] nanos = {5};
        InstantSource wall = () -> now[0];
        Ticker ticker = () -> nanos[0];
        Runnable pause = () -> {
            now[0] = now[0].plusMillis(wallMillis);
            nanos[0] += Duration.ofSeconds(1).toNanos();
        };
        assertRow(status, "clock", new ClockCheck(wall, ticker, pause).look());
    }

    @Test
    void thisComputersClock() {
        assertRow(
                OK,
                "runs evenly",
                ClockCheck.ofThisComputer(InstantSource.system(), Ticker.system())
                        .look());
    }

    @Test
    void ports() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket taken = new ServerSocket(0, 1, loopback)) {
            InetSocketAddress busy = new InetSocketAddress(loopback, taken.getLocalPort());
            InetSocketAddress any = new InetSocketAddress(loopback, 0);
            assertRow(OK, "1 of 1", new PortCheck(List.of(any)).look());
            assertRow(PROBLEM, ":" + taken.getLocalPort(), new PortCheck(List.of(any, busy)).look());
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void dataFolder() throws IOException {
        assertRow(OK, "will be made", new DataFolderCheck(folder.resolve("new")).look());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertRow(OK, "Only its owner", new DataFolderCheck(folder).look());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x---"));
        assertRow(PROBLEM, "rwx--x---", new DataFolderCheck(folder).look());
        Path file = Files.createFile(folder.resolve("file"));
        assertRow(PROBLEM, "not a folder", new DataFolderCheck(file).look());
    }

    @Test
    void account() {
        assertRow(ATTENTION, "root", new AccountCheck("root").look());
        assertRow(OK, "ada", new AccountCheck("ada").look());
    }
}
