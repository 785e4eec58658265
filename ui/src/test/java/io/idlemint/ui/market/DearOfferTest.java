package io.idlemint.ui.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.Offer;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.offer.OfferWording;
import io.idlemint.ui.screen.ScreenContext;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The highest price that an offer can have: a week of it costs more than all MINT.
final class DearOfferTest {
    private final Lab lab = new Lab();
    private final ScreenContext context = new ScreenContext(Lab.direct(), lab.words(), new RecordingNavigator());
    private final RentViewModel model = new RentViewModel(lab.market, lab.wallet, Path.of("results"), context);

    @Test
    void durationAndBudgetStayTied() {
        model.offer(Optional.of(new OfferWording(lab.words()).row(dearest(), false, Optional.empty())));
        assertEquals("3600000", model.budget().get());
        model.minutes().set("10080");
        assertEquals("100000000", model.budget().get());
        assertFalse(model.order().get().ready());
        model.minutes().set("1");
        assertEquals("60000", model.budget().get());
        model.budget().set("120000");
        assertEquals("2", model.minutes().get());
    }

    private ListedOffer dearest() {
        ListedOffer usual = lab.market.offers.getFirst();
        Offer offer = usual.offer();
        Offer dear = new Offer(
                offer.account(),
                offer.deviceHash(),
                offer.resources(),
                Rate.ofNanosPerSecond(Rate.MAX_NANOS_PER_SECOND),
                offer.notice(),
                offer.conditionsHash(),
                offer.validUntil(),
                offer.serial());
        return new ListedOffer(
                usual.offerHash(),
                new Signed<>(dear, usual.signed().signature()),
                usual.conditions(),
                usual.status(),
                usual.score(),
                usual.finishedLeases(),
                usual.brokenLeases(),
                usual.latency());
    }
}
