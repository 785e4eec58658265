package io.idlemint.keynode.directory;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.offer.Conditions;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.Offer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.offer.Resources;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The offers of the providers that are connected, in memory. Safe for use by several threads.
public final class Directory {
    /// One installation offers at most this many devices.
    public static final int MAX_OFFERS = 64;

    private final InstantSource clock;
    private final Facts facts;
    private final Map<Bytes32, Entry> byDevice = new HashMap<>();
    private final Map<Bytes32, Entry> byOfferHash = new HashMap<>();

    /// What the key node has seen of a provider and its devices.
    ///
    /// @param score the hash power that a device has shown
    /// @param record finished and broken leases of an account
    /// @param latency from here to an installation and back
    public record Facts(
            Function<Bytes32, ProvenScore> score,
            Function<Account, TrackRecord> record,
            Function<Bytes32, Optional<Duration>> latency) {
        /// How a provider's leases ended.
        public record TrackRecord(int finished, int broken) {}
    }

    public Directory(InstantSource clock, Facts facts) {
        this.clock = clock;
        this.facts = facts;
    }

    /// Replaces everything that an installation offers. The signatures have been checked before.
    public synchronized void replace(ConnectedProvider provider, List<Listing> listings) {
        remove(provider.tlsKeyHash());
        for (Listing listing : listings) {
            Offer offer = listing.signed().message();
            Entry entry = new Entry(provider, listing);
            Entry older = byDevice.put(offer.deviceHash(), entry);
            if (older != null) {
                byOfferHash.remove(older.listing.offerHash());
            }
            byOfferHash.put(listing.offerHash(), entry);
        }
    }

    /// Forgets what an installation offers: it is gone.
    public synchronized void remove(Bytes32 tlsKeyHash) {
        byDevice.values().removeIf(entry -> {
            boolean its = entry.provider.tlsKeyHash().equals(tlsKeyHash);
            if (its) {
                byOfferHash.remove(entry.listing.offerHash());
            }
            return its;
        });
    }

    /// What a device does now. Only its own installation may say it.
    public synchronized void status(Bytes32 tlsKeyHash, Bytes32 deviceHash, ProviderStatus status) {
        Entry entry = byDevice.get(deviceHash);
        if (entry != null && entry.provider.tlsKeyHash().equals(tlsKeyHash)) {
            entry.status = status;
        }
    }

    public synchronized Optional<ConnectedProvider> providerOf(Bytes32 offerHash) {
        return Optional.ofNullable(byOfferHash.get(offerHash)).map(entry -> entry.provider);
    }

    /// The offers that fit, in the order asked for.
    public List<ListedOffer> search(OfferQuery query) {
        List<ListedOffer> found = new ArrayList<>();
        Instant now = clock.instant();
        synchronized (this) {
            for (Entry entry : byDevice.values()) {
                if (entry.listing.signed().message().validUntil().isAfter(now) && fits(entry, query)) {
                    found.add(listed(entry));
                }
            }
        }
        if (query.minScore() > 0) {
            found.removeIf(offer -> offer.score().hashesPerSecond() < query.minScore());
        }
        found.sort(order(query.sort()).thenComparing(ListedOffer::offerHash));
        return found.stream().skip(query.skip()).limit(query.limit()).toList();
    }

    private static boolean fits(Entry entry, OfferQuery query) {
        Offer offer = entry.listing.signed().message();
        Resources resources = offer.resources();
        return query.kind().filter(kind -> kind != resources.kind()).isEmpty()
                && query.text()
                        .filter(text -> !lower(resources.deviceName()).contains(lower(text)))
                        .isEmpty()
                && query.maxRate()
                        .filter(max -> offer.ratePerSecond().compareTo(max) > 0)
                        .isEmpty()
                && resources.cpuCores() >= query.minCores()
                && resources.memoryBytes() >= query.minMemoryBytes()
                && resources.diskBytes() >= query.minDiskBytes()
                && (!query.onlyIdle() || entry.status == ProviderStatus.IDLE);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private ListedOffer listed(Entry entry) {
        Offer offer = entry.listing.signed().message();
        Facts.TrackRecord record = facts.record().apply(offer.account());
        return new ListedOffer(
                entry.listing.offerHash(),
                entry.listing.signed(),
                entry.listing.conditions(),
                entry.status,
                facts.score().apply(offer.deviceHash()),
                record.finished(),
                record.broken(),
                facts.latency().apply(entry.provider.tlsKeyHash()));
    }

    private static Comparator<ListedOffer> order(OfferQuery.Sort sort) {
        return switch (sort) {
            case PRICE ->
                Comparator.comparing((ListedOffer listed) -> listed.offer().ratePerSecond());
            case SCORE ->
                Comparator.comparingLong((ListedOffer listed) -> listed.score().hashesPerSecond())
                        .reversed();
            case SCORE_PER_PRICE -> Directory::byScorePerPrice;
            case MEMORY ->
                Comparator.comparingLong((ListedOffer listed) ->
                                listed.offer().resources().memoryBytes())
                        .reversed();
            case CORES ->
                Comparator.comparingInt((ListedOffer listed) ->
                                listed.offer().resources().cpuCores())
                        .reversed();
        };
    }

    /// The larger score / price first, compared as score * other price so that a price of zero is the best.
    private static int byScorePerPrice(ListedOffer one, ListedOffer other) {
        BigInteger left = BigInteger.valueOf(one.score().hashesPerSecond())
                .multiply(BigInteger.valueOf(other.offer().ratePerSecond().nanosPerSecond()));
        BigInteger right = BigInteger.valueOf(other.score().hashesPerSecond())
                .multiply(BigInteger.valueOf(one.offer().ratePerSecond().nanosPerSecond()));
        return right.compareTo(left);
    }

    /// A checked offer.
    public record Listing(Bytes32 offerHash, Signed<Offer> signed, Conditions conditions) {}

    private static final class Entry {
        private final ConnectedProvider provider;
        private final Listing listing;
        private ProviderStatus status = ProviderStatus.IDLE;

        Entry(ConnectedProvider provider, Listing listing) {
            this.provider = provider;
            this.listing = listing;
        }
    }
}
