package io.idlemint.ui.market;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.node.desk.MarketDesk;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.offer.OfferFilter;
import io.idlemint.ui.offer.OfferRow;
import io.idlemint.ui.offer.Order;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The offers that a key node lists, page by page: the first page is told before the rest is asked for. Where they are
/// too many to be all here, or the key node knows no pages, the key node filters first. Only on the screen's thread.
final class Listing {
    private static final int PAGE = 500;

    /// More than any lab has; ten thousand are filtered and sorted in some milliseconds.
    private static final int MOST = 20_000;

    private final MarketDesk market;
    private final UiBridge bridge;
    private final Function<ListedOffer, OfferRow> rows;
    private final Runnable arrived;
    private final Consumer<RuntimeException> failed;
    private List<OfferRow> all = List.of();
    private boolean complete;
    private boolean coming;
    private int asked;

    /// @param rows makes a row of an offer; called on other threads
    /// @param arrived is called when there are offers to show
    /// @param failed is told why there are none
    Listing(
            MarketDesk market,
            UiBridge bridge,
            Function<ListedOffer, OfferRow> rows,
            Runnable arrived,
            Consumer<RuntimeException> failed) {
        this.market = market;
        this.bridge = bridge;
        this.rows = rows;
        this.arrived = arrived;
        this.failed = failed;
    }

    /// What has come up to now.
    List<OfferRow> all() {
        return all;
    }

    /// Whether more is on its way.
    boolean isComing() {
        return coming;
    }

    /// Whether these are only the first of many, and no more will come unless they are filtered.
    boolean isCut() {
        return !complete && !coming && all.size() >= PAGE;
    }

    boolean wasAsked() {
        return asked > 0;
    }

    /// Asks again. Answers to earlier questions are dropped.
    ///
    /// @param wanted goes along only where not everything is here
    void refresh(OfferFilter wanted, Order order) {
        boolean tooMany = !all.isEmpty() && !complete && !coming;
        OfferFilter first = tooMany ? wanted : OfferFilter.ALL.withBusy(true);
        OfferQuery query = first.query(order.nearest(), PAGE);
        Runnable again = () -> {
            if (!tooMany && wanted.active() > 0) {
                refresh(wanted, order);
            }
        };
        ask(++asked, () -> market.search(query), page -> take(query, page, !tooMany, again), failed);
    }

    /// The filters or the order are others: where not everything is here, they bring up others.
    void narrow(OfferFilter wanted, Order order) {
        if (!complete && !coming && wasAsked()) {
            refresh(wanted, order);
        }
    }

    private void take(OfferQuery query, List<OfferRow> page, boolean forAll, Runnable cut) {
        coming = page.size() == PAGE;
        complete = forAll && !coming;
        all = page;
        arrived.run();
        if (coming) {
            ask(
                    asked,
                    () -> query.behind(PAGE).atMost(MOST - PAGE, market::search),
                    rest -> add(rest, forAll, cut),
                    failure -> add(page, forAll, cut));
        }
    }

    /// A key node that knows no pages answers the first one again.
    private void add(List<OfferRow> rest, boolean forAll, Runnable cut) {
        Map<Bytes32, OfferRow> both = new LinkedHashMap<>();
        Stream.concat(all.stream(), rest.stream()).forEach(row -> both.putIfAbsent(row.id(), row));
        boolean whole = rest.isEmpty() || both.size() > all.size();
        coming = false;
        complete = forAll && whole && both.size() < MOST;
        all = List.copyOf(both.values());
        arrived.run();
        if (!complete) {
            cut.run();
        }
    }

    private void ask(
            int number,
            Supplier<List<ListedOffer>> question,
            Consumer<List<OfferRow>> taken,
            Consumer<RuntimeException> broken) {
        bridge.ask(
                () -> question.get().stream().map(rows).toList(),
                answer -> {
                    if (number == asked) {
                        taken.accept(answer);
                    }
                },
                failure -> {
                    if (number == asked) {
                        broken.accept(failure);
                    }
                });
    }
}
