package io.idlemint.ui.share.price;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.Resources;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.share.ShareSamples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBandTest {
    private static PriceBand band() {
        Lab lab = new Lab();
        ShareSamples.offers(lab);
        Resources own = lab.market.offers.getFirst().offer().resources();
        List<ListedOffer> others = lab.market.offers.stream()
                .filter(offer -> !lab.market.isOwn(offer))
                .toList();
        return PriceBand.of(own, others);
    }

    @Test
    void onlyLikeOffersOfOthersCount() {
        // Ten with 8 cores; one with 32 and one with 64 are no match for 8.
        assertEquals(10, band().size());
        assertEquals(4, band().leased());
    }

    @ParameterizedTest
    @CsvSource({"10,0.01", "50,0.05", "90,0.09", "100,0.10", "1,0.01"})
    void percentilesAreTakenByTheNearestRank(int percent, String price) {
        assertEquals(Optional.of(Samples.perHour(price)), band().percentile(percent));
    }

    @ParameterizedTest
    @CsvSource({"0.001,10", "0.024,8", "0.05,5", "0.2,0"})
    void cheaperThanCountsDearerOnes(String price, int dearer) {
        assertEquals(dearer, band().dearerThan(Samples.perHour(price)));
    }

    @Test
    void withoutOffersThereIsNoBand() {
        assertEquals(Optional.empty(), PriceBand.EMPTY.percentile(50));
        assertEquals(0, PriceBand.EMPTY.dearerThan(Rate.FREE));
    }
}
