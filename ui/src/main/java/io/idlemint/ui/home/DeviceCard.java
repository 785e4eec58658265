package io.idlemint.ui.home;

import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.i18n.HomeText;
import io.idlemint.i18n.WhyText;
import io.idlemint.ui.governor.OwnersButton;
import io.idlemint.ui.governor.Way;
import io.idlemint.ui.home.DeviceText.Act;
import io.idlemint.ui.home.DeviceText.Row;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.IconTile;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StatePill;
import io.idlemint.ui.kit.TwoEnds;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What one device does now, what it has proven and what it costs.
final class DeviceCard extends Card {
    private static final double BAR = 12;

    private final Wording words;
    private final Label name = Labels.wrapping("", "item-title");
    private final Label detail = Labels.wrapping("", "caption");
    private final StatePill pill = new StatePill();
    private final Label sentence = Labels.wrapping("", "help");
    private final GridPane rows = new GridPane();
    private final Label price = Labels.of("", "item-title");
    private final TwoEnds foot;
    private final Button change;
    private final Hyperlink why;
    private final Hyperlink limit;
    private final OwnersButton act;
    private final DayBar bar;
    private DeviceText shown;

    DeviceCard(DeviceText device, HomeViewModel model, Consumer<DeviceText> changePrice, Consumer<DeviceText> explain) {
        this.words = model.context().words();
        shown = device;
        IconTile tile = new IconTile(icon(device.kind()), Icon.Size.TILE, "tile-40");
        change = Buttons.icon(Icon.EDIT, words.text(HomeText.CHANGE_PRICE), () -> changePrice.accept(shown));
        change.getStyleClass().add("change-price");
        why = Buttons.link(words.text(WhyText.LINK), () -> explain.accept(shown));
        why.getStyleClass().add("why-link");
        why.setMinWidth(USE_PREF_SIZE);
        why.setAccessibleText(words.text(WhyText.LINK_NAME, device.name()));
        limit = Buttons.link("", () -> model.change(shown));
        limit.getStyleClass().add("device-change");
        String id = "device-" + device.kind().name().toLowerCase(Locale.ROOT);
        act = new OwnersButton(
                id, Buttons.secondary("", () -> model.act(shown)), Optional.of(device.id()), model.voice());
        TwoEnds state = new TwoEnds(pill, why);
        HBox head = new HBox(tile, new VBox(name, detail));
        head.getStyleClass().add("row-12");
        HBox asked = new HBox(price, change);
        asked.getStyleClass().add("row-12");
        price.setMinWidth(USE_PREF_SIZE);
        foot = new TwoEnds(asked, act);
        rows.getStyleClass().add("fact-grid");
        getStyleClass().add("device-card");
        bar = new DayBar(new DayWording(words), BAR);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox strip = new HBox(
                Labels.of(words.text(HomeText.DAY_AGO), "caption"),
                bar,
                Labels.of(words.text(HomeText.DAY_NOW), "caption"));
        strip.getStyleClass().addAll("row-8", "day-strip");
        getChildren().addAll(head, state, sentence, limit, rows, spacer(), strip, foot);
        model.days().subscribe(days -> {
            DayStrip own = days.get(shown.id());
            visible(strip, own != null);
            bar.show(own == null ? DayStrip.NOTHING : own);
        });
        setAccessibleRole(AccessibleRole.PARENT);
        show(device);
    }

    void show(DeviceText device) {
        boolean sameRows = rows.getChildren().size() == device.rows().size() * 2;
        shown = device;
        name.setText(device.name());
        detail.setText(device.detail());
        pill.show(device.state(), device.pill());
        sentence.setText(device.sentence());
        visible(sentence, !device.sentence().isEmpty());
        price.setText(device.price());
        visible(change, device.rate().isPresent());
        visible(why, device.governed());
        device.way().map(way -> words.text(way.label())).ifPresent(text -> {
            limit.setText(text);
            limit.setAccessibleText(words.text(WhyText.CHANGE_NAME, text, device.name()));
        });
        visible(limit, device.way().isPresent() && device.act() != Act.CHANGE);
        visible(act, device.act() != Act.NONE);
        visible(foot, device.rate().isPresent() || device.act() != Act.NONE);
        switch (device.act()) {
            case PAUSE -> act.show(words.text(WhyText.PAUSE), Icon.PAUSE, Icon.Size.BUTTON, true);
            case RESUME -> act.show(words.text(WhyText.RESUME), Icon.START, Icon.Size.BUTTON, true);
            case START -> act.show(words.text(WhyText.START), Icon.START, Icon.Size.BUTTON, true);
            case CHANGE ->
                act.show(
                        device.way().map(way -> words.text(way.label())).orElse(""),
                        device.way().map(Way::icon).orElse(Icon.SLIDERS),
                        Icon.Size.BUTTON,
                        true);
            case ANYWAY -> act.show(words.text(WhyText.ANYWAY), Icon.START, Icon.Size.BUTTON, true);
            case RULES -> act.show(words.text(WhyText.RULES), Icon.CHECK, Icon.Size.BUTTON, true);
            case LEASE -> act.show(words.text(HomeText.OPEN_LEASE), Icon.LEASES, Icon.Size.BUTTON, false);
            case NONE -> {}
        }
        setAccessibleText(words.text(HomeText.DEVICE_NAME, device.name(), device.pill())
                + (device.price().isEmpty() ? "" : ", " + device.price()));
        if (sameRows) {
            refill(device.rows());
        } else {
            rebuild(device.rows());
        }
    }

    private static void visible(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private void refill(List<Row> facts) {
        for (int i = 0; i < facts.size(); i++) {
            ((Label) rows.getChildren().get(2 * i + 1)).setText(facts.get(i).value());
        }
    }

    private void rebuild(List<Row> facts) {
        rows.getChildren().clear();
        rows.setManaged(!facts.isEmpty());
        for (int i = 0; i < facts.size(); i++) {
            Label label = Labels.of(facts.get(i).label(), "caption");
            label.setMinWidth(USE_PREF_SIZE);
            rows.addRow(i, label, Labels.wrapping(facts.get(i).value(), "caption-value"));
        }
    }

    private static Icon icon(DeviceKind kind) {
        return switch (kind) {
            case CPU -> Icon.CPU;
            case GPU -> Icon.GPU;
            case DISK -> Icon.DISK;
        };
    }
}
