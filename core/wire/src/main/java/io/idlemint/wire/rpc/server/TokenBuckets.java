package io.idlemint.wire.rpc.server;

import io.idlemint.domain.time.Ticker;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// How often each of many callers may do something: each has a bucket that fills steadily and starts full. Remembers
/// the callers of late only. Safe for use by several threads.
final class TokenBuckets<K> {
    private static final int MOST_REMEMBERED = 10_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long nanosPerToken;
    private final long capacityNanos;
    private final Ticker ticker;
    private final Map<K, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /// @param perSecond tokens that a bucket gains per second
    /// @param burst tokens that it holds at most
    TokenBuckets(int perSecond, int burst, Ticker ticker) {
        this.nanosPerToken = SECOND / perSecond;
        this.capacityNanos = nanosPerToken * burst;
        this.ticker = ticker;
    }

    /// Takes one token of a caller; false when it has none left.
    synchronized boolean take(K caller) {
        long now = ticker.nanos();
        Bucket bucket = buckets.computeIfAbsent(caller, fresh -> new Bucket(now, capacityNanos));
        bucket.savedNanos = Math.min(capacityNanos, bucket.savedNanos + (now - bucket.atNanos));
        bucket.atNanos = now;
        if (bucket.savedNanos < nanosPerToken) {
            return false;
        }
        bucket.savedNanos -= nanosPerToken;
        return true;
    }

    private static final class Bucket {
        private long atNanos;
        private long savedNanos;

        Bucket(long atNanos, long savedNanos) {
            this.atNanos = atNanos;
            this.savedNanos = savedNanos;
        }
    }
}
