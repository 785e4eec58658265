package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.lab.HeldSandbox;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.lease.Setback.Code;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.Resources;
import io.idlemint.domain.sandbox.JobExit;
import io.idlemint.domain.sandbox.JobSpec;
import io.idlemint.domain.sandbox.WorkFolder;
import io.idlemint.domain.tunnel.Chunk;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.domain.tunnel.TunnelMessage.DropFile;
import io.idlemint.domain.tunnel.TunnelMessage.FilePart;
import io.idlemint.domain.tunnel.TunnelMessage.GetFile;
import io.idlemint.domain.tunnel.TunnelMessage.JobEnded;
import io.idlemint.domain.tunnel.TunnelMessage.ListFiles;
import io.idlemint.domain.tunnel.TunnelMessage.Problem;
import io.idlemint.domain.tunnel.TunnelMessage.PutFile;
import io.idlemint.domain.tunnel.TunnelMessage.RunJob;
import io.idlemint.machine.sandbox.PrivateWorkFolders;
import io.idlemint.node.provider.instance.InstanceRoom;
import io.idlemint.node.provider.instance.ProvidedInstance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What a provider's instance tells its renter when something does not work: each time the right code.
final class InstanceSetbacksTest {
    private static final long LIMIT = 2_000_000;

    @TempDir
    private Path home = Path.of("unset");

    private final HeldSandbox sandbox = new HeldSandbox();
    private final Heard heard = new Heard();
    private final CountDownLatch reading = new CountDownLatch(1);
    private WorkFolder folder;
    private ProvidedInstance instance;

    /// Keeps what was said. It takes no piece of a file before [#reading].
    private final class Heard implements Tunnel {
        private final List<TunnelMessage> messages = new CopyOnWriteArrayList<>();

