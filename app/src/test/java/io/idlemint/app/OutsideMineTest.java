package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.idlemint.app.lab.Await;
import io.idlemint.app.lab.X16Judge;
import io.idlemint.fixtures.LabPool;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.ShareError;
import io.idlemint.miner.stratum.server.ShareOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `mine --pool` as a process of its own, against real Stratum servers that check each share by the reference.
final class OutsideMineTest {
    private static final Difficulty EASY = Difficulty.of("0.0001");

    @TempDir
    private Path root;

    @Test
    void sharesOfX16rAreCountedByTheirFateAndTheSecondPoolStandsIn() throws Exception {
        try (LabPool first = X16Judge.pool(EASY);
                LabPool second = X16Judge.pool(EASY)) {
            first.answers(share -> share % 3 == 0
                    ? new ShareOutcome.Refused(ShareError.STALE)
                    : share % 3 == 1
                            ? new ShareOutcome.Refused(ShareError.OTHER, "the pool is in a bad mood")
                            : new ShareOutcome.Accepted());
            Process miner = mine(
                    "--work",
                    "x16r",
                    "--seconds",
                    "30",
                    "--json",
                    "--pool",
                    first.address(),
                    "--user",
                    "alice.pc",
                    "--password",
                    "one",
                    "--pool",
                    second.address(),
                    "--user",
                    "bob.pc",
                    "--password",
                    "two");
            try {
                Await.until("six shares for the first pool", () -> first.shares.size() >= 6);
                first.newBlock();
                int late = first.shares.size();
                Await.until("shares of the next block", () -> first.shares.size() >= late + 3);
                first.stop();
                Await.until("the second pool stands in", () -> second.shares.size() >= 3);
                assertTrue(miner.waitFor(120, TimeUnit.SECONDS), "it mines longer than it was told");
            } finally {
                miner.destroyForcibly();
            }
            assertEquals(0, miner.exitValue(), log());
            assertEquals(Set.of("alice.pc:one"), Set.copyOf(first.logins));
            assertEquals(Set.of("bob.pc:two"), Set.copyOf(second.logins));
            assertTrue(
                    X16Judge.allMeet(EASY, first) && X16Judge.allMeet(EASY, second),
                    "a share does not meet the target");
            JsonNode mined = new ObjectMapper().readTree(Files.readString(root.resolve("out")));
            int sound = first.shares.size();
            assertEquals(second.address(), mined.path("pool").asText());
            assertEquals("bob.pc", mined.path("worker").asText());
            assertEquals("x16r", mined.path("algorithm").asText());
            assertTrue(
                    Set.of("the pool is in a bad mood", ShareError.STALE.text())
                            .contains(mined.path("lastReason").asText()),
                    mined::toString);
            assertTrue(mined.path("rejected").asInt() >= sound / 3 - 1, mined::toString);
            assertTrue(mined.path("stale").asInt() >= sound / 3 - 1, mined::toString);
            // It is counted a moment before it ends; meanwhile it mines.
            int seen = (sound + second.shares.size()) * 9 / 10;
            int told = mined.path("accepted").asInt()
                    + mined.path("rejected").asInt()
                    + mined.path("stale").asInt()
                    + mined.path("unanswered").asInt();
            assertTrue(told >= seen, mined::toString);
        }
    }

    /// As when the computer sleeps: the process stands still, and its connection is gone when it wakes.
    @Test
    void afterASleepItConnectsAgainAndGoesOnWithFreshWork() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "SKIPPED: no /bin/kill here");
        try (LabPool pool = new LabPool(ProofOfWork.JUMPHASH::hash)) {
            Process miner = mine("--seconds", "45", "--pool", pool.address(), "--user", "alice.pc");
            try {
                Await.until("shares", () -> pool.shares.size() >= 10);
                signal(miner, "STOP");
                pool.stop();
                pool.startAgain();
                String job = pool.newBlock().id();
                int before = pool.shares.size();
                Thread.sleep(Duration.ofSeconds(5));
                assertEquals(before, pool.shares.size(), "it sleeps");
                signal(miner, "CONT");
                Await.until(
                        "shares of the new block",
                        () -> pool.shares.stream()
                                        .filter(share -> share.job().id().equals(job))
                                        .count()
                                >= 5);
                assertTrue(miner.waitFor(120, TimeUnit.SECONDS), "it mines longer than it was told");
            } finally {
                miner.destroyForcibly();
            }
            assertEquals(0, miner.exitValue(), log());
            assertTrue(pool.shares.stream()
                    .allMatch(share -> LabPool.EASY.isMetBy(ProofOfWork.JUMPHASH.hash(share.header()))));
            assertEquals(2, pool.logins.size(), "connected once more");
        }
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("/bin/kill", "-" + name, Long.toString(process.pid())).start();
        assertEquals(0, kill.waitFor());
    }

    private String log() throws IOException {
        return Files.readString(root.resolve("err"));
    }

    private Process mine(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "mine",
                "--threads",
                "1"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(root.resolve("out").toFile())
                .redirectError(root.resolve("err").toFile());
        builder.environment().put("IDLEMINT_DATA", root.resolve("data").toString());
        return builder.start();
    }
}
