package io.idlemint.app.runtime.mining;

import io.idlemint.app.runtime.mined.BenchFile;
import io.idlemint.app.runtime.mining.Benchmark.Engine;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.bench.BenchResult;
import io.idlemint.miner.engines.bench.EngineBench.Effort;
import io.idlemint.miner.engines.bench.Workload;
import io.idlemint.miner.engines.courtesy.Niceness;
import io.idlemint.miner.engines.courtesy.Niceness.Manner;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.desk.MiningDesk.DeviceMining;
import io.idlemint.node.mine.BenchDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures in the background, one run at a time; mining rests meanwhile and goes on afterwards, whatever happens. A
/// lease that begins ends the run, and so does the governor where it would not even let a person measure. Safe for use
/// by several threads.
public final class BenchRoom implements BenchDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BenchRoom.class);
    private static final int JUMPHASH = 6;

    /// For one algorithm, half of it for the yardstick.
    private static final double SECONDS = 0.4;

    private static final int ENOUGH_TO_TELL = 3;
    private static final double NANOS = 1e9;

    private final MiningControl mining;
    private final GraphicsMining graphics;
    private final Place place;
    private final InstantSource clock;
    private final Ticker ticker;
    private final LiveCell<BenchNow> now;
    private final BenchTurn turn;
    private final Niceness niceness = Niceness.ofThisSystem();

    /// Where measuring keeps its results, and how many threads it may take.
    ///
    /// @param cache for compiled kernels
    /// @param threads of the processor
    public record Place(BenchFile file, Path cache, int threads) {}

    /// One column.
    private record Column(String name, Engine engine, Optional<String> device) {}

    public BenchRoom(MiningControl mining, GraphicsMining graphics, Place place, InstantSource clock, Ticker ticker) {
        this.mining = mining;
        this.turn = new BenchTurn(mining);
        this.graphics = graphics;
        this.place = place;
        this.clock = clock;
        this.ticker = ticker;
        this.now = new LiveCell<>(new BenchNow(place.file().read(), Optional.empty(), Optional.empty()));
    }

    @Override
    public Live<BenchNow> now() {
        return now;
    }

    /// Measures only what these decisions allow, from now on.
    public void under(Live<List<Governed>> decisions) {
        turn.under(decisions);
    }

    @Override
    public Optional<Obstacle> run() {
        Optional<Obstacle> obstacle = turn.obstacle();
        Thread thread = Thread.ofPlatform().name("benchmark").daemon().unstarted(this::measure);
        if (obstacle.isEmpty() && turn.take(thread)) {
            tell(beginning());
            thread.start();
        }
        return obstacle;
    }

    /// Measures what somebody waits for, and keeps no result.
    ///
    /// @return empty while something else is being measured
    /// @throws HeldException if something is or comes in the way
    /// @throws InterruptedException if the caller is interrupted, or the measuring was cancelled
    public Optional<BenchResult> measure(Benchmark asked) throws InterruptedException {
        AskedBench bench = new AskedBench(
                turn,
                () -> alone(asked::run),
                () -> now.update(n -> new BenchNow(n.last(), Optional.empty(), Optional.empty())));
        if (!bench.begin()) {
            return Optional.empty();
        }
        tell(beginning());
        return Optional.of(bench.result());
    }

    private Progress beginning() {
        return new Progress("", "", 0, 0, Optional.empty(), table(List.of(), List.of()));
    }

    @Override
    public void cancel() {
        turn.cancel();
    }

    /// A lease begins: nobody may disturb it.
    public void leased() {
        turn.leased();
    }

    private void measure() {
        Optional<Table> table = Optional.empty();
        Optional<String> failure = Optional.empty();
        try {
            table = Optional.of(alone(this::table));
        } catch (InterruptedException cancelled) {
            LOG.info("the benchmark was cancelled");
        } catch (EngineException | IllegalStateException failed) {
            LOG.warn("the benchmark failed", failed);
            failure = Optional.of(String.valueOf(failed.getMessage()));
        }
        try {
            table.ifPresent(place.file()::write);
        } finally {
            finish(table, failure);
        }
    }

    /// What takes a while.
    private interface Work<T> {
        T done() throws InterruptedException;
    }

    /// Works while mining rests.
    private <T> T alone(Work<T> work) throws InterruptedException {
        mining.hold(true);
        graphics.hold(true);
        try {
            mining.awaitRest();
            return work.done();
        } finally {
            graphics.hold(false);
            mining.hold(false);
        }
    }

    private void finish(Optional<Table> table, Optional<String> failure) {
        Optional<Obstacle> stopped = turn.end().filter(why -> table.isEmpty());
        now.update(n -> new BenchNow(table.or(n::last), Optional.empty(), failure, stopped));
    }

    private Table table() throws InterruptedException {
        List<Column> columns = columns();
        List<Workload> workloads = Workload.jumpHash(JUMPHASH);
        int of = workloads.size() * columns.size();
        long began = ticker.nanos();
        int done = 0;
        List<Row> rows = new ArrayList<>();
        for (Workload workload : workloads) {
            List<Long> rates = new ArrayList<>();
            for (Column column : columns) {
                tell(new Progress(
                        column.name(), workload.name(), done, of, left(began, done, of), table(columns, rows)));
                rates.add(rate(column, workload, BenchPace.warmUp(ticker.since(began), of - done)));
                done++;
            }
            rows.add(new Row(workload.name(), rates));
        }
        return table(columns, rows);
    }

    private Table table(List<Column> columns, List<Row> rows) {
        List<String> names = columns.stream().map(Column::name).toList();
        return new Table(clock.instant(), place.threads(), names, rows);
    }

    private Optional<Duration> left(long began, int done, int of) {
        return done < ENOUGH_TO_TELL
                ? Optional.empty()
                : Optional.of(ticker.since(began).multipliedBy(of - done).dividedBy(done));
    }

    private void tell(Progress progress) {
        now.update(n -> new BenchNow(n.last(), Optional.of(progress), Optional.empty()));
    }

    private long rate(Column column, Workload workload, Duration warmUp) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("cancelled");
        }
        int threads = column.engine() == Engine.OPENCL ? 1 : place.threads();
        // Courteous, so that the compiler comes first: what it has not finished would be measured too slow.
        Effort effort = new Effort(warmUp, () -> niceness.giveWay(Manner.BACKGROUND));
        double nanos = new Benchmark(
                        column.engine(), List.of(workload), threads, column.device(), SECONDS, effort, place.cache())
                .run()
                .meanNanosPerNonce();
        return Math.round(NANOS / nanos);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(Table.SCALAR, Engine.SCALAR, Optional.empty()));
        if (Benchmark.obstacle(Engine.VECTOR).isEmpty()) {
            columns.add(new Column(Table.VECTOR, Engine.VECTOR, Optional.empty()));
        }
        for (DeviceMining card : graphics.now().get()) {
            columns.add(new Column(card.name(), Engine.OPENCL, Optional.of(card.name())));
        }
        return columns;
    }

    @Override
    public void close() {
        turn.measuring().ifPresent(BenchRoom::end);
    }

    private static void end(Thread busy) {
        busy.interrupt();
        try {
            busy.join();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
