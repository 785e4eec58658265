package io.idlemint.ui.share;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.i18n.ShareText;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.IconTile;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.kit.StatePill;
import io.idlemint.ui.wording.Wording;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The devices, one of them chosen.
final class DevicesCard extends Card {
    private static final double ONE_BELOW_THE_OTHER = 312;
    private static final double BESIDE_EACH_OTHER = 800;
    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");

    private final ShareViewModel model;
    private final Wording words;
    private final FlowPane list = new FlowPane();
    private final Label only;
    private boolean beside;

    DevicesCard(ShareViewModel model) {
        this.model = model;
        words = model.context().words();
        only = Labels.wrapping(words.text(ShareText.ONLY_PROCESSOR), "caption");
        only.managedProperty().bind(only.visibleProperty());
        getStyleClass().add("devices-card");
        list.getStyleClass().add("device-list");
        list.setPrefWrapLength(ONE_BELOW_THE_OTHER);
        getChildren().addAll(Labels.of(words.text(ShareText.DEVICES), "card-title"), list, only);
        model.devices().addListener((ListChangeListener<DeviceRow>) change -> show());
        model.sheet().subscribe(sheet -> mark());
        show();
    }

    /// Puts the devices beside each other, or one below the other.
    void beside(boolean is) {
        list.setPrefWrapLength(is ? BESIDE_EACH_OTHER : ONE_BELOW_THE_OTHER);
        beside = is;
        show();
    }

    private void show() {
        Optional<Node> focused =
                list.getChildren().stream().filter(Node::isFocused).findFirst();
        Optional<Object> place = focused.map(Node::getUserData);
        ToggleGroup group = new ToggleGroup();
        list.getChildren().clear();
        for (DeviceRow row : model.devices()) {
            list.getChildren().add(button(row, group));
        }
        if (model.devices().isEmpty()) {
            StatePane looking = StatePane.loading(words.text(ShareText.DEVICES_LOADING));
            looking.prefWidthProperty().bind(list.widthProperty());
            list.getChildren().add(looking);
        }
        only.setVisible(
                !model.devices().isEmpty() && model.devices().stream().noneMatch(row -> row.kind() == DeviceKind.GPU));
        place.flatMap(id -> list.getChildren().stream()
                        .filter(node -> id.equals(node.getUserData()))
                        .findFirst())
                .ifPresent(Node::requestFocus);
        mark();
    }

    private ToggleButton button(DeviceRow row, ToggleGroup group) {
        StatePill pill = new StatePill(row.state(), row.pill());
        Label name = Labels.of(row.name(), "item-title");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox first = new HBox(name, spacer());
        first.getStyleClass().add("row-8");
        VBox texts = new VBox(first);
        if (beside) {
            texts.getChildren().add(pill);
        } else {
            first.getChildren().add(pill);
            texts.getChildren().add(Labels.wrapping(row.summary(), "caption"));
        }
        texts.getStyleClass().add("device-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox content = new HBox(new IconTile(icon(row.kind()), Icon.Size.TILE, "tile-40"), texts);
        content.getStyleClass().add("row-12");
        ToggleButton button = new ToggleButton();
        button.setGraphic(content);
        button.setUserData(row.id());
        button.setToggleGroup(group);
        button.getStyleClass().add("device-row");
        button.pseudoClassStateChanged(BESIDE, beside);
        // A button's graphic takes its own width; here it takes the button's.
        content.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setAccessibleText(row.name() + ", " + row.pill() + ", " + row.summary());
        button.setOnAction(event -> {
            button.setSelected(true);
            model.choose(row.id());
        });
        return button;
    }

    private void mark() {
        Optional<Bytes32> chosen = model.sheet().get().map(DeviceSheet::id);
        for (Node node : list.getChildren()) {
            if (node instanceof ToggleButton button) {
                button.setSelected(
                        chosen.filter(id -> id.equals(button.getUserData())).isPresent());
            }
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
