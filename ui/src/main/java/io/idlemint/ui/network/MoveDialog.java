package io.idlemint.ui.network;

import io.idlemint.i18n.NetworkText;
import io.idlemint.node.lab.LabDesk.Target;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Asks before everything starts anew with another key node.
final class MoveDialog {
    private final NetworkViewModel model;
    private final DialogLayer dialogs;

    MoveDialog(NetworkViewModel model, DialogLayer dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    /// @param sameLedger whether the ledger stays the same
    void ask(String question, boolean sameLedger, Target target) {
        Wording words = model.words();
        Label problem = Labels.wrapping("", "blocked");
        problem.setId("move-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        Button move = Buttons.primary(words.text(NetworkText.MOVE_DO), () -> model.move(target, problem::setText));
        move.setId("move-do");
        VBox body = new VBox(
                Labels.wrapping(words.text(sameLedger ? NetworkText.MOVE_SAME_BODY : NetworkText.MOVE_BODY), "help"),
                problem);
        body.getStyleClass().add("dialog-body");
        dialogs.ask(question, body, Buttons.secondary(words.text(NetworkText.MOVE_STAY), dialogs::close), move);
    }
}
