package io.idlemint.miner.engines.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.time.Ticker;
import io.idlemint.fixtures.LabPool;
import io.idlemint.miner.engines.Await;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScalarEngine;
import io.idlemint.miner.engines.choice.ChosenEngine;
import io.idlemint.miner.engines.choice.Fingerprint;
import io.idlemint.miner.engines.pool.Backoff;
import io.idlemint.miner.engines.pool.Pool;
import io.idlemint.miner.engines.pool.PoolAddress;
import io.idlemint.miner.engines.pool.PoolDialer;
import io.idlemint.miner.engines.pool.PoolLogin;
import io.idlemint.miner.engines.vector.VectorEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// How soon mining stops while its engines still warm up, which is when a batch takes longest.
class StopTest {
    private static final Ticker TICKER = Ticker.system();
    private static final Duration LIMIT = Duration.ofMillis(200);
    private static final int PAUSES = 15;

    @TempDir
    private Path temp = Path.of("unset");

    @Test
    void mostlyWithinAFifthOfASecond(TestReporter reporter) throws Exception {
        VectorEngine.available().ifPresent(reason -> assumeTrue(false, reason));
        Fingerprint here = new Fingerprint("test", 512, "25", "0");
        MinerSettings settings;
        List<Duration> stops = new ArrayList<>();
        try (LabPool pool = new LabPool(ProofOfWork.JUMPHASH::hash);
                HashEngine engine = new ChosenEngine(
                        new ScalarEngine(TICKER), new VectorEngine(TICKER), temp.resolve("engines"), here, TICKER)) {
            settings = new MinerSettings(
                    List.of(new Pool(
                            PoolAddress.parse(pool.address()), new PoolLogin("alice.pc", "x", "idlemint/test"))),
                    ProofOfWork.JUMPHASH,
                    1,
                    100,
                    Backoff.standard(new Random(1)));
            try (MiningAgent agent = MiningAgent.start(settings, engine, PoolDialer.system(), TICKER)) {
                for (int i = 0; i < PAUSES; i++) {
                    long before = agent.now().hashes();
                    Await.until(
                            () -> agent.now().hashes() > before + 50_000,
                            () -> agent.now().toString());
                    agent.setBatch(Duration.ofMillis(1 + i));
                    stops.add(agent.pause());
                    long rested = agent.now().hashes();
                    agent.pauseSoon();
                    agent.awaitRest();
                    assertEquals(rested, agent.now().hashes());
                    agent.resume();
                }
            }
        }
        stops.sort(null);
        reporter.publishEntry("stops", stops.toString());
        // A busy machine may keep any single one from running at all.
        Duration usual = stops.get(PAUSES * 2 / 3);
        assertTrue(usual.compareTo(LIMIT) < 0, stops::toString);
    }
}
