package io.idlemint.ui.welcome;

import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.i18n.WelcomeText;
import io.idlemint.node.desk.MarketDesk;
import io.idlemint.node.desk.SharingDesk;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.ui.screen.ScreenContext;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What this computer can ask for when it is leased. Only on the screen's thread.
final class PriceModel {
    private static final long PRICE_LIMIT_MINT = 1_000_000;

    private final SharingDesk sharing;
    private final MarketDesk market;
    private final ScreenContext context;
    private final ReadOnlyStringWrapper likeOffers = new ReadOnlyStringWrapper("");

    PriceModel(SharingDesk sharing, MarketDesk market, ScreenContext context) {
        this.sharing = sharing;
        this.market = market;
        this.context = context;
    }

    /// The device that can be leased first; empty when there is none.
    Optional<DeviceNow> leasable() {
        return sharing.devices().get().stream()
                .filter(device ->
                        device.notLeasable().isEmpty() && device.rate().isPresent())
                .findFirst();
    }

    /// What others ask, as a sentence; empty while that is not known.
    ReadOnlyStringProperty likeOffers() {
        return likeOffers.getReadOnlyProperty();
    }

    /// Asks what others ask.
    void compare(DeviceNow device) {
        LikeOffers others = new LikeOffers(market, context.words());
        context.bridge().ask(() -> others.sentence(device), likeOffers::set, failure -> likeOffers.set(""));
    }

    /// What this computer calculates with.
    String processor() {
        return sharing.devices().get().stream()
                .filter(device -> device.kind() == DeviceKind.CPU)
                .map(DeviceNow::name)
                .findFirst()
                .orElse("CPU");
    }

    /// Why nothing can be leased.
    String notLeasable() {
        return sharing.devices().get().stream()
                .flatMap(device -> device.notLeasable().stream())
                .findFirst()
                .map(context.words()::refusal)
                .orElseGet(() -> context.words().text(WelcomeText.PRICE_NONE));
    }

    /// A price for an hour as typed; empty when it is none, or out of its limits.
    Optional<Rate> rate(String typed) {
        return context.words()
                .amount(typed)
                .filter(price ->
                        price.compareTo(Amount.ZERO) > 0 && price.compareTo(Amount.ofMint(PRICE_LIMIT_MINT)) <= 0)
                .map(Rate::perHour);
    }
}
