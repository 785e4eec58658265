package io.idlemint.domain.offer;

import io.idlemint.domain.money.Rate;
import java.util.Optional;

/// What a renter looks for. Empty filters match everything.
///
/// @param text part of the device's name, case ignored
/// @param limit how many at most, 1 to 500
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
        int limit) {
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
        if (minCores < 0 || minMemoryBytes < 0 || minDiskBytes < 0 || minScore < 0) {
            throw new IllegalArgumentException(
                    "minCores, minMemoryBytes, minDiskBytes and minScore must not be negative");
        }
        text.ifPresent(t -> {
            if (t.length() > 120) {
                throw new IllegalArgumentException("text has " + t.length() + " characters, the limit is 120");
            }
        });
    }

    /// Everything that can be rented now, cheapest first.
    public static OfferQuery available() {
        return new OfferQuery(Optional.empty(), Optional.empty(), Optional.empty(), 0, 0, 0, 0, true, Sort.PRICE, 100);
    }
}
