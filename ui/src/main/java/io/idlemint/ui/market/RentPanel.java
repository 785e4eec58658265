package io.idlemint.ui.market;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.MarketText;
import io.idlemint.i18n.TemplateText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.FilePicker;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.MoneyLabel;
import io.idlemint.ui.kit.Scrolls;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.market.MarketViewModel.ListState;
import io.idlemint.ui.market.OrderState.Remedy;
import io.idlemint.ui.market.template.TemplateNameDialog;
import io.idlemint.ui.market.template.TemplatesViewModel;
import io.idlemint.ui.offer.OfferRow;
import io.idlemint.ui.offer.OfferWording;
import io.idlemint.ui.unlock.UnlockField;
import io.idlemint.ui.wording.Wording;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The selected offer and the order for it: what it costs, what runs, what happens at the end.
public final class RentPanel extends StackPane {
    private final RentViewModel model;
    private final Wording words;
    private final OfferWording offers;
    private final FilePicker files;
    private final Label name = Labels.wrapping("", "card-title");
    private final Label who = Labels.wrapping("", "caption");
    private final Label proof = Labels.wrapping("", "caption");
    private final Label distance = Labels.wrapping("", "caption");
    private final Label conditions = Labels.wrapping("", "caption");
    private final Label sum = Labels.wrapping("", "caption");
    private final Label stays = Labels.wrapping("", "caption");
    private final Label blocked = Labels.wrapping("", "blocked");
    private final MoneyLabel held = new MoneyLabel("number-20");
    private final Button rent;
    private final Hyperlink remedy;
    private final VBox inputs = new VBox();
    private final VBox risks = new VBox();
    private final Label missing = Labels.wrapping("", "caption");
    private final Label repriced = Labels.wrapping("", "caption");
    private final Hyperlink saveTemplate = Buttons.link("", () -> {});
    private final Button compare = Buttons.secondary("", () -> {});
    private final Card card;
    private final Card nothing = new Card();
    private final Button close;

    public RentPanel(RentViewModel model, FilePicker files) {
        this.model = model;
        this.files = files;
        words = model.context().words();
        offers = new OfferWording(words);
        rent = Buttons.primary("", model::rent);
        rent.setId("rent-button");
        rent.setMaxWidth(Double.MAX_VALUE);
        rent.getStyleClass().add("wide-button");
        remedy = Buttons.link("", this::help);
        remedy.setId("rent-remedy");
        close = Buttons.icon(Icon.CLOSE, words.text(CommonText.CLOSE), () -> {});
        close.setVisible(false);
        close.managedProperty().bind(close.visibleProperty());
        card = new Card(middle(), bottom());
        card.getStyleClass().add("rent-card");
        getStyleClass().add("rent-panel");
        getChildren().addAll(nothing, card);
        model.job().inputs().addListener((ListChangeListener<Path>) change -> showInputs());
        model.offer().subscribe(this::show);
        model.order().subscribe(this::show);
        model.busy().subscribe(busy -> show(model.order().get()));
        model.unlocking().busy().subscribe(busy -> show(model.order().get()));
        model.refusal().subscribe(text -> show(model.order().get()));
        showInputs();
    }

