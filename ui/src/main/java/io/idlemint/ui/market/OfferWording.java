package io.idlemint.ui.market;

import io.idlemint.domain.money.Amount;
import io.idlemint.domain.offer.Conditions;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.Offer;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.MarketText;
import io.idlemint.ui.wording.Wording;
import java.math.BigInteger;
import java.time.Duration;

/// Writes offers for the table and for the panel.
final class OfferWording {
    private static final int NEW_BELOW_LEASES = 20;

    private final Wording words;

    OfferWording(Wording words) {
        this.words = words;
    }

    OfferRow row(ListedOffer listed, boolean own) {
        Offer offer = listed.offer();
        var measures = words.measures();
        int leases = listed.finishedLeases() + listed.brokenLeases();
        return new OfferRow(
                listed,
                own,
                offer.resources().deviceName(),
                provider(listed, own),
                measures.count(offer.resources().cpuCores()),
                measures.data(offer.resources().memoryBytes()),
                score(listed.score()),
                listed.score().measured()
                        ? words.text(MarketText.SAMPLES, listed.score().samples())
                        : "",
                scorePerMint(listed),
                leases < NEW_BELOW_LEASES
                        ? words.text(MarketText.RELIABILITY_NEW)
                        : measures.reliability(listed.finishedLeases(), leases),
                words.text(MarketText.RELIABILITY_COUNT, measures.count(leases)),
                notice(offer.notice()),
                words.price(offer.ratePerSecond()));
    }

    /// Provider, cores and memory in one line.
    String who(OfferRow row) {
        return words.text(
                MarketText.PANEL_WHO,
                row.listed().offer().account().brief(),
                row.listed().offer().resources().cpuCores(),
                row.memory());
    }

    /// What the score rests on.
    String proof(ProvenScore score) {
        return score.measured()
                ? words.text(
                        MarketText.PROOF,
                        words.measures().hashRate(score.hashesPerSecond()),
                        score.samples(),
                        words.measures().duration(score.age().orElse(Duration.ZERO)))
                : words.text(MarketText.PROOF_NONE);
    }

    String conditions(Conditions conditions) {
        String folders = String.join(", ", conditions.hostFolders());
        if (conditions.network()) {
            return words.text(MarketText.CONDITIONS_NETWORK, folders);
        }
        return folders.isEmpty()
                ? words.text(MarketText.CONDITIONS_NO_FOLDERS)
                : words.text(MarketText.CONDITIONS, folders);
    }

    private String provider(ListedOffer listed, boolean own) {
        String account = listed.offer().account().brief();
        if (own) {
            return words.text(MarketText.PROVIDER_OWN, account);
        }
        return words.text(
                listed.status() == ProviderStatus.IDLE ? MarketText.PROVIDER : MarketText.PROVIDER_BUSY, account);
    }

    private String score(ProvenScore score) {
        return score.measured()
                ? words.measures().hashRate(score.hashesPerSecond())
                : words.text(CommonText.NOT_MEASURED);
    }

    /// Hash power for one MINT per hour.
    private String scorePerMint(ListedOffer listed) {
        Amount price = listed.offer().ratePerSecond().perHour();
        if (!listed.score().measured()) {
            return words.text(CommonText.NOT_MEASURED);
        }
        if (price.isZero()) {
            return words.text(CommonText.FREE);
        }
        BigInteger perMint = BigInteger.valueOf(listed.score().hashesPerSecond())
                .multiply(BigInteger.valueOf(Amount.NANOS_PER_MINT))
                .divide(BigInteger.valueOf(price.nanos()));
        return words.measures()
                .hashRate(perMint.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact());
    }

    private String notice(Duration notice) {
        return words.measures().duration(notice);
    }
}
