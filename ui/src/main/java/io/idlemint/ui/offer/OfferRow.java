package io.idlemint.ui.offer;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.Offer;
import io.idlemint.domain.offer.Resources;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;

/// An offer of the list. Its texts are made when they are asked for: a list of thousands shows a dozen at a time.
///
/// @param own whether this installation offers it
/// @param scorePerMint hash power for one MINT per hour; 0 without a score, [Long#MAX_VALUE] when it is free
/// @param here from this computer to the key node and back, as measured here; empty while that is not known
public record OfferRow(
        ListedOffer listed, boolean own, long scorePerMint, Optional<Duration> here, OfferWording words) {
    static OfferRow of(ListedOffer listed, boolean own, Optional<Duration> here, OfferWording words) {
        return new OfferRow(listed, own, perMint(listed), here, words);
    }

    private static long perMint(ListedOffer listed) {
        long score = listed.score().measured() ? listed.score().hashesPerSecond() : 0;
        long price = listed.offer().ratePerSecond().perHour().nanos();
        if (score == 0) {
            return 0;
        }
        if (price == 0) {
            return Long.MAX_VALUE;
        }
        if (Math.multiplyHigh(score, Amount.NANOS_PER_MINT) == 0 && score * Amount.NANOS_PER_MINT > 0) {
            return score * Amount.NANOS_PER_MINT / price;
        }
        return BigInteger.valueOf(score)
                .multiply(BigInteger.valueOf(Amount.NANOS_PER_MINT))
                .divide(BigInteger.valueOf(price))
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }

    public Bytes32 id() {
        return listed.offerHash();
    }

    /// Whether both are of one provider's device: an offer that is published again has another id.
    public boolean isOf(OfferRow other) {
        Offer own = listed.offer();
        Offer that = other.listed.offer();
        return own.deviceHash().equals(that.deviceHash()) && own.account().equals(that.account());
    }

    Resources resources() {
        return listed.offer().resources();
    }

    /// From this computer to the provider and back: what a lease says goes through the key node's relay.
    Optional<Duration> latency() {
        return here.flatMap(near -> listed.latency().map(near::plus));
    }

    /// All leases that the provider's reliability rests on.
    int leases() {
        return listed.finishedLeases() + listed.brokenLeases();
    }

    /// Finished leases of a thousand.
    long perMille() {
        return leases() == 0 ? 0 : listed.finishedLeases() * 1_000L / leases();
    }

    public String device() {
        return BriefName.of(resources().deviceName());
    }

    public String provider() {
        return words.provider(this);
    }

    public String cores() {
        return words.count(resources().cpuCores());
    }

    public String memory() {
        return words.data(resources().memoryBytes());
    }

    public String score() {
        return words.score(listed.score());
    }

    public String samples() {
        return words.samples(listed.score());
    }

    public String scorePerMintText() {
        return words.scorePerMint(this);
    }

    public String reliability() {
        return words.reliability(this);
    }

    public String reliabilityCount() {
        return words.reliabilityCount(this);
    }

    public String latencyText() {
        return words.latency(this);
    }

    public String notice() {
        return words.duration(listed.offer().notice());
    }

    public String price() {
        return words.price(listed.offer().ratePerSecond());
    }
}
