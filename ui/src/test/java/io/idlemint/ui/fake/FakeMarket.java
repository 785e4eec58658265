package io.idlemint.ui.fake;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.node.desk.MarketDesk;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.Refusal.Why;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A market of listed offers; it fails or refuses when a test says so.
public final class FakeMarket implements MarketDesk {
    public final List<ListedOffer> offers = new ArrayList<>();
    public final List<RentOrder> orders = new ArrayList<>();
    public final List<OfferQuery> queries = new ArrayList<>();
    public final List<Duration> selfTests = new ArrayList<>();
    /// Whether it knows pages.
    public boolean pages = true;
    public Optional<RuntimeException> failure = Optional.empty();
    public Optional<EndReason> refusal = Optional.empty();
    public Bytes32 opens = Samples.id(1);
    BooleanSupplier walletIsOpen = () -> true;
    private final Account own;

    public FakeMarket(Account own, List<ListedOffer> offers) {
        this.own = own;
        this.offers.addAll(offers);
    }

    @Override
    public List<ListedOffer> search(OfferQuery query) {
        queries.add(query);
        failure.ifPresent(broken -> {
            throw broken;
        });
        return offers.stream()
                .filter(listed -> query.text()
                        .map(text -> listed.offer()
                                .resources()
                                .deviceName()
                                .toLowerCase(Locale.ROOT)
                                .contains(text.toLowerCase(Locale.ROOT)))
                        .orElse(true))
                .filter(listed -> listed.offer().resources().cpuCores() >= query.minCores())
                .filter(listed -> !query.onlyIdle() || listed.status() == ProviderStatus.IDLE)
                .skip(pages ? query.skip() : 0)
                .limit(query.limit())
                .toList();
    }

    @Override
    public boolean isOwn(ListedOffer offer) {
        return offer.offer().account().equals(own);
    }

    @Override
    public RentResult rent(RentOrder order) {
        if (!walletIsOpen.getAsBoolean()) {
            return new RentResult.Refused(EndReason.REFUSED_BY_LEDGER, Refusal.of(Why.WALLET_LOCKED));
        }
        orders.add(order);
        return refusal.<RentResult>map(reason -> new RentResult.Refused(
                        reason, Refusal.of(Why.SETBACK, Setback.unknown("refused by the fake market"))))
                .orElseGet(() -> new RentResult.Opened(opens));
    }

    @Override
    public RentResult rentOwn(Duration duration) {
        if (!walletIsOpen.getAsBoolean()) {
            return new RentResult.Refused(EndReason.REFUSED_BY_LEDGER, Refusal.of(Why.WALLET_LOCKED));
        }
        selfTests.add(duration);
        return refusal.<RentResult>map(reason -> new RentResult.Refused(
                        reason, Refusal.of(Why.SETBACK, Setback.unknown("refused by the fake market"))))
                .orElseGet(() -> new RentResult.Opened(opens));
    }
}
