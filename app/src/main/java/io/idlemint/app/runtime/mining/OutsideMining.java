package io.idlemint.app.runtime.mining;

import io.idlemint.app.Version;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.profile.OshiProfiler;
import io.idlemint.machine.sense.MachineSenses;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.agent.MinerSettings;
import io.idlemint.miner.engines.agent.MiningAgent;
import io.idlemint.miner.engines.agent.MiningStatus;
import io.idlemint.miner.engines.pool.Backoff;
import io.idlemint.miner.engines.pool.Pool;
import io.idlemint.miner.engines.pool.PoolDialer;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.governor.Preferences;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/// Mining for somebody else's pool, without an installation. Safe for any thread.
public final class OutsideMining implements AutoCloseable {
    private static final int DUTY = 100;

    private final HashEngine engine;
    private final MiningAgent agent;
    private final Restraint restraint;
    private final Runnable blind;

    /// For whom it mines.
    ///
    /// @param pools the preferred one first
    public record Order(List<Pool> pools, ProofOfWork work, int threads) {
        public Order {
            pools = List.copyOf(pools);
        }
    }

    /// What it does and what came of it.
    ///
    /// @param state           connecting, waiting, mining, paused, failed or stopped
    /// @param reason          why it does not mine; empty while it does
    /// @param hashesPerSecond from hashes really done
    /// @param unanswered      shares whose fate nobody knows
    /// @param lastReason      what the pool said to the last rejected share
    public record Mined(
            String state,
            String reason,
            String pool,
            String worker,
            String engine,
            String algorithm,
            long hashesPerSecond,
            long accepted,
            long rejected,
            long stale,
            long unanswered,
            String lastReason) {}

    private OutsideMining(HashEngine engine, MiningAgent agent, Restraint restraint, Runnable blind) {
        this.engine = engine;
        this.agent = agent;
        this.restraint = restraint;
        this.blind = blind;
    }

    /// Starts to mine, as far as it is safe.
    ///
    /// @param dataFolder where the measured engines are remembered
    /// @param preferences whose limits hold
    /// @throws IllegalArgumentException naming the part of the order that is out of its limits
    public static OutsideMining start(Order order, Path dataFolder, Preferences preferences) {
        MinerSettings settings = settings(order);
        DataFolder.make(dataFolder);
        InstantSource clock = InstantSource.system();
        MachineSenses senses = MachineSenses.ofThisSystem(
                dataFolder,
                System.getenv(),
                new MachineSenses.Devices(Restraint.CPU, List.of()),
                Ticker.system(),
                clock);
        return start(settings, dataFolder, new Restraint.Sight(senses::read, preferences, clock), senses::close);
    }

    /// @param blind ends the senses
    static OutsideMining start(MinerSettings settings, Path dataFolder, Restraint.Sight sight, Runnable blind) {
        Ticker ticker = Ticker.system();
        String model =
                new OshiProfiler(OptionalInt.empty()).profile().cpu().model().orElse("unknown");
        HashEngine engine = CpuEngine.choose(dataFolder.resolve("engines.txt"), model, Version.text(), ticker);
        MiningAgent agent = MiningAgent.start(settings, engine, PoolDialer.system(), ticker);
        return new OutsideMining(engine, agent, new Restraint(sight, agent, settings.threads()).begin(), blind);
    }

    static MinerSettings settings(Order order) {
        return new MinerSettings(
                order.pools(), order.work(), order.threads(), DUTY, Backoff.standard(RandomGenerator.getDefault()));
    }

    /// What holds it up or slows it down, renewed every second.
    public Live<List<Governed>> governed() {
        return restraint.now();
    }

    /// How it stands.
    public Mined now() {
        MiningStatus status = agent.now();
        return new Mined(
                status.state().name().toLowerCase(Locale.ROOT),
                status.reason(),
                status.pool(),
                status.worker(),
                status.engine(),
                status.algorithm(),
                Math.round(status.hashesPerSecond()),
                status.shares().accepted(),
                status.shares().rejectedInAll(),
                status.shares().stale(),
                status.shares().unanswered(),
                status.shares().lastReason());
    }

    @Override
    public void close() {
        restraint.close();
        agent.close();
        engine.close();
        blind.run();
    }
}
