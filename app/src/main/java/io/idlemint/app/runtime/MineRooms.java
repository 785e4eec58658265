package io.idlemint.app.runtime;

import io.idlemint.app.Version;
import io.idlemint.app.runtime.leases.Sharing;
import io.idlemint.app.runtime.mined.BenchFile;
import io.idlemint.app.runtime.mined.BlockBook;
import io.idlemint.app.runtime.mined.FoundBlocks;
import io.idlemint.app.runtime.mined.RateFile;
import io.idlemint.app.runtime.mining.BenchRoom;
import io.idlemint.app.runtime.mining.CpuEngine;
import io.idlemint.app.runtime.mining.GraphicsMining;
import io.idlemint.app.runtime.mining.MiningControl;
import io.idlemint.app.runtime.mining.PoolLine;
import io.idlemint.app.runtime.mining.SourceFile;
import io.idlemint.app.runtime.mining.WorkRoom;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.live.Live;
import io.idlemint.keynode.RunningKeyNode;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.mine.MineDesks;
import io.idlemint.node.mine.WorkSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What mines on this computer, for whom, and what is seen of it: its speed, its blocks, its benchmark. Safe for use by
/// several threads.
final class MineRooms implements AutoCloseable {
    private final Ground ground;
    private final HashEngine engine;
    private final MiningControl mining;
    private final GraphicsMining graphics;
    private final WorkRoom work;
    private final BenchRoom bench;
    private final MineDesks desks;

    /// @param account of the person, when there is one
    /// @param employed is told when the person has chosen to mine for others
    MineRooms(Ground ground, Sharing sharing, Supplier<Optional<Account>> account, Runnable employed) {
        this.ground = ground;
        this.engine = CpuEngine.choose(
                ground.folder.file("engines.txt"),
                ground.machine.cpu().model().orElse("unknown"),
                Version.text(),
                ground.ticker);
        this.mining = new MiningControl(ground.ticker);
        this.graphics = graphics(sharing);
        mining.beside(graphics);
        this.work = work(sharing, employed);
        FoundBlocks found = FoundBlocks.open(ground.folder.file("found-blocks.txt"));
        mining.solvedBlocks(block -> keep(found, block, ground.processor()));
        graphics.solvedBlocks((block, device) -> keep(found, block, device));
        this.bench = measuring();
        mining.yielding(bench::leased);
        this.desks = new MineDesks(work, new BlockBook(ground.keyNode, account, found, ground.clock), bench);
    }

    private GraphicsMining graphics(Sharing sharing) {
        return new GraphicsMining(
                new GraphicsMining.Place(
                        ground.folder.folder("kernels"),
                        ground.machine,
                        ground.keys.tlsKeyHash(),
                        sharing.cpuHash(),
                        ground.settings.openClProcessors()),
                ground.ticker);
    }

    private WorkRoom work(Sharing sharing, Runnable employed) {
        return new WorkRoom(
                mining,
                graphics,
                new WorkRoom.Processor(sharing.cpuHash(), ground.processor()),
                new RateFile(ground.folder.file("hash-rates.bin")),
                new WorkRoom.Employment(
                        new SourceFile(ground.folder.file("pools.json"), ground.folder.shelf()), employed),
                new WorkRoom.Clocks(ground.clock, ground.ticker));
    }

    private BenchRoom measuring() {
        return new BenchRoom(
                mining,
                graphics,
                new BenchRoom.Place(
                        new BenchFile(ground.folder.file("benchmark.tsv")),
                        ground.folder.folder("kernels"),
                        ground.settings.miningThreads()),
                ground.clock,
                ground.ticker);
    }

    private void keep(FoundBlocks found, Bytes32 block, String device) {
        if (!work.source().get().outside()) {
            found.add(block, device);
        }
    }

    void begin() {
        work.start();
    }

    /// Obeys these decisions when something is to be measured.
    void under(Live<List<Governed>> decisions) {
        bench.under(decisions);
    }

    /// Whether somebody looks at the miners.
    void watched(boolean now) {
        work.watched(now);
    }

    MiningControl mining() {
        return mining;
    }

    GraphicsMining graphics() {
        return graphics;
    }

    BenchRoom bench() {
        return bench;
    }

    MineDesks desks() {
        return desks;
    }

    /// How this computer mines for whichever account it works for.
    Providing.Miners miners() {
        return new Providing.Miners(
                ground.settings.share(), this::pool, engine, ground.settings.miningThreads(), mining, graphics);
    }

    private PoolLine pool(Account account) {
        WorkSource source = work.source().get();
        RunningKeyNode own = ground.ownKeyNode;
        if (source.outside()) {
            return PoolLine.outside(source);
        }
        return own != null ? PoolLine.direct(own.poolAddress(), account) : PoolLine.through(ground.keyNode, account);
    }

    /// Ends what looks at the miners; they go on until all is closed.
    void leave() {
        bench.close();
        work.close();
    }

    @Override
    public void close() {
        graphics.close();
        mining.close();
        engine.close();
    }
}
