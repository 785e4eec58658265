package io.idlemint.ui.share.price;

import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.offer.Workload;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.ShareText;
import io.idlemint.node.desk.MarketDesk;
import io.idlemint.node.desk.SharingDesk;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.governor.Preferences;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.share.Edits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The price of new leases beside what others ask, the notice and the classes of work. Only on the screen's thread.
public final class PriceViewModel {
    private static final long HIGHEST_MINT = 1_000_000;
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    private final SharingDesk sharing;
    private final MarketDesk market;
    private final Edits edits;
    private final ScreenContext context;
    private final ReadOnlyObjectWrapper<PriceSheet> sheet = new ReadOnlyObjectWrapper<>(PriceSheet.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<DeviceNow> device = Optional.empty();
    private Optional<Preferences> preferences = Optional.empty();
    private PriceBand band = PriceBand.EMPTY;
    private String bandState;
    private int asked;

    public PriceViewModel(SharingDesk sharing, MarketDesk market, Edits edits, ScreenContext context) {
        this.sharing = sharing;
        this.market = market;
        this.edits = edits;
        this.context = context;
        bandState = context.words().text(ShareText.BAND_LOADING);
    }

    ReadOnlyObjectProperty<PriceSheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /// Why the price was not taken; empty when it was.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public ScreenContext context() {
        return context;
    }

    /// Shows another device or newer preferences.
    public void show(Optional<DeviceNow> chosen, Preferences now) {
        if (!chosen.map(DeviceNow::deviceHash).equals(device.map(DeviceNow::deviceHash))) {
            problem.set("");
            band = PriceBand.EMPTY;
            bandState = context.words().text(ShareText.BAND_LOADING);
        }
        device = chosen;
        preferences = Optional.of(now);
        sheet.set(written());
    }

    /// Compares with the market as it is now.
    public void compare() {
        int number = ++asked;
        DeviceKind kind = device.map(DeviceNow::kind).orElse(DeviceKind.CPU);
        context.bridge()
                .ask(
                        () -> seen(OfferQuery.listed(Optional.of(kind)).all(market::search)),
                        seen -> {
                            if (number == asked) {
                                compared(seen);
                            }
                        },
                        failure -> {
                            if (number == asked) {
                                bandState = context.words().text(ShareText.BAND_ERROR);
                                sheet.set(written());
                            }
                        });
    }

    private Seen seen(List<ListedOffer> listed) {
        return new Seen(
                listed, listed.stream().filter(offer -> !market.isOwn(offer)).toList());
    }

    private record Seen(List<ListedOffer> all, List<ListedOffer> others) {}

    private void compared(Seen seen) {
        Optional<ListedOffer> own = device.flatMap(one -> seen.all().stream()
                .filter(offer -> offer.offer().deviceHash().equals(one.deviceHash()))
                .findFirst());
        band = own.map(offer -> PriceBand.of(offer.offer().resources(), seen.others()))
                .orElse(PriceBand.EMPTY);
        bandState = context.words().text(own.isEmpty() ? ShareText.BAND_NOT_LISTED : ShareText.BAND_EMPTY);
        sheet.set(written());
    }

    private PriceSheet written() {
        if (device.isEmpty() || preferences.isEmpty() || device.get().rate().isEmpty()) {
            return PriceSheet.NONE;
        }
        Rate rate = device.get().rate().get();
        return new PriceSheet(
                Optional.of(rate),
                context.words().amounts().editablePrice(rate.perHour().nanos()),
                band,
                band.size() == 0 ? bandState : compared(rate),
                band.size() == 0 ? "" : context.words().text(ShareText.BAND_LEASED, band.leased(), band.size()),
                preferences.get().leasing().notice(),
                preferences.get().leasing().workloads());
    }

    private String compared(Rate rate) {
        return context.words().text(ShareText.BAND_CHEAPER, band.dearerThan(rate), band.size());
    }

    /// What a price would do, before it is taken.
    public String preview(long nanosPerHour) {
        return band.size() == 0 ? bandState : compared(Rate.perHour(Amount.ofNanos(rounded(nanosPerHour))));
    }

    /// The highest price that the slider reaches, in nano-MINT an hour.
    public long highest() {
        long own = sheet.get().rate().map(rate -> rate.perHour().nanos()).orElse(0L);
        long dear = band.percentile(90).map(rate -> rate.perHour().nanos()).orElse(0L);
        long most = Amount.ofMint(HIGHEST_MINT).nanos();
        return Math.clamp(Math.max(own, dear) / 2 * 3, 1_000_000L, most);
    }

    /// Two significant digits, as a person would choose.
    static long rounded(long nanosPerHour) {
        return new BigDecimal(nanosPerHour, TWO_DIGITS).longValue();
    }

    /// Takes the slider's price.
    public void slide(long nanosPerHour) {
        take(Rate.perHour(Amount.ofNanos(Math.max(1, rounded(nanosPerHour)))));
    }

    /// Takes a price as typed.
    public void type(String typed) {
        Optional<Amount> amount =
                context.words().amount(typed).filter(price -> price.compareTo(Amount.ofMint(HIGHEST_MINT)) <= 0);
        if (amount.isEmpty()) {
            problem.set(context.words()
                    .text(ShareText.PRICE_INVALID, HIGHEST_MINT, sheet.get().typed()));
            return;
        }
        if (!typed.strip().equals(sheet.get().typed())) {
            take(Rate.perHour(amount.get()));
        } else {
            problem.set("");
        }
    }

    private void take(Rate rate) {
        Optional<Rate> before = sheet.get().rate();
        if (device.isEmpty() || before.isEmpty()) {
            return;
        }
        if (before.get().equals(rate)) {
            problem.set("");
            return;
        }
        var hash = device.get().deviceHash();
        edits.act(
                words -> words.text(ShareText.DID_PRICE, words.text(CommonText.PER_HOUR, words.price(rate))),
                () -> sharing.price(hash, rate),
                () -> sharing.price(hash, before.get()),
                problem::set);
    }

    /// Takes a notice for new offers.
    public void notice(Duration time) {
        edits.prefer(
                words -> words.text(ShareText.DID_NOTICE),
                all -> all.withLeasing(all.leasing().withNotice(time)));
    }

    /// Takes the classes of work that new offers accept.
    public void workloads(Set<Workload> accepted) {
        edits.prefer(
                words -> words.text(ShareText.DID_WORKLOADS),
                all -> all.withLeasing(all.leasing().withWorkloads(accepted)));
    }
}
