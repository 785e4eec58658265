package io.idlemint.ui.welcome;

import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.i18n.WelcomeText;
import io.idlemint.node.desk.MarketDesk;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.desk.SharingDesk.Size;
import io.idlemint.ui.share.price.PriceBand;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.Optional;

/// What others ask for a processor like one's own.
///
/// @param market where they are listed
record LikeOffers(MarketDesk market, Wording words) {
    /// In a sentence; empty for another kind of device. Blocks while the market is asked.
    String sentence(DeviceNow own) {
        if (!(own.size() instanceof Size.Processor processor)) {
            return "";
        }
        List<ListedOffer> others = OfferQuery.listed(Optional.of(DeviceKind.CPU)).all(market::search).stream()
                .filter(offer -> !market.isOwn(offer))
                .toList();
        PriceBand band = PriceBand.ofProcessor(processor.cores(), others);
        return band.size() == 0
                ? words.text(WelcomeText.PRICE_ALONE)
                : words.text(WelcomeText.PRICE_BAND, price(band, 10), price(band, 90), price(band, 50), band.size());
    }

    private String price(PriceBand band, int percent) {
        return band.percentile(percent).map(words::price).orElse("");
    }
}
