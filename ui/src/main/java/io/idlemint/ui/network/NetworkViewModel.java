package io.idlemint.ui.network;

import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.network.LinkState;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.i18n.NetworkText;
import io.idlemint.i18n.Typed;
import io.idlemint.node.desk.MarketDesk;
import io.idlemint.node.desk.NetworkDesk;
import io.idlemint.node.desk.NetworkDesk.NetworkNow;
import io.idlemint.node.lab.Audit;
import io.idlemint.node.lab.LabDesk;
import io.idlemint.node.lab.LabDesk.Asked;
import io.idlemint.node.lab.LabDesk.Hosted;
import io.idlemint.node.lab.LabDesk.LabNow;
import io.idlemint.node.lab.LabDesk.Target;
import io.idlemint.node.lab.LabDesk.Why;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.Problem;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Key nodes, the lab, the ledger and the demand. Looks only while the screen is open. Only on the screen's thread.
public final class NetworkViewModel implements AutoCloseable {
    /// When offers are asked for again where there were none, and where there were some.
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration LATER = Duration.ofMinutes(1);

    private final LabDesk lab;
    private final NetworkDesk network;
    private final MarketDesk market;
    private final ScreenContext context;
    private final Wording words;
    private final NodeWording nodeTexts;
    private final ObservableList<NodeRow> nodes = FXCollections.observableArrayList();
    private final ObservableList<DemandRow> demand = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ListState> demandState = new ReadOnlyObjectWrapper<>(new ListState.Loading());
    private final ReadOnlyStringWrapper demandNote = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<LedgerText> ledger =
            new ReadOnlyObjectWrapper<>(new LedgerText("", "", "", "", ""));
    private final ReadOnlyObjectWrapper<CheckText> check =
            new ReadOnlyObjectWrapper<>(new CheckText(false, 0, "", false));
    private final ReadOnlyObjectWrapper<LabText> labText;
    private final ReadOnlyStringWrapper tried = new ReadOnlyStringWrapper("");
    private List<Subscription> shown = List.of();
    private int asked;
    private Instant due = Instant.MAX;

    /// What the table of demand shows.
    sealed interface ListState {
        record Loading() implements ListState {}

        record Shown() implements ListState {}

        record Nobody() implements ListState {}

        record Failed(Problem problem) implements ListState {}
    }

    /// Who writes the ledger and how far it was checked.
    ///
    /// @param maturity how many blocks a miner waits for its MINT; empty while that is not known
    record LedgerText(String meaning, String written, String newest, String maturity, String fingerprint) {}

    /// The check of the whole chain.
    ///
    /// @param progress 0 to 1; below 0 while it is not known
    /// @param bad whether the sentence is about a broken chain
    record CheckText(boolean running, double progress, String sentence, boolean bad) {}

    /// Which lab this is.
    ///
    /// @param own whether it is that of this computer
    record LabText(boolean own, boolean forOthers, String sentence, Optional<Hosted> hosted) {}

    public NetworkViewModel(LabDesk lab, NetworkDesk network, MarketDesk market, ScreenContext context) {
        this.lab = lab;
        this.network = network;
        this.market = market;
        this.context = context;
        words = context.words();
        nodeTexts = new NodeWording(words);
        labText = new ReadOnlyObjectWrapper<>(
                nodeTexts.lab(lab.now().get(), network.now().get()));
        showAll();
    }

    ObservableList<NodeRow> nodes() {
        return nodes;
    }

    ObservableList<DemandRow> demand() {
        return demand;
    }

    ReadOnlyObjectProperty<ListState> demandState() {
        return demandState.getReadOnlyProperty();
    }

