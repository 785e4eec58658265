package io.idlemint.ui.market;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.MarketText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Gradually;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.Notice;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.kit.StatePane.Fact;
import io.idlemint.ui.kit.TwoEnds;
import io.idlemint.ui.kit.WindowSize;
import io.idlemint.ui.market.MarketViewModel.ListState;
import io.idlemint.ui.market.template.TemplateBlock;
import io.idlemint.ui.screen.Searchable;
import io.idlemint.ui.unlock.UnlockDialog;
import io.idlemint.ui.wording.Problem;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Market: filters, the offers as a table or as cards, and the panel of the selected one.
public final class MarketView extends HBox implements Searchable {
    private final MarketViewModel model;
    private final Wording words;
    private final DialogLayer dialogs;
    private final WindowSize window;
    private final FilterPane filters;
    private final FilterBar bar;
    private final OfferTable table;
    private final OfferCards cards;
    private final VBox left;
    private final StackPane list = new StackPane();
    private final Gradually gradually = new Gradually(list);
    private boolean begun;
    private final RentPanel panel;
    private final Notice stale;

    public MarketView(MarketViewModel model, RentPanel panel, DialogLayer dialogs, WindowSize window) {
        this.model = model;
        this.panel = panel;
        this.dialogs = dialogs;
        this.window = window;
        words = model.context().words();
        stale = new Notice("", words.text(CommonText.TRY_AGAIN), model::refresh);
        stale.setVisible(false);
        Notice gone = new Notice(words.text(MarketText.LINK_GONE), words.text(CommonText.CLOSE), model::forgetGone);
        gone.setId("market-gone");
        gone.visibleProperty().bind(model.gone());
        filters = new FilterPane(model, () -> SearchesDialog.ask(model, dialogs));
        bar = new FilterBar(model, new TemplateBlock(model.templates(), dialogs), () -> dialogs.drawer(filters));
        table = new OfferTable(model, this::openDrawer);
        cards = new OfferCards(model, this::openDrawer);
        getStyleClass().addAll("screen", "market");
        Card offers = new Card(gone, stale, list, foot());
        offers.getStyleClass().add("table-card");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(offers, Priority.ALWAYS);
        left = new VBox(bar, offers);
        left.getStyleClass().add("market-list");
        HBox.setHgrow(left, Priority.ALWAYS);
        panel.comparing(model);
        panel.templates(model.templates(), dialogs, this::openDrawer);
        model.whenFound(this::openDrawer);
        model.state().subscribe(this::show);
        model.asCards().subscribe(is -> show(model.state().get()));
        window.narrow().subscribe(this::arrange);
    }

    @Override
    public void focusSearch() {
        bar.focusSearch();
    }

    private Node foot() {
        Label found = Labels.wrapping("", "caption");
        found.setId("market-found");
        found.textProperty().bind(model.found());
        Label asOf = Labels.of("", "caption");
        asOf.setId("market-as-of");
        asOf.textProperty().bind(model.asOf());
        asOf.managedProperty().bind(asOf.textProperty().isNotEmpty());
        Button compare = Buttons.secondary("", () -> CompareDialog.ask(model, dialogs));
        compare.setId("market-compare");
        compare.managedProperty().bind(compare.visibleProperty());
        compare.setTooltip(new Tooltip(words.text(MarketText.COMPARE_HINT)));
        Runnable count = () -> {
            compare.setVisible(!model.compared().isEmpty());
            compare.setText(words.text(MarketText.COMPARE, model.compared().size(), MarketViewModel.MOST_COMPARED));
        };
        model.compared().addListener((ListChangeListener<Object>) change -> count.run());
        count.run();
        Runnable tryOwn = () -> UnlockDialog.first(model.rent().unlocking(), words, dialogs, model.rent()::tryOwn);
        Button own = Buttons.with(Icon.SHIELD, Buttons.secondary(words.text(MarketText.TRY_OWN), tryOwn));
        own.setId("rent-own");
        own.setTooltip(new Tooltip(words.text(MarketText.TRY_OWN_HINT)));
        own.disableProperty().bind(model.rent().busy());
        HBox buttons = new HBox(compare, own);
        buttons.getStyleClass().add("button-row");
        TwoEnds ends = new TwoEnds(new VBox(found, asOf), buttons);
        HBox.setHgrow(ends, Priority.ALWAYS);
        HBox foot = new HBox(ends);
        foot.getStyleClass().add("table-foot");
        return foot;
    }

