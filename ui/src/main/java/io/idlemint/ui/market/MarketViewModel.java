package io.idlemint.ui.market;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.network.LinkState;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.offer.OfferQuery.Sort;
import io.idlemint.i18n.MarketText;
import io.idlemint.node.desk.MarketDesk;
import io.idlemint.node.desk.NetworkDesk;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.Problem;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The list of offers with its filters. Only on the screen's thread.
public final class MarketViewModel implements AutoCloseable {
    private static final int LIMIT = 200;
    private static final int TEXT_LIMIT = 120;

    private final MarketDesk market;
    private final NetworkDesk network;
    private final ScreenContext context;
    private final OfferWording offers;
    private final RentViewModel rent;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Integer> minCores = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.PRICE);
    private final BooleanProperty showBusy = new SimpleBooleanProperty();
    private final BooleanProperty showOwn = new SimpleBooleanProperty();
    private final ObservableList<OfferRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(new ListState.Loading());
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<OfferRow>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription connected;
    private int asked;
    private boolean wasConnected;

    /// What the list shows.
    sealed interface ListState {
        /// Nothing has arrived yet.
        record Loading() implements ListState {}

        /// The rows are current.
        record Shown() implements ListState {}

        /// Nothing is listed at all.
        record Nobody() implements ListState {}

        /// Nothing passes the filters.
        ///
        /// @param ownHidden how many offers of this installation are hidden
        record NoneFits(int ownHidden) implements ListState {}

        /// The key node did not answer; the rows, if there are any, are the last known ones.
        record Failed(Problem problem) implements ListState {}
    }

    private record Answer(List<OfferRow> rows, int ownHidden) {}

    public MarketViewModel(MarketDesk market, NetworkDesk network, RentViewModel rent, ScreenContext context) {
        this.market = market;
        this.network = network;
        this.rent = rent;
        this.context = context;
        offers = new OfferWording(context.words());
        search.subscribe(text -> refresh());
        minCores.subscribe(cores -> refresh());
        sort.subscribe(order -> refresh());
        showBusy.subscribe(show -> refresh());
        showOwn.subscribe(show -> refresh());
        connected = context.bridge().show(network.now(), now -> {
            boolean isConnected = now.link() instanceof LinkState.Connected;
            if (isConnected && !wasConnected) {
                refresh();
            }
            wasConnected = isConnected;
        });
    }

    StringProperty search() {
        return search;
    }

    ObjectProperty<Integer> minCores() {
        return minCores;
    }

    ObjectProperty<Sort> sort() {
        return sort;
    }

    BooleanProperty showBusy() {
        return showBusy;
    }

    BooleanProperty showOwn() {
        return showOwn;
    }

    ObservableList<OfferRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<ListState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyStringProperty found() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<OfferRow>> selected() {
        return selected.getReadOnlyProperty();
    }

    RentViewModel rent() {
        return rent;
    }

    ScreenContext context() {
        return context;
    }

    /// Asks again with the present filters. Answers to earlier questions are dropped.
    public void refresh() {
        int number = ++asked;
        OfferQuery query = query();
        boolean own = showOwn.get();
        context.bridge()
                .ask(
                        () -> answer(query, own),
                        answer -> {
                            if (number == asked) {
                                show(answer);
                            }
                        },
                        failure -> {
                            if (number == asked) {
                                fail(failure);
                            }
                        });
    }

    void clearFilters() {
        search.set("");
        minCores.set(0);
        showBusy.set(false);
    }

    void select(Optional<OfferRow> row) {
        selected.set(row);
        rent.offer(row);
    }

    private OfferQuery query() {
        String text = search.get().strip();
        return new OfferQuery(
                Optional.empty(),
                text.isEmpty() ? Optional.empty() : Optional.of(text.substring(0, Math.min(TEXT_LIMIT, text.length()))),
                Optional.empty(),
                minCores.get(),
                0,
                0,
                0,
                !showBusy.get(),
                sort.get(),
                LIMIT);
    }

    private Answer answer(OfferQuery query, boolean withOwn) {
        List<ListedOffer> listed = market.search(query);
        List<OfferRow> all = listed.stream()
                .map(offer -> offers.row(offer, market.isOwn(offer)))
                .toList();
        List<OfferRow> visible =
                all.stream().filter(row -> withOwn || !row.own()).toList();
        return new Answer(visible, all.size() - visible.size());
    }

    private void show(Answer answer) {
        Optional<Bytes32> before = selected.get().map(OfferRow::id);
        if (!rows.equals(answer.rows())) {
            rows.setAll(answer.rows());
        }
        found.set(context.words().text(MarketText.FOUND, rows.size()));
        if (rows.isEmpty()) {
            boolean filtered = !search.get().isBlank() || minCores.get() > 0;
            state.set(
                    filtered || answer.ownHidden() > 0
                            ? new ListState.NoneFits(answer.ownHidden())
                            : new ListState.Nobody());
        } else {
            state.set(new ListState.Shown());
        }
        select(rows.stream()
                .filter(row -> before.filter(row.id()::equals).isPresent())
                .findFirst());
    }

    private void fail(RuntimeException failure) {
        String keyNode = network.now().get().name();
        state.set(new ListState.Failed(Problem.of(failure, keyNode, context.words())));
    }

    @Override
    public void close() {
        connected.close();
        rent.close();
    }
}