    ReadOnlyStringProperty demandNote() {
        return demandNote.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LedgerText> ledger() {
        return ledger.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<CheckText> check() {
        return check.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LabText> lab() {
        return labText.getReadOnlyProperty();
    }

    /// What did not work when the application started; empty if all did.
    ReadOnlyStringProperty tried() {
        return tried.getReadOnlyProperty();
    }

    Wording words() {
        return words;
    }

    /// Begins to look, or stops.
    void watch(boolean open) {
        shown.forEach(Subscription::close);
        shown = List.of();
        if (open) {
            shown = List.of(
                    context.bridge().show(network.now(), now -> showAll()),
                    context.bridge().show(lab.now(), now -> showAll()),
                    context.bridge().show(lab.audit(), audit -> showAll()));
            refresh();
        }
    }

    /// Time has passed: the newest block is older now, and there may be other offers.
    public void tick() {
        if (!shown.isEmpty()) {
            ledger.set(nodeTexts.ledger(
                    lab.now().get(), network.now().get(), lab.audit().get()));
            if (!words.now().isBefore(due)) {
                askForOffers();
            }
        }
    }

    /// Asks for offers and key nodes again.
    public void refresh() {
        context.bridge().remind(lab::lookAround);
        askForOffers();
    }

    private void askForOffers() {
        due = Instant.MAX;
        int number = ++asked;
        context.bridge()
                .ask(
                        () -> {
                            List<ListedOffer> offers =
                                    OfferQuery.listed(Optional.empty()).all(market::search);
                            return new Offers(offers.size(), Demand.rows(offers, market::isOwn, words));
                        },
                        offers -> {
                            if (number == asked) {
                                show(offers);
                            }
                        },
                        failure -> {
                            if (number == asked) {
                                fail(Problem.of(failure, network.now().get().name(), words));
                            }
                        });
    }

    /// Asking again in vain says nothing new: what a person is about to press must stay where it is.
    private void fail(Problem problem) {
        due = words.now().plus(SOON);
        boolean isTold = demandState.get() instanceof ListState.Failed told
                && told.problem().readsLike(problem);
        if (!isTold) {
            demandState.set(new ListState.Failed(problem));
        }
    }

    private record Offers(int count, List<DemandRow> rows) {}

    void verify() {
        context.bridge().tell(lab::verify);
    }

    void stopVerifying() {
        context.bridge().tell(lab::stopVerifying);
    }

    void forget(NodeRow row) {
        context.bridge().tell(() -> lab.forget(row.address()));
    }

    /// Looks for a lab; the answer is a key node, or a sentence that says why there is none.
    void ask(String typed, Consumer<Asked.Found> found, Consumer<String> refused) {
        context.bridge()
                .ask(
                        () -> lab.ask(Typed.plain(typed)),
                        answer -> {
                            switch (answer) {
                                case Asked.Found one -> found.accept(one);
                                case Asked.Refused no -> refused.accept(nodeTexts.why(no.why()));
                            }
                        },
                        failure -> refused.accept(
                                Problem.of(failure, name(), words).reason()));
    }

    /// Moves; what is refused comes back as a sentence.
    void move(Target target, Consumer<String> refused) {
        context.bridge()
                .ask(
                        () -> lab.move(target),
                        (Optional<Why> why) -> why.map(nodeTexts::why).ifPresent(refused),
                        failure -> refused.accept(
                                Problem.of(failure, name(), words).reason()));
    }

    String name() {
        return network.now().get().name();
    }

    private void show(Offers offers) {
        if (!demand.equals(offers.rows())) {
            demand.setAll(offers.rows());
        }
        demandNote.set(offers.count() == 0 ? "" : words.text(NetworkText.DEMAND_NOTE, offers.count()));
        boolean nobody = offers.rows().isEmpty();
        demandState.set(nobody ? new ListState.Nobody() : new ListState.Shown());
        due = words.now().plus(nobody ? SOON : LATER);
    }

    private void showAll() {
        LabNow now = lab.now().get();
        NetworkNow net = network.now().get();
        Audit audit = lab.audit().get();
        boolean connected = net.link() instanceof LinkState.Connected;
        List<NodeRow> rows = now.known().stream()
                .map(known -> nodeTexts.row(known, net, connected))
                .toList();
        if (!nodes.equals(rows)) {
            nodes.setAll(rows);
        }
        ledger.set(nodeTexts.ledger(now, net, audit));
        check.set(nodeTexts.check(audit));
        labText.set(nodeTexts.lab(now, net));
        tried.set(now.tried().stream().map(this::tried).findFirst().orElse(""));
    }

    private String tried(LabDesk.Tried vain) {
        return switch (vain) {
            case LabDesk.Tried.Joining joining ->
                words.text(NetworkText.TRIED, joining.address(), words.silence(joining.silence()));
            case LabDesk.Tried.Hosting hosting -> words.text(NetworkText.NOT_HOSTED, Integer.toString(hosting.port()));
        };
    }

    @Override
    public void close() {
        watch(false);
    }
}
