package io.idlemint.miner.engines.agent;

import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.engines.agent.NonceSpace.Slice;
import java.util.function.Consumer;

/// The body of one mining thread.
final class MineWorker implements Runnable {
    private final HashEngine engine;
    private final WorkDesk desk;
    private final Pace pace;
    private final Runnable giveWay;
    private final Found found;
    private final Consumer<EngineException> failed;
    private volatile boolean dismissed;

    /// @param giveWay called first, by the thread itself
    MineWorker(
            HashEngine engine,
            WorkDesk desk,
            Pace pace,
            Runnable giveWay,
            Found found,
            Consumer<EngineException> failed) {
        this.engine = engine;
        this.desk = desk;
        this.pace = pace;
        this.giveWay = giveWay;
        this.found = found;
        this.failed = failed;
    }

    /// The thread ends at its next look at the desk.
    void dismiss() {
        dismissed = true;
    }

    @Override
    public void run() {
        giveWay.run();
        try (ScanLane lane = engine.open()) {
            WorkDesk.Turn turn = desk.take(engine.nonces(), () -> dismissed);
            while (turn != null) {
                scan(lane, turn);
                turn = desk.take(engine.nonces(), () -> dismissed);
            }
        } catch (EngineException e) {
            failed.accept(e);
        }
    }

    private void scan(ScanLane lane, WorkDesk.Turn turn) {
        Slice slice = turn.slice();
        try {
            pace.start(turn.era());
            lane.scan(slice.scan(), slice.firstNonce(), slice.count(), nonce -> found.found(slice, nonce), pace);
        } finally {
            desk.done();
        }
    }

    /// Takes what was found; must not wait.
    interface Found {
        void found(Slice slice, int nonce);
    }
}
