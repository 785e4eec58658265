package io.idlemint.ui.offer;

import io.idlemint.domain.money.Amount;
import io.idlemint.i18n.MarketText;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/// A number of an offer that can have a limit, with the limits to choose from. An offer for which the number is not
/// known passes only without the limit.
// Its functions keep nothing.
@SuppressWarnings("ImmutableEnumChecker")
public enum Facet {
    PRICE(
            MarketText.FACET_PRICE,
            false,
            row -> row.listed().offer().ratePerSecond().perHour().nanos(),
            mint("0.01", "0.02", "0.05", "0.1", "0.2", "0.3", "0.5", "0.8", "1", "2", "5")),
    CORES(MarketText.FACET_CORES, true, row -> row.resources().cpuCores(), new long[] {2, 4, 8, 16, 24, 32, 64, 128}),
    MEMORY(
            MarketText.FACET_MEMORY,
            true,
            row -> row.resources().memoryBytes(),
            gigabytes(2, 4, 8, 16, 32, 64, 128, 256)),
    GPU_MEMORY(
            MarketText.FACET_GPU_MEMORY,
            true,
            row -> row.resources().gpuMemoryBytes(),
            gigabytes(4, 6, 8, 10, 12, 16, 24, 48, 80)),
    DISK(
            MarketText.FACET_DISK,
            true,
            row -> row.resources().diskBytes(),
            gigabytes(1, 5, 10, 20, 40, 100, 200, 500, 1_000)),
    SCORE(
            MarketText.FACET_SCORE,
            true,
            row -> row.listed().score().hashesPerSecond(),
            millions(1, 5, 10, 50, 100, 200, 400, 800, 1_600)),
    SCORE_PER_MINT(
            MarketText.FACET_SCORE_PER_MINT,
            true,
            OfferRow::scorePerMint,
            millions(50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000)),
    SCORE_AGE(
            MarketText.FACET_SCORE_AGE,
            false,
            row -> row.listed().score().age().map(Duration::toSeconds).orElse(Long.MAX_VALUE),
            new long[] {60, 300, 900, 3_600, 21_600, 86_400}),
    RELIABILITY(MarketText.FACET_RELIABILITY, true, row -> OfferWording.isNew(row) ? -1 : row.perMille(), new long[] {
        800, 900, 950, 970, 980, 990, 995, 999
    }),
    LEASES(MarketText.FACET_LEASES, true, OfferRow::leases, new long[] {1, 5, 20, 50, 100, 200, 500, 1_000}),
    NOTICE(MarketText.FACET_NOTICE, true, row -> row.listed().offer().notice().toSeconds(), new long[] {
        10, 30, 60, 120, 300, 600, 1_800, 3_600
    }),
    LATENCY(
            MarketText.FACET_LATENCY,
            false,
            row -> row.latency().map(Duration::toMillis).orElse(Long.MAX_VALUE),
            new long[] {5, 10, 20, 40, 60, 90, 150, 300});

    private final MarketText text;
    private final boolean atLeast;
    private final ToLongFunction<OfferRow> value;
    private final List<Long> limits;

    Facet(MarketText text, boolean atLeast, ToLongFunction<OfferRow> value, long[] limits) {
        this.text = text;
        this.atLeast = atLeast;
        this.value = value;
        this.limits = Arrays.stream(limits).boxed().toList();
    }

    private static long[] mint(String... amounts) {
        return Arrays.stream(amounts)
                .mapToLong(text -> Amount.parse(text).nanos())
                .toArray();
    }

    private static long[] gigabytes(long... counts) {
        return Arrays.stream(counts).map(count -> count * 1_000_000_000L).toArray();
    }

    private static long[] millions(long... counts) {
        return Arrays.stream(counts).map(count -> count * 1_000_000L).toArray();
    }

    public MarketText text() {
        return text;
    }

    /// From the weakest to the strongest.
    public List<Long> limits() {
        return atLeast ? limits : limits.reversed();
    }

    boolean passes(OfferRow row, long limit) {
        long number = value.applyAsLong(row);
        return atLeast ? number >= limit : number <= limit;
    }

    /// A limit with its unit.
    public String text(long limit, Wording words) {
        var measures = words.measures();
        return switch (this) {
            case PRICE -> words.text(MarketText.LIMIT_PRICE, words.amounts().price(limit));
            case CORES, LEASES -> measures.count(limit);
            case MEMORY, GPU_MEMORY, DISK -> measures.data(limit);
            case SCORE, SCORE_PER_MINT -> measures.hashRate(limit);
            case SCORE_AGE, NOTICE -> measures.duration(Duration.ofSeconds(limit));
            case LATENCY -> measures.latency(Duration.ofMillis(limit));
            case RELIABILITY -> measures.reliability(limit, 1_000);
        };
    }
}