    private void show(ListState state) {
        Node offers = model.asCards().get() ? cards : table;
        panel.choice(state);
        stale.setVisible(state instanceof ListState.Failed && !model.rows().isEmpty());
        offers.setOpacity(stale.isVisible() ? 0.55 : 1);
        switch (state) {
            case ListState.Loading loading -> put(StatePane.loading(words.text(MarketText.LOADING)));
            case ListState.Shown shown -> put(offers);
            case ListState.Nobody nobody -> put(nobody());
            case ListState.NoneFits none -> put(noneFits(none));
            case ListState.Failed failed -> fail(failed.problem(), offers);
        }
    }

    /// The first time a frame after the rest.
    private void put(Node node) {
        if (begun) {
            replace(node);
        } else {
            gradually.fillAfter(Stream.of(() -> {
                begun = true;
                replace(node);
            }));
        }
    }

    private void replace(Node node) {
        if (!list.getChildren().equals(List.of(node))) {
            list.getChildren().setAll(node);
        }
    }

    private StatePane nobody() {
        return StatePane.empty(
                Icon.MARKET,
                words.text(MarketText.EMPTY_NONE_TITLE),
                words.text(MarketText.EMPTY_NONE),
                Buttons.primary(words.text(MarketText.REFRESH), model::refresh));
    }

    private StatePane noneFits(ListState.NoneFits none) {
        if (none.easier().isPresent()) {
            MarketViewModel.Easier easier = none.easier().get();
            String facet = words.text(easier.facet().text());
            Button give = Buttons.primary(
                    words.text(MarketText.EMPTY_EASIER_ACTION, facet),
                    () -> model.filter(filter -> filter.with(easier.facet(), Optional.empty())));
            give.setId("market-easier");
            return StatePane.empty(
                    Icon.SEARCH,
                    words.text(MarketText.EMPTY_TITLE),
                    words.text(MarketText.EMPTY_EASIER, easier.offers(), facet),
                    give,
                    Buttons.link(words.text(MarketText.EMPTY_RESET), model::clearFilters));
        }
        if (none.ownHidden() > 0) {
            return StatePane.empty(
                    Icon.MARKET,
                    words.text(MarketText.EMPTY_TITLE),
                    words.text(MarketText.EMPTY_OWN, none.ownHidden()) + ".",
                    Buttons.primary(
                            words.text(MarketText.EMPTY_SHOW_OWN), () -> model.filter(filter -> filter.withOwn(true))));
        }
        return StatePane.empty(
                Icon.SEARCH,
                words.text(MarketText.EMPTY_TITLE),
                words.text(MarketText.EMPTY_FILTERS),
                Buttons.primary(words.text(MarketText.EMPTY_RESET), model::clearFilters));
    }

    private void fail(Problem problem, Node offers) {
        if (!model.rows().isEmpty()) {
            stale.show(words.text(CommonText.STALE, problem.title()));
            put(offers);
            return;
        }
        put(StatePane.error(
                problem.title(),
                problem.stillWorks(),
                List.of(
                        new Fact(words.text(CommonText.REASON), problem.reason(), false),
                        new Fact(words.text(CommonText.WHAT_TO_DO), problem.remedy(), false),
                        new Fact(words.text(CommonText.NEXT_TRY), words.text(CommonText.BY_ITSELF), false),
                        new Fact(words.text(CommonText.ERROR_CODE), problem.code(), true)),
                Buttons.primary(words.text(CommonText.TRY_AGAIN), model::refresh),
                Buttons.with(Icon.COPY, Buttons.secondary(words.text(CommonText.COPY_DETAILS), () -> copy(problem)))));
    }

    private static void copy(Problem problem) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, problem.details()));
    }

    private void openDrawer() {
        if (window.narrow().get() && model.selected().get().isPresent()) {
            dialogs.drawer(panel);
        }
    }

    private void arrange(boolean narrow) {
        dialogs.closeDrawer();
        getChildren().clear();
        bar.narrow(narrow);
        panel.closable(narrow, dialogs::close);
        if (narrow) {
            getChildren().add(left);
        } else {
            getChildren().addAll(filters, left, panel);
        }
    }
}
