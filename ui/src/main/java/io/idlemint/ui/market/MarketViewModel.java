package io.idlemint.ui.market;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.network.LinkState;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.i18n.MarketText;
import io.idlemint.node.desk.MarketDesk;
import io.idlemint.node.desk.NetworkDesk;
import io.idlemint.node.desk.NetworkDesk.NetworkNow;
import io.idlemint.node.desk.NotebookDesk;
import io.idlemint.node.desk.NotebookDesk.SavedSearch;
import io.idlemint.node.template.JobForm.Needs;
import io.idlemint.ui.market.template.TemplatesViewModel;
import io.idlemint.ui.offer.Facet;
import io.idlemint.ui.offer.OfferFilter;
import io.idlemint.ui.offer.OfferRow;
import io.idlemint.ui.offer.OfferWording;
import io.idlemint.ui.offer.Order;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The list of offers with its filters, and up to three of them side by side. Offers are filtered here, unless not all
/// of them are here ([Listing]). Only on the screen's thread.
public final class MarketViewModel implements AutoCloseable {
    static final int MOST_COMPARED = 3;

    /// When an empty list is asked for again.
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final MarketDesk market;
    private final NetworkDesk network;
    private final NotebookDesk notebook;
    private final ScreenContext context;
    private final OfferWording offers;
    private final Listing listing;
    private final RentViewModel rent;
    private final TemplatesViewModel templates;
    private final ReadOnlyObjectWrapper<OfferFilter> filter = new ReadOnlyObjectWrapper<>(OfferFilter.ALL);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.PRICE);
    private final BooleanProperty asCards = new SimpleBooleanProperty();
    private final ObservableList<OfferRow> rows = FXCollections.observableArrayList();
    private final ObservableList<OfferRow> compared = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<SavedSearch>> searches = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<SavedSearch>> lostSearch =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(new ListState.Loading());
    private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper();
    private Optional<Bytes32> sought = Optional.empty();
    private Runnable whenFound = () -> {};
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper asOf = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<OfferRow>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Subscription> shown;
    private Instant due = Instant.MAX;
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
        /// @param easier the limit without which most would pass, if that helps
        record NoneFits(int ownHidden, Optional<Easier> easier) implements ListState {}

        /// The key node did not answer; the rows, if there are any, are the last known ones.
        record Failed(Problem problem) implements ListState {}
    }

    /// A limit that could be given up.
    ///
    /// @param offers how many pass then
    record Easier(Facet facet, int offers) {}

    public MarketViewModel(
            MarketDesk market, NetworkDesk network, NotebookDesk notebook, RentViewModel rent, ScreenContext context) {
        this.market = market;
        this.network = network;
        this.notebook = notebook;
        this.rent = rent;
        this.context = context;
        offers = new OfferWording(context.words());
        listing = new Listing(market, context.bridge(), this::row, this::arrived, this::fail);
        templates = new TemplatesViewModel(notebook, rent.job(), this::wanted, context);
        templates
                .chosen()
                .subscribe(
                        (before, now) -> need(before.form().least(), now.form().least()));
        order.subscribe(chosen -> follow());
        shown = List.of(
                context.bridge().show(notebook.now(), notes -> searches.set(notes.searches())),
                context.bridge().show(network.now(), this::follow));
        if (!listing.wasAsked()) {
            refresh();
        }
    }

    ReadOnlyObjectProperty<OfferFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    ObjectProperty<Order> order() {
        return order;
    }

    BooleanProperty asCards() {
        return asCards;
    }

    ObservableList<OfferRow> rows() {
        return rows;
    }

    /// The offers that are laid side by side, at most [#MOST_COMPARED].
    ObservableList<OfferRow> compared() {
        return compared;
    }

    ReadOnlyObjectProperty<List<SavedSearch>> searches() {
        return searches.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ListState> state() {
        return state.getReadOnlyProperty();
    }

    /// When that was so; empty before the first answer.
    ReadOnlyStringProperty asOf() {
        return asOf.getReadOnlyProperty();
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

    TemplatesViewModel templates() {
        return templates;
    }

    OfferWording offers() {
        return offers;
    }

    ScreenContext context() {
        return context;
    }

    /// Changes the filters.
    void filter(UnaryOperator<OfferFilter> change) {
        OfferFilter fresh = change.apply(filter.get());
        if (!fresh.equals(filter.get())) {
            filter.set(fresh);
            follow();
        }
    }

    /// Clears what makes the list shorter; whether leased and own offers are shown stays.
    void clearFilters() {
        filter(now -> OfferFilter.ALL.withBusy(now.busy()).withOwn(now.own()));
    }

    private Needs wanted() {
        return filter.get().least();
    }

    /// Asks for what a template needs in place of what the one before needed. A stronger limit of the person stays.
    private void need(Needs before, Needs now) {
        filter(wanted -> wanted.needing(before, now));
    }

    /// Shows the offers of a device, whatever was filtered before.
    public void find(String device) {
        filter(now -> OfferFilter.ALL.withText(device).withBusy(true));
    }

    /// The saved search that was forgotten or replaced last, while it can be brought back.
    ReadOnlyObjectProperty<Optional<SavedSearch>> lostSearch() {
        return lostSearch.getReadOnlyProperty();
    }

    void saveSearch(String name) {
        SavedSearch fresh = new SavedSearch(name.strip(), filter.get().saved());
        lostSearch.set(searches.get().stream()
                .filter(old -> old.name().equals(fresh.name()) && !old.equals(fresh))
                .findFirst());
        context.bridge().tell(() -> notebook.keep(fresh));
    }

    /// Brings back what was forgotten or replaced last.
    void restoreSearch() {
        lostSearch.get().ifPresent(lost -> context.bridge().tell(() -> notebook.keep(lost)));
        lostSearch.set(Optional.empty());
    }

    void takeSearch(SavedSearch search) {
        filter(now -> OfferFilter.of(search.filters()));
    }

    void forgetSearch(SavedSearch search) {
        lostSearch.set(Optional.of(search));
        context.bridge().tell(() -> notebook.forget(search.name()));
    }

    void select(Optional<OfferRow> row) {
        selected.set(row);
        rent.offer(row);
    }

    boolean isCompared(OfferRow row) {
        return compared.stream().anyMatch(row::isOf);
    }

    /// Puts an offer beside others, or takes it away again; a fourth does not come in.
    void compare(OfferRow row) {
        if (!compared.removeIf(row::isOf) && compared.size() < MOST_COMPARED) {
            compared.add(row);
        }
    }

    /// Asks again. Answers to earlier questions are dropped.
    public void refresh() {
        listing.refresh(filter.get(), order.get());
    }

    /// Time has passed while the screen is open: where there was nothing to show, there may be something now. What is
    /// shown stays as it is: nothing moves below the pointer.
    public void tick() {
        boolean isEmpty = state.get() instanceof ListState.Nobody || state.get() instanceof ListState.NoneFits;
        if (isEmpty && !context.words().now().isBefore(due)) {
            due = Instant.MAX;
            refresh();
        }
    }

    private OfferRow row(ListedOffer offer) {
        Optional<Duration> here =
                network.now().get().link() instanceof LinkState.Connected link ? link.latency() : Optional.empty();
        return offers.row(offer, market.isOwn(offer), here);
    }

    private void arrived() {
        due = context.words().now().plus(AGAIN);
        asOf.set(context.words().text(MarketText.AS_OF, context.words().momentIn(Duration.ZERO)));
        list();
    }

    /// Whether an offer that was to be opened is not listed.
    ReadOnlyBooleanProperty gone() {
        return gone.getReadOnlyProperty();
    }

    void forgetGone() {
        gone.set(false);
    }

    /// Is called when an offer that was to be opened is there and chosen.
    void whenFound(Runnable listener) {
        whenFound = listener;
    }

    /// Looks for an offer and opens it when it is there.
    public void choose(Bytes32 offer) {
        gone.set(false);
        filter.set(OfferFilter.ALL.withBusy(true).withOwn(true));
        sought = Optional.of(offer);
        refresh();
    }

    private void follow(NetworkNow now) {
        boolean isConnected = now.link() instanceof LinkState.Connected;
        if (isConnected && !wasConnected) {
            refresh();
        }
        wasConnected = isConnected;
    }

    /// A filter or the order has changed.
    private void follow() {
        if (!listing.all().isEmpty()) {
            list();
        }
        listing.narrow(filter.get(), order.get());
    }

    private void list() {
        OfferFilter wanted = filter.get();
        List<OfferRow> fitting = listing.all().stream()
                .filter(wanted::matches)
                .sorted(order.get().comparator())
                .toList();
        Optional<Bytes32> wantedId = sought;
        Optional<OfferRow> before = selected.get();
        boolean isHere = fitting.stream()
                .anyMatch(row -> wantedId.filter(row.id()::equals).isPresent());
        if (isHere || !listing.isComing()) {
            gone.set(gone.get() || (wantedId.isPresent() && !isHere));
            sought = Optional.empty();
        }
        if (!rows.equals(fitting)) {
            rows.setAll(fitting);
        }
        found.set(foundText(wanted));
        if (!rows.isEmpty()) {
            state.set(new ListState.Shown());
        } else if (listing.isComing()) {
            state.set(new ListState.Loading());
        } else if (listing.all().isEmpty() && wanted.active() == 0) {
            state.set(new ListState.Nobody());
        } else {
            state.set(noneFits(wanted));
        }
        select(rows.stream()
                .filter(row -> wantedId.map(row.id()::equals)
                        .orElseGet(() -> before.filter(row::isOf).isPresent()))
                .findFirst());
        if (isHere) {
            whenFound.run();
        }
        List<OfferRow> beside = compared.stream().map(this::newest).toList();
        if (!compared.equals(beside)) {
            compared.setAll(beside);
        }
    }

    private OfferRow newest(OfferRow known) {
        return listing.all().stream().filter(known::isOf).findFirst().orElse(known);
    }

    private ListState noneFits(OfferFilter wanted) {
        long ownHidden = wanted.own() ? 0 : count(wanted.withOwn(true));
        Optional<Easier> easier = wanted.limits().keySet().stream()
                .map(facet -> new Easier(facet, (int) count(wanted.with(facet, Optional.empty()))))
                .filter(candidate -> candidate.offers() > 0)
                .max(Comparator.comparingInt(Easier::offers).thenComparing(Easier::facet));
        boolean nobody = ownHidden == 0 && wanted.active() == 0 && count(wanted.withBusy(true)) == 0;
        return nobody ? new ListState.Nobody() : new ListState.NoneFits((int) ownHidden, easier);
    }

    private long count(OfferFilter wanted) {
        return listing.all().stream().filter(wanted::matches).count();
    }

    private String foundText(OfferFilter wanted) {
        var words = context.words();
        if (listing.isComing() || listing.isCut()) {
            return words.text(
                    listing.isComing() ? MarketText.FOUND_COMING : MarketText.FOUND_FIRST,
                    listing.all().size(),
                    words.text(order.get().text()));
        }
        long possible = count(OfferFilter.ALL.withBusy(wanted.busy()).withOwn(wanted.own()));
        return rows.size() == possible
                ? words.text(MarketText.FOUND, rows.size())
                : words.text(MarketText.FOUND_OF, rows.size(), possible);
    }

    private void fail(RuntimeException failure) {
        String keyNode = network.now().get().name();
        if (rows.isEmpty()) {
            // Nothing was found out.
            found.set("");
        }
        state.set(new ListState.Failed(Problem.of(failure, keyNode, context.words())));
    }

    @Override
    public void close() {
        shown.forEach(Subscription::close);
        templates.close();
        rent.close();
    }
}
