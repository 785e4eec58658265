package io.idlemint.ui.fake;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.node.mine.BenchDesk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A benchmark that stands still in the middle of its run.
public final class FakeBench implements BenchDesk {
    private static final List<String> ALGORITHMS = List.of(
            "blake",
            "bmw",
            "groestl",
            "skein",
            "jh",
            "keccak",
            "luffa",
            "cubehash",
            "shavite",
            "simd",
            "echo",
            "hamsi",
            "shabal",
            "sha2big",
            "haval",
            "panama",
            "blake256",
            "skein256");

    private static final Optional<Table> SAMPLE = Optional.of(new Table(
            Samples.NOW.minus(Duration.ofDays(3)),
            6,
            List.of("scalar", "vector"),
            IntStream.range(0, ALGORITHMS.size())
                    .mapToObj(i -> new Row(
                            ALGORITHMS.get(i), List.of(9_400_000L + i * 730_000L, 61_300_000L + i * 5_100_000L)))
                    .toList()));

    public final LiveCell<BenchNow> cell = new LiveCell<>(new BenchNow(SAMPLE, Optional.empty(), Optional.empty()));
    public Optional<Obstacle> obstacle = Optional.empty();
    public Optional<RuntimeException> broken = Optional.empty();

    @Override
    public Live<BenchNow> now() {
        return cell;
    }

    @Override
    public Optional<Obstacle> run() {
        broken.ifPresent(why -> {
            throw why;
        });
        if (obstacle.isEmpty()) {
            Table whole = SAMPLE.orElseThrow();
            Table soFar = new Table(
                    whole.at(), whole.threads(), whole.engines(), whole.rows().subList(0, 5));
            Progress progress = new Progress("vector", "keccak", 11, 36, Optional.of(Duration.ofSeconds(40)), soFar);
            cell.update(now -> new BenchNow(now.last(), Optional.of(progress), Optional.empty()));
        }
        return obstacle;
    }

    /// Nothing was measured yet.
    public void forget() {
        cell.set(new BenchNow(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /// Ends its run with a result.
    public void finish() {
        cell.set(new BenchNow(SAMPLE, Optional.empty(), Optional.empty()));
    }

    /// Stops it, as the governor does.
    public void stop(Obstacle why) {
        cell.update(now -> new BenchNow(now.last(), Optional.empty(), Optional.empty(), Optional.of(why)));
    }

    @Override
    public void cancel() {
        cell.update(now -> new BenchNow(now.last(), Optional.empty(), Optional.empty()));
    }
}
