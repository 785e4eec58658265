package io.idlemint.ui.mine;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.MessageKey;
import io.idlemint.i18n.MineText;
import io.idlemint.i18n.WhyText;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.mine.HashHistory.Span;
import io.idlemint.ui.governor.Way;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.ChartContent.Layer;
import io.idlemint.ui.kit.Columns;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.SegmentedChoice;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.kit.StepChart;
import io.idlemint.ui.kit.TextTable;
import io.idlemint.ui.mine.MineViewModel.Chart;
import io.idlemint.ui.wording.GovernorWording;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The hash rate of each device over time.
final class ChartCard extends Card {
    private final MineViewModel model;
    private final Wording words;
    private final DialogLayer dialogs;
    private final StepChart chart = new StepChart();
    private final StackPane body = new StackPane();
    private final FlowPane legend = new FlowPane();
    private final Label title = Labels.of("", "card-title");
    private final Label summary = Labels.wrapping("", "caption");
    private final SegmentedChoice<Span> spans;
    private final HBox head = new HBox();
    private final HBox foot;

    ChartCard(MineViewModel model, DialogLayer dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        words = model.context().words();
        chart.setId("hash-chart");
        title.setMinWidth(USE_PREF_SIZE);
        legend.getStyleClass().add("chart-legend");
        spans = new SegmentedChoice<>(
                words.text(MineText.RATE),
                "span",
                List.of(Span.values()),
                span -> words.text(MineText.valueOf("SPAN_" + span.name())),
                span -> {
                    model.span(span);
                    title();
                });
        spans.select(model.span());
        head.getStyleClass().add("card-head");
        Hyperlink table = Buttons.link(words.text(MineText.CHART_TABLE), this::askTable);
        table.setId("chart-table");
        table.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        summary.setId("chart-summary");
        foot = new HBox(summary, table);
        foot.getStyleClass().add("row-12");
        setVgrow(body, Priority.ALWAYS);
        getStyleClass().add("chart-card");
        arrange(false);
        model.chart().subscribe(this::show);
        title();
    }

    /// @param narrow whether there is no room for the names of the devices beside the title
    void arrange(boolean narrow) {
        if (narrow) {
            head.getChildren().setAll(title, spacer(), spans);
            getChildren().setAll(head, legend, body, foot);
        } else {
            getChildren().setAll(head, body, foot);
            head.getChildren().setAll(title, spacer(), legend, spans);
        }
    }

    private void title() {
        title.setText(words.text(MineText.valueOf("CHART_" + model.span().name())));
    }

    private void show(Chart now) {
        chart.show(now.content());
        summary.setText(now.content().summary());
        List<Layer> layers = now.content().layers();
        legend.getChildren().clear();
        for (int i = 0; i < layers.size(); i++) {
            Region dot = new Region();
            dot.getStyleClass().addAll("swatch", StepChart.colour(i));
            Label name = Labels.of(layers.get(i).name(), "caption");
            name.setGraphic(dot);
            legend.getChildren().add(name);
        }
        foot.setVisible(!layers.isEmpty());
        body.getChildren().setAll(layers.isEmpty() ? empty(now) : chart);
    }

    private StatePane empty(Chart now) {
        String title = words.text(MineText.EMPTY_TITLE);
        return switch (now.activity()) {
            case MINING, LEASED -> StatePane.empty(Icon.MINING, title, words.text(MineText.EMPTY));
            case CONNECTING ->
                StatePane.empty(
                        Icon.NETWORK,
                        words.text(MineText.EMPTY_CONNECTING_TITLE),
                        words.text(MineText.EMPTY_CONNECTING),
                        network());
            case PAUSED ->
                now.stopped()
                        .map(this::stopped)
                        .orElseGet(() -> StatePane.empty(
                                Icon.MINING, title, words.text(MineText.EMPTY_PAUSED), start(WhyText.RESUME)));
            case NO_WALLET ->
                StatePane.empty(
                        Icon.MINING, title, words.text(MineText.EMPTY_NO_WALLET), start(MineText.CREATE_WALLET));
            case WALLET_LOCKED ->
                StatePane.empty(
                        Icon.MINING, title, words.text(MineText.EMPTY_WALLET_LOCKED), start(MineText.UNLOCK_WALLET));
        };
    }

    /// Why it rests, and what the owner can do about it here.
    private StatePane stopped(Decision decision) {
        GovernorWording governor = new GovernorWording(words);
        Node[] way = decision.reason().isPause()
                ? new Node[] {start(decision.reason() == Reason.NOT_STARTED ? WhyText.START : WhyText.RESUME)}
                : new Node[0];
        return StatePane.empty(Icon.MINING, governor.state(decision), governor.explained(decision), way);
    }

    private Node network() {
        Way way = Way.toNetwork();
        Hyperlink link = Buttons.link(
                words.text(way.label()), () -> way.go(model.context().navigator()));
        link.setId("mine-network");
        return link;
    }

    private Node start(MessageKey text) {
        Button button = Buttons.primary(words.text(text), model::begin);
        button.setId("mine-start");
        return button;
    }

    private void askTable() {
        Chart now = model.chart().get();
        TextTable<RateWording.Row> table = new TextTable<>();
        table.setId("rate-table");
        table.setAccessibleText(title.getText());
        table.getItems().setAll(now.rows());
        table.getColumns().add(Columns.text(now.columns().getFirst(), 80, false, RateWording.Row::time));
        for (int i = 1; i < now.columns().size(); i++) {
            int at = i - 1;
            table.getColumns()
                    .add(Columns.text(
                            now.columns().get(i), 100, true, row -> row.rates().get(at)));
        }
        dialogs.ask(title.getText(), table, Buttons.secondary(words.text(CommonText.CLOSE), dialogs::close));
    }
}
