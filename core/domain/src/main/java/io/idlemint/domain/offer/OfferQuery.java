package io.idlemint.domain.offer;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Rate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a renter looks for. Empty filters match everything.
///
/// @param text part of the device's name, case ignored
/// @param limit how many at most, 1 to 500
/// @param skip how many of the first ones are left out
public record OfferQuery(
        Optional<DeviceKind> kind,
        Optional<String> text,
        Optional<Rate> maxRate,
        int minCores,
        long minMemoryBytes,
        long minDiskBytes,
        long minScore,
        boolean onlyIdle,
        Sort sort,
        int limit,
        int skip) {
    private static final int MOST_TEXT = 120;

    /// The order of the results; ties are broken by the offer hash, so that an order is always the same.
    public enum Sort {
        PRICE,
        SCORE,
        SCORE_PER_PRICE,
        MEMORY,
        CORES
    }

    public OfferQuery {
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit " + limit + " is outside of 1 to 500");
        }
        if (minCores < 0 || minMemoryBytes < 0 || minDiskBytes < 0 || minScore < 0 || skip < 0) {
            throw new IllegalArgumentException(
                    "minCores, minMemoryBytes, minDiskBytes, minScore and skip must not be negative");
        }
        text.ifPresent(t -> {
            if (t.length() > MOST_TEXT) {
                throw new IllegalArgumentException("text has " + t.length() + " characters, the limit is 120");
            }
        });
    }

    /// From the first one on.
    public OfferQuery(
            Optional<DeviceKind> kind,
            Optional<String> text,
            Optional<Rate> maxRate,
            int minCores,
            long minMemoryBytes,
            long minDiskBytes,
            long minScore,
            boolean onlyIdle,
            Sort sort,
            int limit) {
        this(kind, text, maxRate, minCores, minMemoryBytes, minDiskBytes, minScore, onlyIdle, sort, limit, 0);
    }

    /// Everything of a kind, or of all kinds, whatever it does now: the cheapest first, in pages of the largest size.
    public static OfferQuery listed(Optional<DeviceKind> kind) {
        return new OfferQuery(kind, Optional.empty(), Optional.empty(), 0, 0, 0, 0, false, Sort.PRICE, 500);
    }

    /// Asks page by page for all offers that fit, in the order of the query, each once. One that comes, goes or changes
    /// its place between two pages may be missing.
    ///
    /// @param search answers one page
    public List<ListedOffer> all(Function<OfferQuery, List<ListedOffer>> search) {
        return atMost(Integer.MAX_VALUE, search);
    }

    /// As the other, but stops with the page that has enough.
    public List<ListedOffer> atMost(int enough, Function<OfferQuery, List<ListedOffer>> search) {
        Map<Bytes32, ListedOffer> found = new LinkedHashMap<>();
        List<ListedOffer> page;
        int before;
        int behind = skip;
        do {
            before = found.size();
            page = search.apply(behind(behind));
            page.forEach(offer -> found.putIfAbsent(offer.offerHash(), offer));
            behind += page.size();
            // A key node that knows no pages answers the first one again.
        } while (page.size() == limit && found.size() > before && found.size() < enough);
        return List.copyOf(found.values());
    }

    /// The same for devices that are called so.
    ///
    /// @param device at most 120 characters count
    public OfferQuery named(String device) {
        String part = device.substring(0, Math.min(device.length(), MOST_TEXT));
        return new OfferQuery(
                kind,
                Optional.of(part),
                maxRate,
                minCores,
                minMemoryBytes,
                minDiskBytes,
                minScore,
                onlyIdle,
                sort,
                limit,
                skip);
    }

    /// The same without the first ones.
    public OfferQuery behind(int first) {
        return new OfferQuery(
                kind, text, maxRate, minCores, minMemoryBytes, minDiskBytes, minScore, onlyIdle, sort, limit, first);
    }

    /// Everything that can be rented now, cheapest first.
    public static OfferQuery available() {
        return new OfferQuery(Optional.empty(), Optional.empty(), Optional.empty(), 0, 0, 0, 0, true, Sort.PRICE, 100);
    }
}
