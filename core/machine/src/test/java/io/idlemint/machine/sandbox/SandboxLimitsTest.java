package io.idlemint.machine.sandbox;

import static io.idlemint.machine.sandbox.SandboxLab.MIB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.sandbox.Availability;
import io.idlemint.domain.sandbox.JobExit;
import io.idlemint.domain.sandbox.JobLimits;
import io.idlemint.domain.sandbox.SandboxedJob;
import io.idlemint.machine.sandbox.SandboxLab.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That a job stays within its limits, by the best means here and by the last resort.
class SandboxLimitsTest {
    private static final String EAT_MEMORY = "my $x = 'a' x (1 << 30); print length $x";
    private static final String FORK_ON = "while (1) { fork }";

    @TempDir
    Path folder;

    private SandboxLab open(boolean weak) throws IOException {
        return weak ? SandboxLab.weak(folder) : SandboxLab.open(folder);
    }

    private SandboxLab full() throws IOException {
        SandboxLab lab = SandboxLab.open(folder);
        Availability found = lab.sandbox().availability();
        boolean full = found instanceof Availability.Available available
                && available.strength() == Availability.Strength.FULL_LIMITS;
        if (!full) {
            lab.close();
        }
        assumeTrue(full, "SKIPPED, no control groups to be had here: " + found);
        return lab;
    }

    private static JobLimits limits(long memory, int processes, long disk, Duration time) {
        return new JobLimits(1, memory, processes, disk, time);
    }

    private static JobExit.Reason reason(JobExit exit) {
        return assertInstanceOf(JobExit.Killed.class, exit).reason();
    }

    private static void assertNothingLeft(SandboxLab lab) throws IOException {
        assertEquals(List.of(), lab.leftRunning());
        assertEquals(List.of(), lab.leftRecords());
    }

    @Test
    void theWordsForTheLimitsAreTrue() throws IOException {
        try (SandboxLab lab = SandboxLab.weak(folder)) {
            Availability.Available weak =
                    assertInstanceOf(Availability.Available.class, lab.sandbox().availability());
            assertEquals("weak limits", weak.strength().text());
            assertTrue(weak.holding().isEmpty());
        }
    }

    @Test
    void tooMuchMemoryEndsTheJob() throws IOException {
        try (SandboxLab lab = full()) {
            Outcome outcome = lab.run(lab.spec(
                    limits(64 * MIB, 16, 64 * MIB, Duration.ofSeconds(30)), "/usr/bin/perl", "-e", EAT_MEMORY));
            assertEquals(JobExit.Reason.MEMORY, reason(outcome.exit()));
            assertNothingLeft(lab);
        }
    }

    @Test
    void tooMuchMemoryFailsInTheLastResort() throws IOException {
        try (SandboxLab lab = SandboxLab.weak(folder)) {
            Outcome outcome = lab.run(lab.spec(
                    limits(64 * MIB, 16, 64 * MIB, Duration.ofSeconds(30)), "/usr/bin/perl", "-e", EAT_MEMORY));
            assertNotEquals(0, outcome.code());
            assertEquals("", outcome.stdout());
            assertNothingLeft(lab);
        }
    }

    @Test
    void theScratchFoldersAreSmall() throws IOException {
        try (SandboxLab lab = SandboxLab.open(folder)) {
            JobLimits small = limits(64 * MIB, 16, 256 * MIB, Duration.ofSeconds(30));
            Outcome outcome = lab.run(lab.spec(
                    small, "/bin/sh", "-c", "head -c 100M /dev/zero >/tmp/x || head -c 100M /dev/zero >/dev/shm/x"));
            assertNotEquals(0, outcome.code());
            assertEquals(2, outcome.stderr().split("No space left on device", -1).length - 1, outcome.stderr());
        }
    }

    @Test
    void aForkBombStaysSmall() throws IOException {
        try (SandboxLab lab = full()) {
            SandboxedJob job = lab.sandbox()
                    .start(lab.spec(
                            limits(256 * MIB, 16, 64 * MIB, Duration.ofSeconds(2)), "/usr/bin/perl", "-e", FORK_ON));
            int most = 0;
            while (!job.exit().isDone()) {
                most = Math.max(most, lab.leftRunning().size());
            }
            assertEquals(JobExit.Reason.WALL_TIME, reason(SandboxLab.exit(job)));
            assertTrue(most <= 17, "saw " + most + " processes");
            assertTrue(most >= 8, "saw " + most + " processes");
            assertNothingLeft(lab);
        }
    }

