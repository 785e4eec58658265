package io.idlemint.keynode.pool;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.domain.time.Ticker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The hash power that each device has shown by accepted shares: their expected nonces, weighted by the algorithm's
/// reference cost, per second of the ten minutes before the newest of them. A device that stops mining keeps its score,
/// and the score's age grows; after a day it is forgotten.
///
/// While a device has mined for less than ten minutes, the time since its first share counts, which itself does not,
/// and at least one minute: a lucky first share proves nothing.
///
/// Safe for use by several threads.
public final class ProvenScores {
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final Duration SHORTEST = Duration.ofMinutes(1);
    static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final int MOST_DEVICES = 100_000;

    private final Ticker ticker;
    private final Map<Bytes32, DeviceShares> devices = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Bytes32, DeviceShares> eldest) {
            return size() > MOST_DEVICES;
        }
    };

    public ProvenScores(Ticker ticker) {
        this.ticker = ticker;
    }

    /// The score of a device; of the device hash only what worker names carry counts.
    public synchronized ProvenScore of(Bytes32 deviceHash) {
        DeviceShares record = devices.get(WorkerName.carried(deviceHash));
        if (record == null) {
            return ProvenScore.NONE;
        }
        Duration age = ticker.since(record.samples.getLast().atNanos());
        return age.compareTo(FORGOTTEN) > 0 ? ProvenScore.NONE : record.score(age);
    }

    /// Counts an accepted share.
    ///
    /// @param ago how long ago it was accepted; shares of one device come in order
    synchronized void add(WorkerName worker, String algorithm, double expectedNonces, Duration ago) {
        if (worker.namesDevice()) {
            double weighted = ReferenceCost.weighted(expectedNonces, algorithm);
            devices.computeIfAbsent(worker.device(), device -> new DeviceShares())
                    .add(new Sample(ticker.nanos() - ago.toNanos(), weighted));
        }
    }

    private record Sample(long atNanos, double nonces) {}

    /// One device. Not safe for use by several threads.
    private static final class DeviceShares {
        private final Deque<Sample> samples = new ArrayDeque<>();

        void add(Sample sample) {
            samples.addLast(sample);
            // The first one that is too old stays: it says that the device already worked when the window began.
            while (samples.size() > 2 && isBeforeWindow(second())) {
                samples.removeFirst();
            }
        }

        ProvenScore score(Duration age) {
            Sample first = samples.getFirst();
            long spanNanos = samples.getLast().atNanos() - first.atNanos();
            long least = SHORTEST.toNanos();
            double seconds = Math.clamp(spanNanos, least, WINDOW.toNanos()) / 1e9;
            double nonces = samples.stream().skip(1).mapToDouble(Sample::nonces).sum();
            if (samples.size() == 1) {
                nonces = first.nonces();
            }
            return new ProvenScore((long) (nonces / seconds), samples.size(), Optional.of(age));
        }

        private boolean isBeforeWindow(Sample sample) {
            return samples.getLast().atNanos() - sample.atNanos() >= WINDOW.toNanos();
        }

        private Sample second() {
            Iterator<Sample> iterator = samples.iterator();
            iterator.next();
            return iterator.next();
        }
    }
}
