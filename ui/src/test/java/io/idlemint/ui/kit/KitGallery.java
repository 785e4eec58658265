package io.idlemint.ui.kit;

import io.idlemint.ui.kit.ChartContent.Layer;
import io.idlemint.ui.kit.ChartContent.Place;
import io.idlemint.ui.kit.ChoiceCards.Choice;
import io.idlemint.ui.kit.StackedBars.Bar;
import io.idlemint.ui.kit.StatePane.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// All parts of the kit beside each other, with made-up contents.
final class KitGallery extends VBox {
    private static final List<String> EARNED = List.of("part-mining", "part-leases", "part-rewards");

    KitGallery() {
        super(
                section("Buttons", buttons()),
                section("Words and numbers", words()),
                section("States", states()),
                section("Fields and choices", fields()),
                section("Charts", charts()),
                section("Lists", lists()),
                section("Nothing, an error, and waiting", panes()));
        getStyleClass().addAll("im-window", "screen-body");
        setSpacing(12);
        setPadding(new Insets(16));
    }

    private static Node section(String title, Node content) {
        return Card.titled(title, Card.spacer(), content);
    }

    private static FlowPane row(Node... nodes) {
        FlowPane row = new FlowPane(12, 12, nodes);
        row.setPrefWrapLength(1100);
        return row;
    }

    private static Node buttons() {
        Button off = Buttons.primary("Primary, not now", () -> {});
        off.setDisable(true);
        return row(
                Buttons.primary("Primary", () -> {}),
                off,
                Buttons.secondary("Secondary", () -> {}),
                Buttons.danger("Danger", () -> {}),
                Buttons.with(Icon.COPY, Buttons.secondary("With an icon", () -> {})),
                Buttons.icon(Icon.REFRESH, "Refresh", () -> {}),
                Buttons.link("A link", () -> {}));
    }

    private static Node words() {
        MoneyLabel money = new MoneyLabel("number-28");
        money.show("48.70", "MINT");
        MeterCell meter = new MeterCell("Used so far");
        meter.show("0.4340", "MINT", "42 min metered");
        StatCard stat = new StatCard("Balance");
        stat.show("48.70", "MINT", "24.98 available, 3.72 in escrow");
        return row(
                Labels.of("Title of a card", "card-title"),
                Labels.wrapping("A caption that may wrap", "caption"),
                money,
                meter,
                stat,
                new AppLogo());
    }

    private static Node states() {
        Node[] pills = Stream.concat(
                        Arrays.stream(StateKind.values()).map(kind -> new StatePill(kind, kind.name())),
                        Stream.of(
                                new IconTile(Icon.MINING, Icon.Size.HERO, "tile-64", "tile-accent"),
                                new Notice("Something to know.", "Do it", () -> {})))
                .toArray(Node[]::new);
        return row(pills);
    }

    private static Node fields() {
        TextField typed = new TextField("-1");
        FormField field = new FormField("Price per hour", typed, "MINT")
                .help("What renters pay")
                .problem(new SimpleStringProperty("Price: it must be more than 0"));
        Switch on = new Switch();
        on.setText("A switch");
        on.setSelected(true);
        SegmentedChoice<String> choice =
                new SegmentedChoice<>("Level", "gallery-level", List.of("Quiet", "Full"), text -> text, chosen -> {});
        choice.select("Quiet");
        Segments<String> segments =
                new Segments<>("Form", List.of("Table", "Cards"), text -> text, new SimpleObjectProperty<>("Table"));
        ChoiceCards<String> cards = new ChoiceCards<>(
                "gallery-goal",
                List.of(new Choice<>("a", "Share", "Earn while idle"), new Choice<>("b", "Rent", "Use other PCs")),
                new SimpleObjectProperty<>("a"),
                chosen -> {});
        UndoBar undo = new UndoBar("Undo", () -> {}, () -> {});
        undo.show(Optional.of("The price was changed"));
        return row(field, on, choice, segments, cards, undo);
    }

    private static Node charts() {
        StepChart steps = new StepChart();
        steps.setPrefSize(360, 140);
        steps.show(new ChartContent(
                List.of(new Layer("A", List.of(2L, 5L, 4L, 7L)), new Layer("B", List.of(1L, 1L, 3L, 0L))),
                10,
                List.of(new Place(0, "0"), new Place(1, "10")),
                List.of(new Place(0, "then"), new Place(1, "now")),
                List.of(new Place(0.5, "paused")),
                "From 3 to 7"));
        StackedBars bars = new StackedBars(EARNED, String::valueOf);
        bars.setPrefSize(360, 140);
        bars.show(
                List.of(
                        new Bar("Mon", "6", "Monday 6", List.of(3L, 2L, 1L)),
                        new Bar("Tue", "9", "Tuesday 9", List.of(4L, 4L, 1L))),
                "15 in two days");
        SegmentBar segments = new SegmentBar("segment-available", "segment-escrow", "segment-immature");
        segments.setPrefWidth(240);
        segments.show(List.of(5L, 2L, 3L));
        QrCode code = new QrCode(120, "An address");
        code.show("idlemint:pay?to=0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
        return row(steps, bars, segments, code);
    }

    private static Node lists() {
        TextTable<String> table = new TextTable<>();
        table.getColumns()
                .setAll(List.of(
                        Columns.text("Device", 220, false, row -> row),
                        Columns.text("Letters", 90, true, row -> String.valueOf(row.length()))));
        table.getItems().setAll("Ryzen 7 7840HS", "RTX 4070 Laptop");
        table.setPrefSize(360, 140);
        TwoEnds ends = new TwoEnds(Labels.of("One end", "card-title"), Labels.of("the other end", "caption"));
        ends.setPrefWidth(300);
        Halves halves = new Halves(new Card(Labels.of("Left", "label")), new Card(Labels.of("Right", "label")));
        halves.setPrefSize(300, 60);
        return row(table, ends, halves);
    }

    private static Node panes() {
        HBox panes = new HBox(
                StatePane.empty(
                        Icon.SEARCH, "Nothing here yet", "Begin with this.", Buttons.primary("Begin", () -> {})),
                StatePane.error(
                        "It does not answer",
                        "What you did is kept.",
                        List.of(new Fact("Reason", "It is off.", false), new Fact("Error code", "NET-104", true)),
                        Buttons.primary("Try again", () -> {})),
                StatePane.loading("Looking"));
        panes.setMinHeight(320);
        return panes;
    }
}
