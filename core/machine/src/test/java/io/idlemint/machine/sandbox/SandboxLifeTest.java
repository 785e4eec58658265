package io.idlemint.machine.sandbox;

import static io.idlemint.machine.sandbox.SandboxLab.MIB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.sandbox.JobExit;
import io.idlemint.domain.sandbox.JobLimits;
import io.idlemint.domain.sandbox.SandboxFailure;
import io.idlemint.domain.sandbox.SandboxedJob;
import io.idlemint.machine.limits.Processes;
import io.idlemint.machine.sandbox.SandboxLab.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Starting, streaming, ending.
class SandboxLifeTest {
    @TempDir
    Path folder;

    private SandboxLab lab;

    @BeforeEach
    void open() throws IOException {
        lab = SandboxLab.open(folder);
    }

    @AfterEach
    void close() {
        if (lab != null) {
            lab.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 125, 127, 255})
    void theExitCodeComesBack(int code) {
        assertEquals(
                new JobExit.Exited(code),
                lab.run("/bin/sh", "-c", "exit " + code).exit());
    }

    @Test
    void aSignalShowsInTheCode() {
        Outcome outcome = lab.run("/bin/sh", "-c", "sh -c 'kill -TERM $$'; exit $?");
        JobExit.Exited exited = assertInstanceOf(JobExit.Exited.class, outcome.exit());
        assertEquals(15, exited.signal().orElse(0));
    }

    @Test
    void bothOutputsAreApart() {
        Outcome outcome = lab.run("/bin/sh", "-c", "echo out; echo err >&2");
        assertEquals("out\n", outcome.stdout());
        assertEquals("err\n", outcome.stderr());
    }

    @Test
    void outputIsLiveAndInputIsHeard() throws IOException {
        SandboxedJob job = lab.sandbox()
                .start(lab.spec("/bin/sh", "-c", "echo ready; read line; echo got $line")
                        .withStdin());
        BufferedReader lines = new BufferedReader(new InputStreamReader(job.stdout(), StandardCharsets.UTF_8));
        assertEquals("ready", lines.readLine());
        assertTrue(!job.exit().isDone());
        job.stdin().write("hello\n".getBytes(StandardCharsets.UTF_8));
        job.stdin().flush();
        assertEquals("got hello", lines.readLine());
        assertEquals(new JobExit.Exited(0), SandboxLab.exit(job));
    }

    @Test
    void inputIsClosedUnlessAskedFor() {
        assertEquals(0, lab.run("/bin/sh", "-c", "! read line").code());
        SandboxedJob job = lab.start("/usr/bin/sleep", "60");
        assertThrows(IOException.class, () -> job.stdin().write(1));
        job.kill();
        SandboxLab.exit(job);
    }

    @Test
    void aLargeOutputArrivesWhole() throws IOException {
        SandboxedJob job = lab.start("/usr/bin/head", "-c", "20000000", "/dev/zero");
        assertEquals(20_000_000, job.stdout().readAllBytes().length);
        assertEquals(new JobExit.Exited(0), SandboxLab.exit(job));
        assertEquals(0, job.droppedBytes());
    }

    @Test
    void anUnreadOutputDoesNotKeepTheJobFromEnding() throws IOException {
        JobLimits brief = new JobLimits(1, 64 * MIB, 16, 64 * MIB, Duration.ofSeconds(1));
        SandboxedJob job = lab.sandbox().start(lab.spec(brief, "/usr/bin/yes"));
        assertInstanceOf(JobExit.Killed.class, SandboxLab.exit(job));
        assertEquals(List.of(), lab.leftRunning());
        assertTrue(job.stdout().read() == 'y');
    }