    @Test
    void tooManyProcessesFailOrEndTheJobInTheLastResort() throws IOException {
        try (SandboxLab lab = SandboxLab.weak(folder)) {
            String spawn = "i=0; while [ $i -lt 64 ]; do sleep 60 & i=$((i+1)); done; wait";
            Outcome outcome =
                    lab.run(lab.spec(limits(256 * MIB, 16, 64 * MIB, Duration.ofSeconds(30)), "/bin/sh", "-c", spawn));
            boolean refused = outcome.exit() instanceof JobExit.Exited(int code) && code != 0;
            boolean ended = outcome.exit() instanceof JobExit.Killed(JobExit.Reason reason, long _)
                    && reason == JobExit.Reason.PROCESSES;
            assertTrue(refused || ended, outcome.toString());
            assertNothingLeft(lab);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void timeRunsOut(boolean weak) throws IOException {
        try (SandboxLab lab = open(weak)) {
            long begin = System.nanoTime();
            Outcome outcome =
                    lab.run(lab.spec(limits(64 * MIB, 16, 64 * MIB, Duration.ofMillis(300)), "/usr/bin/sleep", "600"));
            assertEquals(new JobExit.Killed(JobExit.Reason.WALL_TIME, 300), outcome.exit());
            assertTrue(System.nanoTime() - begin >= Duration.ofMillis(300).toNanos());
            assertNothingLeft(lab);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void manyFilesRunOverTheDiskLimit(boolean weak) throws IOException {
        try (SandboxLab lab = open(weak)) {
            String fill = "i=0; while :; do i=$((i+1)); head -c 1M /dev/zero >f$i; done";
            Outcome outcome =
                    lab.run(lab.spec(limits(64 * MIB, 16, 16 * MIB, Duration.ofSeconds(30)), "/bin/sh", "-c", fill));
            assertEquals(JobExit.Reason.DISK, reason(outcome.exit()));
            assertNothingLeft(lab);
        }
    }

    @Test
    void oneFileCannotPassTheDiskLimit() throws IOException {
        try (SandboxLab lab = SandboxLab.open(folder)) {
            Outcome outcome = lab.run(lab.spec(
                    limits(64 * MIB, 16, 4 * MIB, Duration.ofSeconds(30)),
                    "/bin/sh",
                    "-c",
                    "head -c 64M /dev/zero >big; exit 0"));
            assertTrue(lab.work().resolve("big").toFile().length() <= 4 * MIB);
            assertTrue(outcome.exit() instanceof JobExit.Exited || reason(outcome.exit()) == JobExit.Reason.DISK);
        }
    }

    /// What a job may use in a time: it gets 100 ms anew every 100 ms, at the beginning and at the end of a time that
    /// fits the periods badly too; and each processor takes its share in slices of 5 ms, of which it may be working
    /// off the last one (Documentation/scheduler/sched-bwc.rst).
    private static Duration mostOfOneCore(Duration passed) {
        Duration period = Duration.ofMillis(100);
        Duration slices = Duration.ofMillis(5L * Runtime.getRuntime().availableProcessors());
        return period.multipliedBy(passed.plus(period).minusNanos(1).dividedBy(period) + 1)
                .plus(slices);
    }

    @Test
    void whatOneCoreGivesIsCountedInPeriods() {
        Duration slices = Duration.ofMillis(5L * Runtime.getRuntime().availableProcessors());
        assertEquals(Duration.ofMillis(200).plus(slices), mostOfOneCore(Duration.ofNanos(1)));
        assertEquals(Duration.ofMillis(200).plus(slices), mostOfOneCore(Duration.ofMillis(100)));
        assertEquals(Duration.ofMillis(2_200).plus(slices), mostOfOneCore(Duration.ofMillis(2_001)));
    }

    @Test
    void oneCoreIsNoMoreThanOneCore() throws IOException {
        try (SandboxLab lab = full()) {
            String burn = "perl -e '1 while 1' & perl -e '1 while 1' & perl -e '1 while 1' & wait";
            long begin = System.nanoTime();
            SandboxedJob job = lab.sandbox()
                    .start(lab.spec(limits(256 * MIB, 16, 64 * MIB, Duration.ofSeconds(2)), "/bin/sh", "-c", burn));
            assertEquals(JobExit.Reason.WALL_TIME, reason(SandboxLab.exit(job)));
            Duration used = job.usage().cpuTime().orElseThrow();
            // Read after what was used, so it is the longer one, however late a crowded machine lets this go on.
            Duration passed = Duration.ofNanos(System.nanoTime() - begin);
            Duration most = mostOfOneCore(passed);
            assertTrue(used.compareTo(most) <= 0, "used " + used + " of " + most + " in " + passed);
            assertTrue(used.isPositive(), "used " + used);
            assertTrue(job.usage().diskBytes().isPresent());
        }
    }

    @Test
    void usageIsMeasuredInTheLastResortToo() throws IOException {
        try (SandboxLab lab = SandboxLab.weak(folder)) {
            SandboxedJob job = lab.start("/usr/bin/sleep", "60");
            assertTrue(job.usage().memoryBytes().orElse(0) > 0, job.usage().toString());
            job.kill();
            SandboxLab.exit(job);
        }
    }
}
