package io.idlemint.domain.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JobSpecTest {
    private static final JobLimits LIMITS = new JobLimits(1, 64L << 20, 16, 64L << 20, Duration.ofSeconds(10));
    private static final Path WORK = Path.of("/var/lib/lease");

    private static JobSpec spec() {
        return JobSpec.of("lease-1", List.of("true"), WORK, LIMITS);
    }

    private static JobSpec command(String... command) {
        return JobSpec.of("lease-1", List.of(command), WORK, LIMITS);
    }

    private static JobSpec folders(String... folders) {
        return spec().withReadOnlyFolders(
                        Set.copyOf(Stream.of(folders).map(Path::of).toList()));
    }

    private static Arguments refused(String named, Supplier<Object> made) {
        return Arguments.of(named, Named.of(named, made));
    }

    static Stream<Arguments> badSpecs() {
        return Stream.of(
                refused("leaseId", () -> JobSpec.of("", List.of("true"), WORK, LIMITS)),
                refused("leaseId", () -> JobSpec.of("../x", List.of("true"), WORK, LIMITS)),
                refused("leaseId", () -> JobSpec.of("x".repeat(81), List.of("true"), WORK, LIMITS)),
                refused("command", () -> command()),
                refused("command", () -> command("")),
                refused("command", () -> command("echo", "a\0b")),
                refused("command", () -> command("echo", "x".repeat(100_000))),
                refused("workFolder", () -> JobSpec.of("l", List.of("true"), Path.of("work"), LIMITS)),
                refused("workFolder", () -> JobSpec.of("l", List.of("true"), Path.of("/"), LIMITS)),
                refused("workFolder", () -> JobSpec.of("l", List.of("true"), Path.of("/a/../b"), LIMITS)),
                refused("readOnlyFolders", () -> folders("/")),
                refused("readOnlyFolders", () -> folders("usr")),
                refused("readOnlyFolders", () -> folders("/usr/../etc")),
                refused("readOnlyFolders", () -> folders("/etc/ssl")),
                refused("readOnlyFolders", () -> folders("/proc")),
                refused("readOnlyFolders", () -> folders("/var")),
                refused("readOnlyFolders", () -> folders("/var/lib/lease/x")),
                refused("environment", () -> spec().withEnvironment(Map.of("1A", "x"))),
                refused("environment", () -> spec().withEnvironment(Map.of("A=B", "x"))),
                refused("environment.A", () -> spec().withEnvironment(Map.of("A", "x\0"))),
                refused("environment", () -> spec().withEnvironment(Map.of("A", "x".repeat(100_000)))),
                refused("limits.cpuCores", () -> new JobLimits(0, 64L << 20, 16, 64L << 20, Duration.ofSeconds(1))),
                refused("limits.memoryBytes", () -> new JobLimits(1, 1, 16, 64L << 20, Duration.ofSeconds(1))),
                refused("limits.processes", () -> new JobLimits(1, 64L << 20, 3, 64L << 20, Duration.ofSeconds(1))),
                refused("limits.diskBytes", () -> new JobLimits(1, 64L << 20, 16, -1, Duration.ofSeconds(1))),
                refused("limits.wallTime", () -> new JobLimits(1, 64L << 20, 16, 64L << 20, Duration.ZERO)));
    }

    @ParameterizedTest
    @MethodSource("badSpecs")
    void badInputIsRefusedByName(String named, Supplier<Object> made) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, made::get);
        assertTrue(String.valueOf(refused.getMessage()).startsWith(named + " "), refused.getMessage());
    }

    @Test
    void aGoodSpecIsTaken() {
        JobSpec spec = folders("/usr", "/opt/models")
                .withEnvironment(Map.of("A_1", ""))
                .withStdin();
        assertEquals(2, spec.readOnlyFolders().size());
        assertTrue(spec.stdinOpen());
    }

    @Test
    void secretsStayOutOfTheText() {
        JobSpec spec = command("login", "--password", "hunter2").withEnvironment(Map.of("TOKEN", "tell-nobody"));
        assertFalse(spec.toString().contains("hunter2"));
        assertFalse(spec.toString().contains("tell-nobody"));
    }

    @Test
    void aCodeAbove128NamesItsSignal() {
        assertEquals(OptionalInt.of(9), new JobExit.Exited(137).signal());
        assertEquals(OptionalInt.empty(), new JobExit.Exited(128).signal());
        assertEquals(OptionalInt.empty(), new JobExit.Exited(255).signal());
        assertEquals(OptionalInt.empty(), new JobExit.Exited(1).signal());
    }
}
