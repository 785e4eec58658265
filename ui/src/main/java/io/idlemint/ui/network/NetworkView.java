package io.idlemint.ui.network;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.NetworkText;
import io.idlemint.node.lab.LabDesk.Target;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.WindowSize;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Network: key nodes and demand at the left, the ledger and the lab at the right.
public final class NetworkView extends VBox {
    private final NetworkViewModel model;
    private final NodesCard nodes;
    private final DemandCard demand;
    private final LedgerCard ledger;
    private final LabCard lab;
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final HBox columns = new HBox();

    public NetworkView(NetworkViewModel model, DialogLayer dialogs, WindowSize window) {
        this.model = model;
        MoveDialog moves = new MoveDialog(model, dialogs);
        nodes = new NodesCard(
                model,
                row -> moves.ask(
                        model.words().text(NetworkText.MOVE_TITLE, row.name()), false, new Target.Other(row.address())),
                row -> forget(row, dialogs),
                () -> JoinDialog.open(model, dialogs));
        demand = new DemandCard(model);
        ledger = new LedgerCard(model);
        lab = new LabCard(model, moves);
        getStyleClass().addAll("screen", "network");
        left.getStyleClass().add("network-column");
        right.getStyleClass().addAll("network-column", "network-right");
        columns.getStyleClass().add("network-columns");
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox.setVgrow(demand, Priority.ALWAYS);
        getChildren().addAll(tried(), columns);
        window.narrow().subscribe(this::arrange);
        sceneProperty().subscribe(scene -> model.watch(scene != null));
    }

    private void forget(NodeRow row, DialogLayer dialogs) {
        VBox body = new VBox(Labels.wrapping(model.words().text(NetworkText.FORGET_BODY), "help"));
        body.getStyleClass().add("dialog-body");
        Button forget = Buttons.danger(model.words().text(NetworkText.FORGET), () -> {
            dialogs.close();
            model.forget(row);
        });
        forget.setId("forget-do");
        dialogs.ask(
                model.words().text(NetworkText.FORGET_TITLE, row.name()),
                body,
                Buttons.secondary(model.words().text(CommonText.CANCEL), dialogs::close),
                forget);
    }

    private Region tried() {
        Label sentence = Labels.wrapping("", "body");
        sentence.setId("tried");
        sentence.textProperty().bind(model.tried());
        HBox banner = new HBox(Icon.PROBLEM.node(Icon.Size.BUTTON), sentence);
        banner.getStyleClass().addAll("notice", "network-warning");
        banner.visibleProperty().bind(model.tried().isNotEmpty());
        banner.managedProperty().bind(banner.visibleProperty());
        return banner;
    }

    private void arrange(boolean narrow) {
        if (narrow) {
            right.getChildren().clear();
            left.getChildren().setAll(nodes, ledger, lab, demand);
            columns.getChildren().setAll(left);
        } else {
            left.getChildren().setAll(nodes, demand);
            right.getChildren().setAll(ledger, lab);
            columns.getChildren().setAll(left, right);
        }
    }
}
