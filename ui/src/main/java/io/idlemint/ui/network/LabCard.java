package io.idlemint.ui.network;

import io.idlemint.i18n.NetworkText;
import io.idlemint.node.lab.LabDesk.Hosted;
import io.idlemint.node.lab.LabDesk.Target;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.QrCode;
import io.idlemint.ui.network.NetworkViewModel.LabText;
import io.idlemint.ui.wording.Wording;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Which lab this computer belongs to, and the ways in and out.
final class LabCard extends Card {
    private static final double QR = 104;

    private final Wording words;
    private final MoveDialog moves;
    private final NetworkViewModel model;
    private final VBox body = new VBox();

    LabCard(NetworkViewModel model, MoveDialog moves) {
        this.model = model;
        this.moves = moves;
        words = model.words();
        body.getStyleClass().add("lab-body");
        getChildren().addAll(Labels.of(words.text(NetworkText.LAB), "card-title"), body);
        model.lab().subscribe(this::show);
    }

    private void show(LabText lab) {
        body.getChildren().setAll(Labels.wrapping(lab.sentence(), "help", "label-13"));
        lab.hosted().ifPresent(hosted -> body.getChildren().add(hosted(hosted)));
        if (lab.own()) {
            Button host = lab.forOthers()
                    ? button(
                            "lab-alone",
                            NetworkText.HOST_NOT,
                            () -> moves.ask(words.text(NetworkText.MOVE_ALONE_TITLE), true, new Target.Own(false)))
                    : button(
                            "lab-host",
                            NetworkText.HOST,
                            () -> moves.ask(words.text(NetworkText.MOVE_HOST_TITLE), true, new Target.Own(true)));
            body.getChildren().add(host);
        } else {
            body.getChildren()
                    .add(button(
                            "lab-leave",
                            NetworkText.LEAVE,
                            () -> moves.ask(
                                    words.text(NetworkText.MOVE_OWN_TITLE, model.name()),
                                    false,
                                    new Target.Own(false))));
        }
    }

    private Node hosted(Hosted hosted) {
        QrCode picture = new QrCode(QR, words.text(NetworkText.QR_NAME));
        picture.show(hosted.code());
        Label code = Labels.wrapping(inTwoLines(hosted.code()), "mono", "lab-code");
        code.setId("lab-code");
        Label address = Labels.wrapping(String.join("\n", hosted.addresses()), "mono", "small-mono");
        VBox texts = new VBox(
                code,
                address,
                Buttons.with(
                        Icon.COPY, Buttons.secondary(words.text(NetworkText.CODE_COPY), () -> copy(hosted.code()))),
                Buttons.link(
                        words.text(NetworkText.ADDRESS_COPY),
                        () -> copy(hosted.addresses().getFirst())));
        texts.getStyleClass().add("lab-texts");
        HBox row = new HBox(picture, texts);
        row.getStyleClass().add("receive-row");
        return row;
    }

    private Button button(String id, NetworkText text, Runnable action) {
        Button button = Buttons.secondary(words.text(text), action);
        button.setId(id);
        return button;
    }

    private static String inTwoLines(String code) {
        int half = code.indexOf('-', code.length() / 2 - 1);
        return half < 0 ? code : code.substring(0, half) + "\n" + code.substring(half + 1);
    }

    private static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
