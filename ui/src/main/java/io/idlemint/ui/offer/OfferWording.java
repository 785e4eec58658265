package io.idlemint.ui.offer;

import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.Conditions;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.MarketText;
import io.idlemint.i18n.ShareText;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Writes offers for the table, for the panel and for the comparison.
public final class OfferWording {
    private static final int NEW_BELOW_LEASES = 20;

    private final Wording words;

    public OfferWording(Wording words) {
        this.words = words;
    }

    /// An offer as it is listed and compared.
    ///
    /// @param here from this computer to the key node and back; empty while that is not known
    public OfferRow row(ListedOffer listed, boolean own, Optional<Duration> here) {
        return OfferRow.of(listed, own, here, this);
    }

    /// Provider, cores and memory in one line.
    public String who(OfferRow row) {
        return words.text(
                MarketText.PANEL_WHO,
                row.listed().offer().account().brief(),
                row.listed().offer().resources().cpuCores(),
                row.memory());
    }

    /// What the score rests on.
    public String proof(ProvenScore score) {
        return score.measured()
                ? words.text(
                        MarketText.PROOF,
                        words.measures().hashRate(score.hashesPerSecond()),
                        score.samples(),
                        words.measures().duration(score.age().orElse(Duration.ZERO)))
                : words.text(MarketText.PROOF_NONE);
    }

    /// How far away it is, and who has measured that.
    public String distance(OfferRow row) {
        var measures = words.measures();
        return row.latency()
                .map(all -> words.text(
                        MarketText.DISTANCE,
                        measures.latency(all),
                        measures.latency(row.here().orElse(Duration.ZERO)),
                        measures.latency(row.listed().latency().orElse(Duration.ZERO))))
                .orElseGet(() -> words.text(MarketText.DISTANCE_NONE));
    }

    public String conditions(Conditions conditions) {
        String folders = String.join(words.text(ShareText.LIST_SEPARATOR), conditions.hostFolders());
        if (conditions.network()) {
            return words.text(MarketText.CONDITIONS_NETWORK, folders);
        }
        return folders.isEmpty()
                ? words.text(MarketText.CONDITIONS_NO_FOLDERS)
                : words.text(MarketText.CONDITIONS, folders);
    }

    /// What can go wrong with a lease of it, a sentence each.
    public List<String> risks(OfferRow row) {
        Duration notice = row.listed().offer().notice();
        return List.of(
                notice.isZero()
                        ? words.text(MarketText.RISK_NO_NOTICE)
                        : words.text(MarketText.RISK_NOTICE, duration(notice)),
                words.text(MarketText.RISK_CONNECTION),
                words.text(MarketText.RISK_PRIVACY));
    }

    String provider(OfferRow row) {
        String account = row.listed().offer().account().brief();
        if (row.own()) {
            return words.text(MarketText.PROVIDER_OWN, account);
        }
        return words.text(
                row.listed().status() == ProviderStatus.IDLE ? MarketText.PROVIDER : MarketText.PROVIDER_BUSY, account);
    }

    String score(ProvenScore score) {
        return score.measured()
                ? words.measures().hashRate(score.hashesPerSecond())
                : words.text(CommonText.NOT_MEASURED);
    }

    String samples(ProvenScore score) {
        return score.measured() ? words.text(MarketText.SAMPLES, score.samples()) : "";
    }

    /// Hash power for one MINT per hour.
    String scorePerMint(OfferRow row) {
        if (!row.listed().score().measured()) {
            return words.text(CommonText.NOT_MEASURED);
        }
        return row.scorePerMint() == Long.MAX_VALUE
                ? words.text(CommonText.FREE)
                : words.measures().hashRate(row.scorePerMint());
    }

    String reliability(OfferRow row) {
        return isNew(row)
                ? words.text(MarketText.RELIABILITY_NEW)
                : words.measures().reliability(row.listed().finishedLeases(), row.leases());
    }

    /// Whether a percentage would say little.
    static boolean isNew(OfferRow row) {
        return row.leases() < NEW_BELOW_LEASES;
    }

    String reliabilityCount(OfferRow row) {
        return words.text(MarketText.RELIABILITY_COUNT, count(row.leases()));
    }

    String latency(OfferRow row) {
        return row.latency().map(words.measures()::latency).orElseGet(() -> words.text(MarketText.LATENCY_UNKNOWN));
    }

    String duration(Duration duration) {
        return words.measures().duration(duration);
    }

    String count(long count) {
        return words.measures().count(count);
    }

    String data(long bytes) {
        return words.measures().data(bytes);
    }

    String price(Rate rate) {
        return words.price(rate);
    }
}
