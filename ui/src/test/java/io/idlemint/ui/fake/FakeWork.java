package io.idlemint.ui.fake;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.mine.HashHistory;
import io.idlemint.node.mine.HashHistory.Line;
import io.idlemint.node.mine.HashHistory.Span;
import io.idlemint.node.mine.OutsidePool;
import io.idlemint.node.mine.WorkDesk;
import io.idlemint.node.mine.WorkSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A processor and a card that mine, with a history of an hour that changes with every block.
public final class FakeWork implements WorkDesk {
    private static final long[] SPEEDS = {130, 71, 131, 78, 56, 74, 96, 165, 110, 48, 142, 120};
    private static final int BLOCK = 7;

    public final LiveCell<List<Worker>> cell = new LiveCell<>(sample());
    public final LiveCell<WorkSource> source = new LiveCell<>(WorkSource.OWN);
    public boolean empty;
    public Optional<String> refusal = Optional.empty();

    public static List<Worker> sample() {
        return List.of(
                new Worker(
                        Samples.id(10),
                        "Ryzen 7 7840HS",
                        Activity.MINING,
                        OptionalLong.of(131_512_345L),
                        Optional.of("keccak"),
                        Optional.of("vector"),
                        Optional.empty(),
                        new Shares(
                                1_284,
                                Map.of(Fault.DUPLICATE, 2L, Fault.LOW_DIFFICULTY, 1L),
                                1,
                                0,
                                0,
                                "Duplicate share",
                                5_000_000_000_000L,
                                5_200_000_000_000L,
                                OptionalLong.of(4_000_000_000L)),
                        Optional.empty()),
                new Worker(
                        Samples.id(11),
                        "RTX 4070 Laptop",
                        Activity.PAUSED,
                        OptionalLong.empty(),
                        Optional.of("keccak"),
                        Optional.empty(),
                        Optional.empty(),
                        Shares.NONE,
                        Optional.empty()));
    }

    /// A processor that errs, for a pool that rejects much.
    public static List<Worker> faulty() {
        Worker good = sample().getFirst();
        return List.of(new Worker(
                good.device(),
                good.name(),
                good.activity(),
                good.hashesPerSecond(),
                good.algorithm(),
                good.engine(),
                good.pool(),
                new Shares(
                        90,
                        Map.of(Fault.LOW_DIFFICULTY, 10L),
                        2,
                        1,
                        3,
                        "Low difficulty share",
                        400_000_000_000L,
                        390_000_000_000L,
                        good.shares().hashesPerShare()),
                Optional.empty()));
    }

    /// Three pools of others, the first of which does not work.
    public static WorkSource pools(boolean outside) {
        return new WorkSource(
                outside,
                WorkSource.Work.X16R,
                List.of(
                        new OutsidePool("stratum+ssl://eu.pool.example:3443", "0x6b41.desk", "x"),
                        new OutsidePool("stratum+tcp://us.pool.example:3333", "0x6b41.desk", "x"),
                        new OutsidePool("stratum+tcp://other.example:3333", "alice", "x")));
    }

    /// A processor that mines for the second of them.
    public static List<Worker> outside() {
        Worker own = sample().getFirst();
        return List.of(new Worker(
                own.device(),
                own.name(),
                own.activity(),
                own.hashesPerSecond(),
                Optional.of("x16r"),
                own.engine(),
                Optional.of("stratum+tcp://us.pool.example:3333"),
                own.shares(),
                Optional.empty()));
    }

    @Override
    public Live<List<Worker>> workers() {
        return cell;
    }

    @Override
    public Live<WorkSource> source() {
        return source;
    }

    @Override
    public void mineFor(WorkSource wanted) {
        refusal.ifPresent(why -> {
            throw new UncheckedIOException(why, new IOException(why));
        });
        source.set(wanted);
    }

    @Override
    public HashHistory history(Span span) {
        List<Long> processor = new ArrayList<>();
        List<Long> card = new ArrayList<>();
        for (int i = 0; i < span.count(); i++) {
            long speed = SPEEDS[i / BLOCK % SPEEDS.length] * 1_000_000;
            boolean off = i < span.count() / 12;
            processor.add(off ? HashHistory.UNKNOWN : speed);
            card.add(off ? HashHistory.UNKNOWN : i < span.count() / 2 ? speed / 3 : 0);
        }
        List<Line> lines = empty
                ? List.of()
                : List.of(
                        new Line(Samples.id(10), "Ryzen 7 7840HS", processor),
                        new Line(Samples.id(11), "RTX 4070 Laptop", card));
        return new HashHistory(Samples.NOW.minus(span.step().multipliedBy(span.count())), span.step(), lines);
    }
}
