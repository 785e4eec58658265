package io.idlemint.app.runtime.mining;

import io.idlemint.app.runtime.mined.RateFile;
import io.idlemint.app.runtime.mined.RateLog;
import io.idlemint.app.runtime.mined.RateLog.Count;
import io.idlemint.app.runtime.pace.Rounds;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.mining.Trouble;
import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.agent.MiningStatus;
import io.idlemint.miner.engines.agent.ShareCounts;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.ShareError;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.mine.HashHistory;
import io.idlemint.node.mine.WorkDesk;
import io.idlemint.node.mine.WorkSource;
import java.math.BigInteger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Looks at the miners, once a second while somebody watches, and keeps their speed. Safe for use by several threads.
public final class WorkRoom implements WorkDesk, AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration STORE = Duration.ofMinutes(5);

    private final MiningControl mining;
    private final GraphicsMining graphics;
    private final Processor processor;
    private final RateFile file;
    private final Employment employment;
    private final Clocks clocks;
    private final LiveCell<WorkSource> source;
    private final RateLog log = new RateLog();
    private final LiveCell<List<Worker>> workers = new LiveCell<>(List.of());
    private final Rounds rounds = new Rounds(LOOK, RateLog.STEP);
    private @Nullable Thread looking;

    /// The processor's name in offers and for people.
    public record Processor(Bytes32 hash, String name) {}

    /// For whom it mines.
    ///
    /// @param changed is called when that has changed
    public record Employment(SourceFile file, Runnable changed) {}

    /// What tells the time.
    public record Clocks(InstantSource wall, Ticker ticker) {}

    /// A miner at one moment.
    record Seen(Bytes32 device, String name, Activity activity, MiningStatus status, Optional<Trouble> trouble) {}

    public WorkRoom(
            MiningControl mining,
            GraphicsMining graphics,
            Processor processor,
            RateFile file,
            Employment employment,
            Clocks clocks) {
        this.mining = mining;
        this.graphics = graphics;
        this.processor = processor;
        this.file = file;
        this.employment = employment;
        this.source = new LiveCell<>(employment.file().read());
        this.clocks = clocks;
    }

    /// Begins to look.
    public void start() {
        file.read(log);
        looking = Thread.ofVirtual().name("work-room").start(this::look);
    }

    @Override
    public Live<List<Worker>> workers() {
        return workers;
    }

    @Override
    public HashHistory history(HashHistory.Span span) {
        return log.history(span, clocks.wall().instant());
    }

    @Override
    public Live<WorkSource> source() {
        return source;
    }

    @Override
    public synchronized void mineFor(WorkSource wanted) {
        if (!wanted.equals(source.get())) {
            employment.file().write(wanted);
            source.set(wanted);
            employment.changed().run();
        }
    }

    /// Whether somebody looks; while nobody does, it looks only as often as the history needs it.
    public void watched(boolean now) {
        rounds.often(now);
    }

    private void look() {
        try {
            Ticker ticker = clocks.ticker();
            long counted = ticker.nanos() - RateLog.STEP.toNanos();
            long stored = ticker.nanos();
            while (rounds.next()) {
                List<Seen> seen = seen();
                workers.set(seen.stream().map(this::worker).toList());
                if (ticker.since(counted).compareTo(RateLog.STEP) >= 0) {
                    counted = ticker.nanos();
                    count(seen);
                }
                if (ticker.since(stored).compareTo(STORE) >= 0) {
                    stored = ticker.nanos();
                    file.write(log);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void count(List<Seen> seen) {
        Map<Bytes32, Count> counts = new LinkedHashMap<>();
        seen.forEach(one ->
                counts.put(one.device(), new Count(one.name(), one.status().hashes())));
        log.take(clocks.wall().instant(), clocks.ticker().nanos(), counts);
    }

    private List<Seen> seen() {
        List<Seen> seen = new ArrayList<>();
        mining.status()
                .map(status -> new Seen(
                        processor.hash(), processor.name(), mining.now().get().activity(), status, status.trouble()))
                .ifPresent(seen::add);
        seen.addAll(graphics.seen());
        return seen;
    }

    private Worker worker(Seen seen) {
        MiningStatus status = seen.status();
        boolean mines = status.state() == MiningStatus.State.MINING;
        long rate = Math.round(status.hashesPerSecond());
        return new Worker(
                seen.device(),
                seen.name(),
                seen.activity(),
                mines && rate > 0 ? OptionalLong.of(rate) : OptionalLong.empty(),
                status.algorithm().isEmpty() ? Optional.empty() : Optional.of(status.algorithm()),
                mines ? Optional.of(status.engine()) : Optional.empty(),
                source.get().outside() ? Optional.of(status.pool()).filter(pool -> !pool.isEmpty()) : Optional.empty(),
                shares(status),
                seen.trouble());
    }

    private static Shares shares(MiningStatus status) {
        ShareCounts counts = status.shares();
        Difficulty difficulty = status.difficulty();
        Map<Fault, Long> rejected = new EnumMap<>(Fault.class);
        counts.rejected().forEach((error, count) -> rejected.merge(fault(error), count, Long::sum));
        return new Shares(
                counts.accepted(),
                rejected,
                counts.stale(),
                counts.unanswered(),
                counts.wrong(),
                counts.lastReason(),
                status.hashes(),
                counts.proven(),
                difficulty == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(difficulty
                                .expectedHashes()
                                .min(BigInteger.valueOf(Long.MAX_VALUE))
                                .longValueExact()));
    }

    private static Fault fault(ShareError error) {
        return switch (error) {
            case DUPLICATE -> Fault.DUPLICATE;
            case LOW_DIFFICULTY -> Fault.LOW_DIFFICULTY;
            case UNAUTHORISED -> Fault.UNAUTHORISED;
            case NOT_SUBSCRIBED -> Fault.NOT_SUBSCRIBED;
            case STALE, OTHER -> Fault.OTHER;
        };
    }

    @Override
    public void close() {
        rounds.close();
        Thread looker = looking;
        if (looker != null) {
            try {
                looker.join();
                file.write(log);
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
