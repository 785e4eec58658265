package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.lab.Lab;
import io.idlemint.app.lab.X16Judge;
import io.idlemint.app.runtime.Installation;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.mining.Trouble;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.time.Ticker;
import io.idlemint.fixtures.LabPool;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScalarEngine;
import io.idlemint.miner.engines.agent.MinerSettings;
import io.idlemint.miner.engines.agent.MiningAgent;
import io.idlemint.miner.engines.agent.MiningStatus;
import io.idlemint.miner.engines.opencl.OpenClDevices;
import io.idlemint.miner.engines.opencl.OpenClEngines;
import io.idlemint.miner.engines.pool.Backoff;
import io.idlemint.miner.engines.pool.Pool;
import io.idlemint.miner.engines.pool.PoolAddress;
import io.idlemint.miner.engines.pool.PoolDialer;
import io.idlemint.miner.engines.pool.PoolLogin;
import io.idlemint.miner.engines.vector.VectorEngine;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.desk.MiningDesk.DeviceMining;
import io.idlemint.node.mine.OutsidePool;
import io.idlemint.node.mine.WorkDesk;
import io.idlemint.node.mine.WorkSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Each engine finds real blocks, and the own key node's pool takes them and pays for them.
class EngineBlockTest {
    private static final Ticker TICKER = Ticker.system();
    private static final int BLOCKS = 2;

    /// Blocks come by chance, and the miner's thread gets only what the other tests leave.
    private static final Duration LUCK = Duration.ofMinutes(5);

    @TempDir
    private Path root = Path.of("unset");

    @Test
    void theReferenceFindsBlocks(TestReporter reporter) {
        findsBlocks(new ScalarEngine(TICKER), reporter);
    }

    @Test
    void vectorsFindBlocks(TestReporter reporter) {
        Optional<String> obstacle = VectorEngine.available();
        assumeTrue(obstacle.isEmpty(), () -> "SKIPPED: no vectors here: " + obstacle.orElseThrow());
        findsBlocks(new VectorEngine(TICKER), reporter);
    }

    @Test
    void openClFindsBlocks(TestReporter reporter) {
        try (OpenClEngines engines = OpenClEngines.open(root.resolve("kernels"), true, TICKER)) {
            assumeTrue(!engines.watched().isEmpty(), () -> "SKIPPED: no OpenCL here: " + engines.obstacles());
            findsBlocks(engines.watched().getFirst(), reporter);
        }
    }

    @Test
    void cardsMineBesideTheProcessorAndRestWithIt() {
        OpenClDevices here = OpenClDevices.ask();
        assumeTrue(!here.found().isEmpty(), () -> "SKIPPED: no OpenCL here: " + here.reason());
        try (Lab lab = new Lab(root).start()) {
            Installation person = lab.join("miner", lab.joined().withOpenClProcessors());
            Await.until(
                    "the drivers are loaded",
                    () -> !person.mining().devices().get().isEmpty());
            Await.until("a card has mined", () -> card(person).accepted() > 0);
            person.mining().pause();
            Await.until("the card rests", () -> card(person).activity() == Activity.PAUSED);
            long accepted = card(person).accepted();
            person.mining().resume();
            Await.until("the card mines again", () -> card(person).accepted() > accepted);
        }
    }

    @Test
    void cardsStayInSightWhileTheyChangeToAnotherPool() throws IOException {
        OpenClDevices here = OpenClDevices.ask();
        assumeTrue(!here.found().isEmpty(), () -> "SKIPPED: no OpenCL here: " + here.reason());
        try (Lab lab = new Lab(root).start();
                LabPool pool = X16Judge.pool(Difficulty.of("0.00005"))) {
            Installation person = lab.join("miner", lab.joined().withOpenClProcessors());
            Await.until(
                    "a card has mined",
                    () -> person.mining().devices().get().stream().anyMatch(card -> card.accepted() > 0));
            long accepted = card(person).accepted();
            List<List<DeviceMining>> seen = new CopyOnWriteArrayList<>();
            try (Subscription _ = person.mining().devices().observe(seen::add)) {
                WorkDesk work = person.mine().work();
                work.mineFor(new WorkSource(
                        true, WorkSource.Work.X16R, List.of(new OutsidePool(pool.address(), "alice", "one"))));
                Await.until(
                        "a card cannot do the other's work",
                        () -> card(person).trouble().stream()
                                .anyMatch(trouble -> trouble.code() == Trouble.Code.UNFIT));
                work.mineFor(WorkSource.OWN);
                Await.until("the card mines again", () -> card(person).activity() == Activity.MINING);
            }
            assertTrue(
                    seen.stream().allMatch(cards -> cards.size() == here.found().size()), seen::toString);
            assertTrue(
                    seen.stream()
                            .map(List::getFirst)
                            .anyMatch(card -> card.activity() == Activity.CONNECTING && card.accepted() >= accepted),
                    seen::toString);
        }
    }

    private static DeviceMining card(Installation person) {
        return person.mining().devices().get().getFirst();
    }

    private void findsBlocks(HashEngine engine, TestReporter reporter) {
        try (Lab lab = new Lab(root).start();
                HashEngine own = engine) {
            Installation person = lab.join("miner", lab.joined().sharing(false));
            Account miner = Lab.account(person);
            PoolAddress pool =
                    new PoolAddress("127.0.0.1", lab.keyNode().poolAddress().getPort(), false);
            MinerSettings settings = new MinerSettings(
                    List.of(new Pool(pool, new PoolLogin(miner.hex() + ".0123456789abcdef", "", "idlemint/test"))),
                    ProofOfWork.JUMPHASH,
                    1,
                    100,
                    Backoff.standard(new Random(1)));
            long height = lab.keyNode().tip().height();
            try (MiningAgent agent = MiningAgent.start(settings, own, PoolDialer.system(), TICKER)) {
                Await.until("two blocks", LUCK, () -> lab.keyNode().tip().height() >= height + BLOCKS);
                // A share may be late for a block that the other miner has found.
                Await.until("their shares", LUCK, () -> agent.now().shares().accepted() >= BLOCKS);
                MiningStatus status = agent.now();
                reporter.publishEntry(engine.name(), status.toString());
                assertEquals(0, status.shares().wrong(), status::toString);
                assertEquals(0, status.shares().rejectedInAll(), status::toString);
            }
            Await.until("the pay", () -> Lab.balance(person).available().compareTo(Amount.ZERO) > 0);
        }
    }
}
