package io.idlemint.node.profit;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.node.profit.Profit.Chain;
import io.idlemint.node.profit.Profit.Device;
import io.idlemint.node.profit.Profit.Prices;
import io.idlemint.node.profit.Profit.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// Remembers the last hour of mining, because speed changes with every block's algorithm, and tells what it brings.
/// Safe for use by several threads.
public final class ProfitMeter {
    private static final Duration BUCKET = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int BUCKETS = 12;

    private final Map<Bytes32, Track> tracks = new HashMap<>();
    private final Deque<Difficulty> difficulties = new ArrayDeque<>();
    private ElectricityNow price = ElectricityNow.of(Tariff.UNKNOWN, ZoneOffset.UTC, Instant.EPOCH);

    /// The price of electricity from one change to the next, which takes a while to find.
    private record ElectricityNow(
            Tariff tariff, ZoneId zone, Instant from, OptionalLong microsPerKwh, Optional<Instant> until) {
        static ElectricityNow of(Tariff tariff, ZoneId zone, Instant at) {
            return new ElectricityNow(tariff, zone, at, tariff.at(at, zone), tariff.until(at, zone));
        }

        boolean holds(Tariff wanted, ZoneId wantedZone, Instant at) {
            return tariff.equals(wanted)
                    && zone.equals(wantedZone)
                    && !at.isBefore(from)
                    && until.map(at::isBefore).orElse(true);
        }
    }

    /// What there is to see at a moment.
    public record Sight(List<Seen> devices, Optional<Tip> tip) {
        public Sight {
            devices = List.copyOf(devices);
        }
    }

    /// A device at a moment.
    ///
    /// @param effort how much of it may mine: when that changes, measuring begins anew
    /// @param hashesPerSecond empty unless it mines
    /// @param watts what it draws; empty unless it tells
    public record Seen(
            Bytes32 device,
            DeviceKind kind,
            String name,
            long effort,
            OptionalLong hashesPerSecond,
            OptionalInt watts) {}

    /// The newest block.
    ///
    /// @param nonces how many have to be tried for the next block, in the mean; at least 1
    /// @param reward what the next block pays
    public record Tip(long height, long nonces, Amount reward) {}

    private record Difficulty(Instant at, long nonces) {}

    /// What a device did in five minutes.
    private record Bucket(long number, long looks, long hashes, long wattLooks, long watts) {
        Bucket and(long rate, OptionalInt drawn) {
            return new Bucket(
                    number,
                    looks + 1,
                    Math.addExact(hashes, rate),
                    wattLooks + (drawn.isPresent() ? 1 : 0),
                    watts + drawn.orElse(0));
        }
    }

    private static final class Track {
        private final Deque<Bucket> buckets = new ArrayDeque<>();
        private Seen last;

        Track(Seen first) {
            last = first;
        }

        void look(Seen seen, Instant at) {
            boolean mines = seen.hashesPerSecond().isPresent();
            if (mines && seen.effort() != last.effort()) {
                buckets.clear();
            }
            if (!mines) {
                return;
            }
            last = seen;
            long number = Math.floorDiv(at.getEpochSecond(), BUCKET.toSeconds());
            Bucket newest = buckets.peekLast();
            if (newest != null && newest.number() == number) {
                buckets.removeLast();
            } else {
                newest = new Bucket(number, 0, 0, 0, 0);
            }
            buckets.addLast(newest.and(seen.hashesPerSecond().getAsLong(), seen.watts()));
            if (buckets.size() > BUCKETS) {
                buckets.removeFirst();
            }
        }

        Optional<Span> rate() {
            return span(
                    buckets.stream().mapToLong(bucket -> bucket.hashes() / bucket.looks()),
                    buckets.stream().mapToLong(Bucket::hashes).sum(),
                    buckets.stream().mapToLong(Bucket::looks).sum());
        }

        Optional<Span> watts() {
            return span(
                    buckets.stream()
                            .filter(bucket -> bucket.wattLooks() > 0)
                            .mapToLong(bucket -> bucket.watts() / bucket.wattLooks()),
                    buckets.stream().mapToLong(Bucket::watts).sum(),
                    buckets.stream().mapToLong(Bucket::wattLooks).sum());
        }

        private static Optional<Span> span(LongStream means, long sum, long looks) {
            LongSummaryStatistics found = means.summaryStatistics();
            return looks == 0
                    ? Optional.empty()
                    : Optional.of(new Span(
                            found.getMin(),
                            Math.max(found.getMin(), sum / looks),
                            Math.max(found.getMax(), sum / looks)));
        }
    }

    /// Looks once more, about every second.
    ///
    /// @param zone whose clock the bands of prices follow
    public synchronized Profit look(Sight sight, Money money, ZoneId zone, Instant at) {
        sight.devices()
                .forEach(seen -> tracks.computeIfAbsent(seen.device(), unknown -> new Track(seen))
                        .look(seen, at));
        tracks.keySet().retainAll(sight.devices().stream().map(Seen::device).toList());
        if (!price.holds(money.electricity(), zone, at)) {
            price = ElectricityNow.of(money.electricity(), zone, at);
        }
        Prices prices = new Prices(money.currency(), money.mintMicros(), price.microsPerKwh(), price.until());
        List<Device> devices = sight.devices().stream()
                .flatMap(seen -> device(seen, money.ratedWatts()).stream())
                .toList();
        return Profit.of(devices, sight.tip().map(tip -> chain(tip, at)), prices);
    }

    private Optional<Device> device(Seen seen, Money.RatedWatts rated) {
        Optional<Track> track = Optional.ofNullable(tracks.get(seen.device()));
        Optional<Span> measured = track.flatMap(Track::watts);
        OptionalInt told = seen.kind() == DeviceKind.GPU ? rated.gpu() : rated.cpu();
        Optional<Span> watts =
                measured.or(() -> told.isPresent() ? Optional.of(Span.exactly(told.getAsInt())) : Optional.empty());
        Source source = measured.isPresent() ? Source.MEASURED : watts.isPresent() ? Source.RATED : Source.UNKNOWN;
        return track.flatMap(Track::rate)
                .map(rate -> new Device(seen.device(), seen.kind(), seen.name(), rate, watts, source));
    }

    private Instant second() {
        return difficulties.stream().skip(1).findFirst().orElseThrow().at();
    }

    private Chain chain(Tip tip, Instant at) {
        Difficulty newest = difficulties.peekLast();
        if (newest == null || newest.nonces() != tip.nonces()) {
            difficulties.addLast(new Difficulty(at, tip.nonces()));
        }
        Instant old = at.minus(HOUR);
        while (difficulties.size() > 1 && second().isBefore(old)) {
            difficulties.removeFirst();
        }
        LongSummaryStatistics all =
                difficulties.stream().mapToLong(Difficulty::nonces).summaryStatistics();
        return new Chain(tip.height(), new Span(all.getMin(), tip.nonces(), all.getMax()), tip.reward());
    }
}