        @Override
        public void send(TunnelMessage message) {
            messages.add(message);
            try {
                if (message instanceof FilePart) {
                    reading.await();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public TunnelMessage receive() {
            throw new UnsupportedOperationException("the instance is told by take");
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void open() {
        folder = new PrivateWorkFolders(home).create("lease");
        Resources resources = new Resources(DeviceKind.CPU, "lab", 1, 16L << 20, LIMIT, 0);
        instance = new ProvidedInstance(
                Bytes32.sha256("lease"), sandbox, new InstanceRoom(folder, resources, Set.of(), Duration.ofHours(1)));
    }

    @AfterEach
    void close() throws InterruptedException {
        reading.countDown();
        instance.end();
        instance.hush();
        folder.close();
    }

    private void say(TunnelMessage message) {
        instance.take(message, heard);
    }

    private void put(String name, int bytes) {
        for (int left = bytes; left > 0; left -= TunnelMessage.MAX_CHUNK_BYTES) {
            boolean last = left <= TunnelMessage.MAX_CHUNK_BYTES;
            say(new PutFile(name, Chunk.of(new byte[last ? left : TunnelMessage.MAX_CHUNK_BYTES]), last));
        }
    }

    private void awaitProblem(String request, Setback why) {
        Problem expected = new Problem(request, why);
        Await.until("the problem", () -> heard.messages.stream().anyMatch(Problem.class::isInstance));
        assertEquals(
                List.of(expected),
                heard.messages.stream().filter(Problem.class::isInstance).toList());
    }

    private void run(long jobId) {
        say(new RunJob(jobId, List.of("sleep"), Duration.ofMinutes(1)));
    }

    @Test
    void aFileThatIsNotThere() {
        say(new GetFile("no/such"));
        awaitProblem("no/such", Setback.of(Code.FILE_MISSING));
    }

    @Test
    void aFolderIsNoFileToGet() throws Exception {
        Files.createDirectory(folder.path().resolve("out"));
        say(new GetFile("out"));
        awaitProblem("out", Setback.of(Code.FILE_MISSING));
    }

    @Test
    void aFolderIsNoFileToPut() throws Exception {
        Files.createDirectory(folder.path().resolve("out"));
        put("out", 1);
        awaitProblem("out", Setback.of(Code.FILE_IS_FOLDER));
    }

    @Test
    void aFileIsNoFolderOnTheWay() throws Exception {
        Files.createFile(folder.path().resolve("out"));
        put("out/in", 1);
        awaitProblem("out/in", Setback.of(Code.PATH_BLOCKED));
    }

    @ParameterizedTest
    @CsvSource({"../up,true", "/etc/passwd,true", "a//b,false", "./a,false"})
    void aBadName(String name, boolean into) {
        say(into ? new PutFile(name, Chunk.of(new byte[1]), true) : new GetFile(name));
        awaitProblem(name, Setback.of(Code.NAME_REFUSED, 200));
    }

    @Test
    void moreThanTheDiskTakes() {
        put("half", (int) LIMIT - 1);
        put("more", 2);
        awaitProblem("more", Setback.of(Code.DISK_LIMIT, LIMIT));
    }

    /// The system's own words come without the places of the provider's disk.
    @Test
    void whatTheSystemDoesNotStore() {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "SKIPPED: other systems take such names");
        String name = "长".repeat(200);
        put(name, 1);
        Await.until("the problem", () -> !heard.messages.isEmpty());
        Setback why = ((Problem) heard.messages.getFirst()).why();
        assertEquals(Code.FILE_NOT_STORED, why.code());
        assertFalse(why.words().isBlank());
        assertFalse(why.words().contains(home.toString()), why.words());
    }

    @Test
    void aFileThatIsGivenUpWhileAJobWantsToStart() {
        put("big", 2 * TunnelMessage.MAX_CHUNK_BYTES);
        say(new GetFile("big"));
        Await.until("the first piece", () -> heard.messages.stream().anyMatch(FilePart.class::isInstance));
        run(1);
        awaitProblem("job 1", Setback.of(Code.FILE_MOVES));
        heard.messages.clear();
        say(new DropFile("big"));
        reading.countDown();
        awaitProblem("big", Setback.of(Code.FILE_GIVEN_UP));
    }

    @Test
    void moreFilesThanWait() {
        put("big", 2 * TunnelMessage.MAX_CHUNK_BYTES);
        for (int asked = 0; asked < 70; asked++) {
            say(new GetFile("big"));
        }
        Await.until("the refusal", () -> heard.messages.stream().anyMatch(Problem.class::isInstance));
        assertTrue(heard.messages.contains(new Problem("big", Setback.of(Code.TOO_MANY_FILES, 64))));
    }

    @Test
    void nothingMovesWhileAJobRuns() {
        run(1);
        put("in", 1);
        say(new GetFile("out"));
        say(new ListFiles());
        run(2);
        assertEquals(
                List.of(
                        new Problem("in", Setback.of(Code.JOB_RUNS)),
                        new Problem("out", Setback.of(Code.JOB_RUNS)),
                        new Problem("", Setback.of(Code.JOB_RUNS)),
                        new Problem("job 2", Setback.of(Code.OTHER_JOB_RUNS))),
                heard.messages);
    }

    @Test
    void aJobThatDoesNotStart() {
        sandbox.refuse();
        run(1);
        awaitProblem("job 1", Setback.of(Code.JOB_NOT_STARTED));
    }

    @Test
    void aCommandThatIsNone() {
        say(new RunJob(1, List.of(""), Duration.ofMinutes(1)));
        awaitProblem("job 1", Setback.of(Code.COMMAND_REFUSED, JobSpec.MOST_CHARACTERS));
    }

    @ParameterizedTest
    @EnumSource(JobExit.Reason.class)
    void aJobThatIsKilled(JobExit.Reason reason) {
        run(1);
        instance.resume(0, heard);
        sandbox.ended(new JobExit.Killed(reason, 4096));
        Code code = switch (reason) {
            case CALLER -> Code.JOB_ENDED;
            case WALL_TIME -> Code.TIME_USED;
            case MEMORY -> Code.MEMORY_USED;
            case DISK -> Code.DISK_USED;
            case PROCESSES -> Code.PROCESSES_USED;
            case FOLDER_UNMEASURED -> Code.FOLDER_UNMEASURED;
            case OUTSIDE -> Code.ENDED_OUTSIDE;
        };
        JobEnded expected = new JobEnded(1, Optional.empty(), Optional.of(Setback.of(code, 4096)));
        Await.until("the end", () -> heard.messages.contains(expected));
    }
}