    @Test
    void killLeavesNothing() throws IOException {
        SandboxedJob job = lab.start("/bin/sh", "-c", "(setsid sleep 600 &) ; sleep 600 & trap '' TERM INT; wait");
        assertTrue(lab.leftRunning().size() >= 2);
        job.kill();
        assertEquals(
                JobExit.Reason.CALLER,
                assertInstanceOf(JobExit.Killed.class, SandboxLab.exit(job)).reason());
        assertEquals(List.of(), lab.leftRunning());
        assertEquals(List.of(), lab.leftRecords());
        job.kill();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFrozenJobStandsStillAndGoesOn(boolean weak) throws IOException {
        lab.close();
        lab = weak ? SandboxLab.weak(folder) : SandboxLab.open(folder);
        SandboxedJob job = lab.sandbox()
                .start(lab.spec("/bin/sh", "-c", "while read line; do echo got $line; done")
                        .withStdin());
        BufferedReader lines = new BufferedReader(new InputStreamReader(job.stdout(), StandardCharsets.UTF_8));
        say(job, "one");
        assertEquals("got one", lines.readLine());
        assertTrue(job.freeze());
        say(job, "two");
        assertFalse(Processes.await(Duration.ofMillis(300), () -> available(job) > 0), "a frozen job must not answer");
        job.thaw();
        assertEquals("got two", lines.readLine());
        job.stdin().close();
        assertEquals(new JobExit.Exited(0), SandboxLab.exit(job));
        assertFalse(job.freeze(), "an ended job cannot be frozen");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFrozenJobCanBeKilled(boolean weak) throws IOException {
        lab.close();
        lab = weak ? SandboxLab.weak(folder) : SandboxLab.open(folder);
        SandboxedJob job = lab.start("/bin/sh", "-c", "sleep 600 & sleep 600");
        assertTrue(job.freeze());
        job.kill();
        assertInstanceOf(JobExit.Killed.class, SandboxLab.exit(job));
        assertEquals(List.of(), lab.leftRunning());
        assertEquals(List.of(), lab.leftRecords());
    }

    private static void say(SandboxedJob job, String line) throws IOException {
        job.stdin().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        job.stdin().flush();
    }

    private static int available(SandboxedJob job) {
        try {
            return job.stdout().available();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void whatAJobLeavesBehindEndsWithIt() throws IOException {
        Outcome outcome = lab.run("/bin/sh", "-c", "setsid sleep 600 >/dev/null 2>&1 & exit 3");
        assertEquals(new JobExit.Exited(3), outcome.exit());
        assertEquals(List.of(), lab.leftRunning());
        assertEquals(List.of(), lab.leftRecords());
    }

    @Test
    void closingEndsEveryJob() {
        List<SandboxedJob> jobs = List.of(lab.start("/usr/bin/sleep", "600"), lab.start("/usr/bin/sleep", "600"));
        lab.close();
        jobs.forEach(job -> assertInstanceOf(JobExit.Killed.class, job.exit().getNow(new JobExit.Exited(0))));
        assertEquals(List.of(), lab.leftRunning());
    }

    @Test
    void severalRunAtATime() {
        List<SandboxedJob> jobs = java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> lab.start("/bin/sh", "-c", "exit " + i))
                .toList();
        for (int i = 0; i < jobs.size(); i++) {
            assertEquals(new JobExit.Exited(i), SandboxLab.exit(jobs.get(i)));
        }
    }

    /// In the last resort another program stands between, which fails in the job's name.
    @Test
    void aMissingProgramIsNamed() throws IOException {
        String said;
        try {
            SandboxedJob job = lab.start("/usr/bin/no-such-program");
            assertTrue(
                    assertInstanceOf(JobExit.Exited.class, SandboxLab.exit(job)).code() != 0);
            said = new String(job.stderr().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SandboxFailure failure) {
            said = String.valueOf(failure.getMessage());
        }
        assertTrue(said.contains("no-such-program"), said);
        assertEquals(List.of(), lab.leftRecords());
    }

    @Test
    void aMissingFolderIsNamed() throws IOException {
        SandboxFailure failure = assertThrows(
                SandboxFailure.class,
                () -> lab.sandbox()
                        .start(lab.spec("/bin/true")
                                .withReadOnlyFolders(Set.of(Path.of("/usr"), Path.of("/no-such-folder")))));
        assertTrue(String.valueOf(failure.getMessage()).contains("/no-such-folder"), failure.getMessage());
        assertEquals(List.of(), lab.leftRecords());
    }

    @Test
    void aLateJobIsNotEndedByTheThreadThatStartedIt() throws Exception {
        SandboxedJob[] job = new SandboxedJob[1];
        Thread starter = Thread.ofPlatform().start(() -> job[0] = lab.start("/bin/sh", "-c", "read x; exit 4"));
        starter.join();
        assertEquals(new JobExit.Exited(4), SandboxLab.exit(job[0]));
        Thread virtual = Thread.ofVirtual()
                .start(() -> job[0] = lab.sandbox()
                        .start(lab.spec("/bin/sh", "-c", "read x; exit 5").withStdin()));
        virtual.join();
        job[0].stdin().close();
        assertEquals(new JobExit.Exited(5), SandboxLab.exit(job[0]));
    }
}
