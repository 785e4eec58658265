package io.idlemint.wire.mapping;

import io.idlemint.domain.network.ProviderLink.PublishedOffer;
import io.idlemint.domain.offer.Conditions;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.schema.v1.PublishOffers;
import io.idlemint.schema.v1.SearchReply;
import io.idlemint.schema.v1.SearchRequest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Offers, their conditions, and the search for them.
public final class OfferWire {
    /// One installation publishes at most this many offers.
    public static final int MAX_PUBLISHED = 64;

    /// A search finds at most this many.
    public static final int MAX_FOUND = 500;

    private static final int MAX_CONDITIONS = 32;
    private static final int MAX_CONDITION_CHARS = 200;
    private static final int MAX_QUERY_CHARS = 120;
    private static final long NONE = -1;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long CENTURY_SECONDS = 100L * 366 * 86_400;

    private OfferWire() {}

    public static io.idlemint.schema.v1.Conditions toWire(Conditions conditions) {
        return io.idlemint.schema.v1.Conditions.newBuilder()
                .addAllWorkloads(conditions.workloads())
                .addAllHostFolders(conditions.hostFolders())
                .setNetwork(conditions.network())
                .build();
    }

    public static Conditions conditions(String field, io.idlemint.schema.v1.Conditions wire) {
        List<String> workloads = entries(field + ".workloads", wire.getWorkloadsList());
        List<String> hostFolders = entries(field + ".host_folders", wire.getHostFoldersList());
        return Fields.make(field, () -> new Conditions(workloads, hostFolders, wire.getNetwork()));
    }

    private static List<String> entries(String field, List<String> wire) {
        return Fields.list(
                field, wire, MAX_CONDITIONS, (name, entry) -> Fields.text(name, entry, 1, MAX_CONDITION_CHARS));
    }

    public static PublishOffers toWire(List<PublishedOffer> offers) {
        PublishOffers.Builder wire = PublishOffers.newBuilder();
        for (PublishedOffer offer : offers) {
            wire.addOffers(io.idlemint.schema.v1.PublishedOffer.newBuilder()
                    .setOffer(SignedWire.toWire(offer.offer()))
                    .setConditions(toWire(offer.conditions())));
        }
        return wire.build();
    }

    public static List<PublishedOffer> published(PublishOffers wire) {
        return Fields.list(
                "offers",
                wire.getOffersList(),
                MAX_PUBLISHED,
                (field, offer) -> new PublishedOffer(
                        SignedWire.offer(field + ".offer", offer.getOffer()),
                        conditions(field + ".conditions", offer.getConditions())));
    }

    public static SearchRequest toWire(OfferQuery query) {
        return SearchRequest.newBuilder()
                .setKind(query.kind().map(Enum::name).orElse(""))
                .setText(query.text().orElse(""))
                .setMaxRateNanosPerSecond(
                        query.maxRate().map(rate -> rate.nanosPerSecond()).orElse(NONE))
                .setMinCores(query.minCores())
                .setMinMemoryBytes(query.minMemoryBytes())
                .setMinDiskBytes(query.minDiskBytes())
                .setMinScore(query.minScore())
                .setOnlyIdle(query.onlyIdle())
                .setSort(query.sort().name())
                .setLimit(query.limit())
                .setSkip(query.skip())
                .build();
    }

    public static OfferQuery query(SearchRequest wire) {
        Optional<DeviceKind> kind = optional(wire.getKind()).map(name -> Fields.named("kind", name, DeviceKind.class));
        String text = Fields.text("text", wire.getText(), 0, MAX_QUERY_CHARS);
        long rate = wire.getMaxRateNanosPerSecond();
        return new OfferQuery(
                kind,
                optional(text),
                rate == NONE ? Optional.empty() : Optional.of(Fields.rate("max_rate_nanos_per_second", rate)),
                Fields.natural("min_cores", wire.getMinCores()),
                Fields.natural("min_memory_bytes", wire.getMinMemoryBytes()),
                Fields.natural("min_disk_bytes", wire.getMinDiskBytes()),
                Fields.natural("min_score", wire.getMinScore()),
                wire.getOnlyIdle(),
                Fields.named("sort", wire.getSort(), OfferQuery.Sort.class),
                Fields.within("limit", wire.getLimit(), 1, MAX_FOUND),
                Fields.natural("skip", wire.getSkip()));
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    public static SearchReply found(List<ListedOffer> offers) {
        return SearchReply.newBuilder()
                .addAllOffers(
                        offers.stream().limit(MAX_FOUND).map(OfferWire::toWire).toList())
                .build();
    }

    public static List<ListedOffer> found(SearchReply wire) {
        return Fields.list("offers", wire.getOffersList(), MAX_FOUND, OfferWire::listed);
    }

    private static io.idlemint.schema.v1.ListedOffer toWire(ListedOffer listed) {
        return io.idlemint.schema.v1.ListedOffer.newBuilder()
                .setOfferHash(Fields.bytes(listed.offerHash()))
                .setOffer(SignedWire.toWire(listed.signed()))
                .setConditions(toWire(listed.conditions()))
                .setStatus(listed.status().name())
                .setScoreHashesPerSecond(listed.score().hashesPerSecond())
                .setScoreSamples(listed.score().samples())
                .setScoreAgeSeconds(
                        listed.score().age().map(Duration::toSeconds).orElse(NONE))
                .setFinishedLeases(listed.finishedLeases())
                .setBrokenLeases(listed.brokenLeases())
                .setLatencyMicros(listed.latency().map(OfferWire::micros).orElse(0L))
                .build();
    }

    private static ListedOffer listed(String field, io.idlemint.schema.v1.ListedOffer wire) {
        return new ListedOffer(
                Fields.hash(field + ".offer_hash", wire.getOfferHash()),
                SignedWire.offer(field + ".offer", wire.getOffer()),
                conditions(field + ".conditions", wire.getConditions()),
                Fields.named(field + ".status", wire.getStatus(), ProviderStatus.class),
                score(field, wire),
                Fields.natural(field + ".finished_leases", wire.getFinishedLeases()),
                Fields.natural(field + ".broken_leases", wire.getBrokenLeases()),
                latency(Fields.natural(field + ".latency_micros", wire.getLatencyMicros())));
    }

    /// At least one: nothing stands for what was not measured.
    private static long micros(Duration latency) {
        return Math.max(1, latency.toNanos() / NANOS_PER_MICRO);
    }

    private static Optional<Duration> latency(long micros) {
        return micros == 0 ? Optional.empty() : Optional.of(Duration.of(micros, ChronoUnit.MICROS));
    }

    private static ProvenScore score(String field, io.idlemint.schema.v1.ListedOffer wire) {
        long age = wire.getScoreAgeSeconds();
        return new ProvenScore(
                Fields.natural(field + ".score_hashes_per_second", wire.getScoreHashesPerSecond()),
                Fields.natural(field + ".score_samples", wire.getScoreSamples()),
                age == NONE
                        ? Optional.empty()
                        : Optional.of(Fields.seconds(field + ".score_age_seconds", age, 0, CENTURY_SECONDS)));
    }
}
