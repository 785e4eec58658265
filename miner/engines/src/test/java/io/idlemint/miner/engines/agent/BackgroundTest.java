package io.idlemint.miner.engines.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.time.Ticker;
import io.idlemint.fixtures.LabPool;
import io.idlemint.miner.engines.Await;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.pool.Backoff;
import io.idlemint.miner.engines.pool.Pool;
import io.idlemint.miner.engines.pool.PoolAddress;
import io.idlemint.miner.engines.pool.PoolDialer;
import io.idlemint.miner.engines.pool.PoolLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What the kernel says of the mining threads.
@EnabledOnOs(OS.LINUX)
class BackgroundTest {
    private static final Path TASKS = Path.of("/proc/self/task");
    private static final int POLICY = 41;
    private static final int SCHED_OTHER = 0;
    private static final int SCHED_IDLE = 5;

    @Test
    void inTheBackgroundAllThreadsAreOthersAndRunOnlyWhereNobodyElseWantsTo() throws Exception {
        assumeTrue(Files.isReadable(TASKS), "SKIPPED: no /proc here");
        MinerSettings settings;
        try (LabPool pool = new LabPool(ProofOfWork.JUMPHASH::hash)) {
            settings = new MinerSettings(
                    List.of(new Pool(
                            PoolAddress.parse(pool.address()), new PoolLogin("alice.pc", "x", "idlemint/test"))),
                    ProofOfWork.JUMPHASH,
                    2,
                    100,
                    Backoff.standard(new Random(1)));
            try (MiningAgent agent =
                    MiningAgent.start(settings, new WatchedEngine(), PoolDialer.system(), Ticker.system())) {
                Await.until(() -> policies().equals(List.of(SCHED_OTHER, SCHED_OTHER)), () -> "" + policies());
                agent.setBackground(true);
                Await.until(() -> policies().equals(List.of(SCHED_IDLE, SCHED_IDLE)), () -> "" + policies());
                assertEquals(2, agent.now().threads());
                long before = agent.now().hashes();
                Await.until(
                        () -> agent.now().hashes() > before, () -> agent.now().toString());
                agent.setThreads(1);
                Await.until(() -> policies().equals(List.of(SCHED_IDLE)), () -> "" + policies());
                agent.setBackground(false);
                Await.until(() -> policies().equals(List.of(SCHED_OTHER)), () -> "" + policies());
            }
        }
    }

    /// Of the threads that mine, which the kernel knows by the beginning of their names.
    private static List<Integer> policies() {
        List<Integer> found = new ArrayList<>();
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                String stat = stat(task);
                if (stat.contains("(mine-cpu-")) {
                    String behind = stat.substring(stat.lastIndexOf(')') + 2);
                    found.add(Integer.parseInt(behind.split(" ", -1)[POLICY - 3]));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return found;
    }

    private static String stat(Path task) {
        try {
            return Files.readString(task.resolve("stat"));
        } catch (IOException ended) {
            return "";
        }
    }
}