    private ScrollPane middle() {
        HBox proven = new HBox(Icon.SHIELD.node(Icon.Size.BUTTON), proof);
        proven.getStyleClass().add("proof");
        distance.setId("rent-distance");
        HBox far = new HBox(Icon.NETWORK.node(Icon.Size.BUTTON), distance);
        far.getStyleClass().add("proof");
        CheckBox endWhenDone = new CheckBox(words.text(MarketText.END_WHEN_DONE));
        endWhenDone.selectedProperty().bindBidirectional(model.job().endWhenDone());
        VBox all = new VBox(
                head(),
                proven,
                far,
                divider(),
                price(),
                command(),
                inputFiles(),
                results(),
                endWhenDone,
                saveTemplate,
                divider(),
                new VBox(
                        Labels.of(words.text(MarketText.AT_END), "item-title"),
                        Labels.wrapping(words.text(MarketText.AT_END_RULE), "caption")),
                new VBox(Labels.of(words.text(MarketText.RISKS), "item-title"), risks),
                conditions);
        all.getStyleClass().add("rent-form");
        ScrollPane scroll = Scrolls.direct(new ScrollPane(all));
        scroll.getStyleClass().add("screen-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /// Gives it a button to close it, when it is a drawer.
    void closable(boolean drawer, Runnable action) {
        close.setVisible(drawer);
        close.setOnAction(event -> action.run());
    }

    /// Says what can be chosen here, while nothing is.
    void choice(ListState list) {
        MarketText title = switch (list) {
            case ListState.Shown shown -> MarketText.PANEL_EMPTY_TITLE;
            case ListState.Nobody nobody -> MarketText.PANEL_NOBODY_TITLE;
            case ListState.Loading loading -> MarketText.PANEL_NONE_TITLE;
            case ListState.NoneFits none -> MarketText.PANEL_NONE_TITLE;
            case ListState.Failed failed -> MarketText.PANEL_NONE_TITLE;
        };
        Optional<MarketText> sentence = switch (list) {
            case ListState.Loading loading -> Optional.empty();
            case ListState.Shown shown -> Optional.of(MarketText.PANEL_EMPTY);
            case ListState.Nobody nobody -> Optional.of(MarketText.PANEL_NOBODY);
            case ListState.NoneFits none -> Optional.of(MarketText.PANEL_NONE_FITS);
            case ListState.Failed failed -> Optional.of(MarketText.PANEL_OFFLINE);
        };
        nothing.getChildren()
                .setAll(sentence.stream()
                        .map(text -> StatePane.empty(Icon.MARKET, words.text(title), words.text(text)))
                        .toList());
    }

    /// Lets the offer be laid beside others.
    void comparing(MarketViewModel market) {
        Runnable follow = () -> {
            boolean in = market.selected().get().filter(market::isCompared).isPresent();
            boolean full = market.compared().size() >= MarketViewModel.MOST_COMPARED;
            compare.setText(words.text(in ? MarketText.COMPARE_REMOVE : MarketText.COMPARE_ADD));
            compare.setDisable(!in && full);
        };
        compare.setOnAction(event -> market.selected().get().ifPresent(market::compare));
        market.compared().addListener((ListChangeListener<OfferRow>) change -> follow.run());
        market.selected().subscribe(row -> follow.run());
    }

    /// Says what the template still expects, and lets what is typed be saved as one.
    ///
    /// @param back shows this panel again
    void templates(TemplatesViewModel templates, DialogLayer dialogs, Runnable back) {
        missing.textProperty().bind(templates.missing());
        saveTemplate.setId("rent-save-template");
        saveTemplate.setText(words.text(TemplateText.SAVE_AS));
        saveTemplate.setOnAction(event -> TemplateNameDialog.save(templates, dialogs, back));
    }

    private HBox head() {
        compare.setId("rent-compare");
        VBox texts = new VBox(name, who);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox head = new HBox(texts, compare, close);
        head.getStyleClass().add("rent-head");
        return head;
    }

    private VBox price() {
        FormField duration =
                field(MarketText.DURATION, model.minutes(), "rent-minutes", words.text(MarketText.MINUTES_UNIT));
        duration.problem(model.order().map(OrderState::minutesProblem));
        FormField budget = field(MarketText.BUDGET, model.budget(), "rent-budget", words.text(CommonText.MINT));
        budget.problem(model.order().map(OrderState::budgetProblem));
        HBox pair = new HBox(duration, budget);
        pair.getStyleClass().add("field-pair");
        HBox.setHgrow(duration, Priority.SOMETIMES);
        HBox.setHgrow(budget, Priority.ALWAYS);
        repriced.setId("rent-repriced");
        repriced.setGraphic(Icon.INFO.node(Icon.Size.SMALL));
        repriced.textProperty().bind(model.repriced());
        VBox both = new VBox(repriced, pair);
        both.getStyleClass().add("input-files");
        return both;
    }

    private FormField command() {
        FormField field = field(MarketText.COMMAND, model.job().command(), "rent-command", "");
        field.help(words.text(MarketText.COMMAND_HELP));
        field.problem(model.order().map(OrderState::commandProblem));
        return field;
    }

    private VBox inputFiles() {
        Button add = Buttons.with(
                Icon.PLUS,
                Buttons.secondary(
                        words.text(MarketText.ADD_FILES),
                        () -> model.job().inputs().addAll(files.pick(getScene().getWindow()))));
        add.setId("rent-add-files");
        HBox head = new HBox(Labels.of(words.text(MarketText.INPUTS), "label-13"), Card.spacer(), add);
        head.getStyleClass().add("row-8");
        inputs.getStyleClass().add("input-files");
        missing.setId("rent-missing");
        missing.setGraphic(Icon.INFO.node(Icon.Size.SMALL));
        return new VBox(head, inputs, missing);
    }

    private FormField results() {
        return field(MarketText.RESULTS, model.job().fetch(), "rent-fetch", "")
                .help(words.text(MarketText.RESULTS_HELP, model.results()));
    }

    private FormField field(MarketText label, StringProperty text, String id, String unit) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        field.setPrefColumnCount(6);
        if (label == MarketText.COMMAND) {
            field.setPromptText(words.text(MarketText.COMMAND_PROMPT));
        } else if (label == MarketText.RESULTS) {
            field.setPromptText(words.text(MarketText.RESULTS_PROMPT));
        }
        return new FormField(words.text(label), field, unit);
    }

    private VBox bottom() {
        Label label = Labels.of(words.text(MarketText.HELD), "item-title");
        HBox total = new HBox(label, Card.spacer(), held);
        total.getStyleClass().add("total-row");
        blocked.setId("rent-blocked");
        for (Label optional : new Label[] {blocked, stays, missing, repriced}) {
            optional.managedProperty().bind(optional.visibleProperty());
            optional.visibleProperty().bind(optional.textProperty().isNotEmpty());
        }
        remedy.managedProperty().bind(remedy.visibleProperty());
        FormField unlock = UnlockField.of(model.unlocking(), words, rent);
        unlock.visibleProperty().unbind();
        unlock.visibleProperty().bind(model.order().map(order -> order.remedy() == Remedy.UNLOCK));
        VBox bottom = new VBox(
                divider(),
                sum,
                Labels.wrapping(words.text(MarketText.FREE_UNTIL_READY), "caption"),
                total,
                stays,
                blocked,
                remedy,
                unlock,
                rent);
        VBox.setMargin(rent, new Insets(6, 0, 0, 0));
        bottom.getStyleClass().add("rent-bottom");
        bottom.setMinHeight(USE_PREF_SIZE);
        return bottom;
    }

    private void show(Optional<OfferRow> row) {
        card.setVisible(row.isPresent());
        nothing.setVisible(row.isEmpty());
        row.ifPresent(offer -> {
            name.setText(offer.device());
            who.setText(offers.who(offer));
            proof.setText(offers.proof(offer.listed().score()));
            distance.setText(offers.distance(offer));
            conditions.setText(offers.conditions(offer.listed().conditions()));
            risks.getChildren().clear();
            offers.risks(offer).forEach(risk -> risks.getChildren().add(Labels.wrapping(risk, "caption")));
        });
    }

    private void show(OrderState order) {
        boolean busy = model.busy().get();
        sum.setText(order.sum());
        held.show(order.held(), words.text(CommonText.MINT));
        stays.setText(order.stays());
        blocked.setText(order.blocked().isEmpty() ? model.refusal().get() : order.blocked());
        rent.setText(busy ? words.text(MarketText.RENTING) : order.button());
        rent.setDisable(busy || model.unlocking().busy().get() || !(order.ready() || order.isLocked()));
        rent.setAccessibleHelp(order.blocked());
        remedy.setVisible(order.remedy() == Remedy.CREATE_WALLET || order.remedy() == Remedy.SHORTER);
        remedy.setText(
                switch (order.remedy()) {
                    case NONE, UNLOCK -> "";
                    case CREATE_WALLET -> words.text(MarketText.OPEN_WALLET);
                    case SHORTER ->
                        words.text(
                                MarketText.SHORTER,
                                words.measures()
                                        .duration(Duration.ofMinutes(
                                                order.shorter().orElse(0L))));
                });
    }

    private void help() {
        if (model.order().get().remedy() == Remedy.SHORTER) {
            model.takeShorter();
        } else {
            model.openWallet();
        }
    }

    private void showInputs() {
        inputs.getChildren().clear();
        for (Path file : model.job().inputs()) {
            String shown = String.valueOf(file.getFileName());
            Label label = Labels.of(shown, "caption");
            label.setGraphic(Icon.FILE.node(Icon.Size.SMALL));
            HBox row = new HBox(
                    label,
                    Card.spacer(),
                    Buttons.icon(
                            Icon.CLOSE,
                            words.text(MarketText.REMOVE_FILE, shown),
                            () -> model.job().inputs().remove(file)));
            row.getStyleClass().add("row-8");
            inputs.getChildren().add(row);
        }
    }

    private static Region divider() {
        Region line = new Region();
        line.getStyleClass().add("divider");
        return line;
    }
}
