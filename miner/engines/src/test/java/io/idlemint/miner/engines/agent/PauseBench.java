package io.idlemint.miner.engines.agent;

import io.idlemint.domain.time.Ticker;
import io.idlemint.fixtures.LabPool;
import io.idlemint.miner.engines.Await;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScalarEngine;
import io.idlemint.miner.engines.pool.Backoff;
import io.idlemint.miner.engines.pool.Pool;
import io.idlemint.miner.engines.pool.PoolAddress;
import io.idlemint.miner.engines.pool.PoolDialer;
import io.idlemint.miner.engines.pool.PoolLogin;
import io.idlemint.miner.engines.vector.VectorEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/// Measures how long a pause of mining takes until nothing is hashed any more, alone and beside busy threads; run by
/// hand: its only argument is how many pauses of each kind.
final class PauseBench {
    private static final Ticker TICKER = Ticker.system();

    private PauseBench() {}

    public static void main(String[] arguments) throws Exception {
        int pauses = Integer.parseInt(arguments[0]);
        for (int busy : new int[] {0, 2 * Runtime.getRuntime().availableProcessors()}) {
            for (boolean background : new boolean[] {false, true}) {
                List<Long> micros = measure(pauses, busy, background);
                micros.sort(null);
                IO.println(
                        "%d busy threads beside it, %s, %d pauses: half below %s ms, 95 %% below %s, 99 %% below %s, longest %s"
                                .formatted(
                                        busy,
                                        background ? "in the background" : "polite",
                                        pauses,
                                        millis(micros, 50),
                                        millis(micros, 95),
                                        millis(micros, 99),
                                        millis(micros, 100)));
            }
        }
    }

    private static String millis(List<Long> micros, int percent) {
        return "%.1f".formatted(micros.get(Math.min(micros.size() - 1, micros.size() * percent / 100)) / 1e3);
    }

    private static List<Long> measure(int pauses, int busy, boolean background) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        for (int i = 0; i < busy; i++) {
            Thread.ofPlatform().daemon().start(() -> {
                while (!over.get()) {
                    Thread.onSpinWait();
                }
            });
        }
        List<Long> micros = new ArrayList<>();
        MinerSettings settings;
        try (LabPool pool = new LabPool(ProofOfWork.JUMPHASH::hash);
                HashEngine engine =
                        VectorEngine.available().isEmpty() ? new VectorEngine(TICKER) : new ScalarEngine(TICKER)) {
            settings = new MinerSettings(
                    List.of(new Pool(
                            PoolAddress.parse(pool.address()), new PoolLogin("alice.pc", "x", "idlemint/bench"))),
                    ProofOfWork.JUMPHASH,
                    Runtime.getRuntime().availableProcessors(),
                    100,
                    Backoff.standard(new Random(1)));
            try (MiningAgent agent = MiningAgent.start(settings, engine, PoolDialer.system(), TICKER)) {
                agent.setBackground(background);
                for (int i = 0; i < pauses; i++) {
                    long before = agent.now().hashes();
                    Await.until(
                            () -> agent.now().hashes() > before + 500,
                            () -> agent.now().toString());
                    micros.add(agent.pause().toNanos() / 1_000);
                    agent.resume();
                }
            }
        } finally {
            over.set(true);
        }
        return micros;
    }
}
