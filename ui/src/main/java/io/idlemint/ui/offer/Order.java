package io.idlemint.ui.offer;

import io.idlemint.domain.offer.OfferQuery.Sort;
import io.idlemint.i18n.MarketText;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.ToLongFunction;

/// In which order offers stand; ties are broken by the offer's hash, so that an order is always the same.
// Its functions keep nothing.
@SuppressWarnings("ImmutableEnumChecker")
public enum Order {
    PRICE(
            MarketText.SORT_PRICE,
            Sort.PRICE,
            row -> row.listed().offer().ratePerSecond().nanosPerSecond()),
    SCORE(MarketText.SORT_SCORE, Sort.SCORE, row -> -row.listed().score().hashesPerSecond()),
    SCORE_PER_MINT(MarketText.SORT_SCORE_PER_PRICE, Sort.SCORE_PER_PRICE, row -> -row.scorePerMint()),
    RELIABILITY(
            MarketText.SORT_RELIABILITY,
            Sort.PRICE,
            row -> OfferWording.isNew(row) ? 1_000L - row.leases() : -row.perMille()),
    MEMORY(MarketText.SORT_MEMORY, Sort.MEMORY, row -> -row.resources().memoryBytes()),
    CORES(MarketText.SORT_CORES, Sort.CORES, row -> -row.resources().cpuCores()),
    NOTICE(
            MarketText.SORT_NOTICE,
            Sort.PRICE,
            row -> -row.listed().offer().notice().toSeconds()),
    LATENCY(
            MarketText.SORT_LATENCY,
            Sort.PRICE,
            row -> row.latency().map(Duration::toNanos).orElse(Long.MAX_VALUE));

    private final MarketText text;
    private final Sort nearest;
    private final Comparator<OfferRow> comparator;

    Order(MarketText text, Sort nearest, ToLongFunction<OfferRow> key) {
        this.text = text;
        this.nearest = nearest;
        comparator = Comparator.comparingLong(key).thenComparing(OfferRow::id);
    }

    public MarketText text() {
        return text;
    }

    /// What a key node is asked for when it cannot send all.
    public Sort nearest() {
        return nearest;
    }

    public Comparator<OfferRow> comparator() {
        return comparator;
    }
}
