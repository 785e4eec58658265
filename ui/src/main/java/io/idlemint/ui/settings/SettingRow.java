package io.idlemint.ui.settings;

import io.idlemint.ui.kit.Labels;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One setting: a sentence with its inputs inside, something at the right of it, and a line under it.
final class SettingRow extends VBox {
    /// Stands for the first input in a sentence; the next character for the second one.
    static final char FIRST_INPUT = '\uE000';

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private static final double WRAP = 700;

    private final HBox line = new HBox();
    private final Label message = Labels.wrapping("", "caption");
    private final String searched;
    private String help = "";
    private boolean present = true;

    /// @param sentence with [#FIRST_INPUT] where the first input is, and so on
    /// @param alsoCalled words that a search finds this by
    SettingRow(String sentence, String alsoCalled, Node... inputs) {
        searched = (plain(sentence) + " " + alsoCalled).toLowerCase(Locale.ROOT);
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add("setting-sentence");
        flow.setMinWidth(0);
        flow.setPrefWrapLength(WRAP);
        flow.widthProperty().subscribe(width -> flow.setPrefWrapLength(Math.max(1, width.doubleValue())));
        HBox.setHgrow(flow, Priority.ALWAYS);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < sentence.length(); at++) {
            char letter = sentence.charAt(at);
            int input = letter - FIRST_INPUT;
            if (input >= 0 && input < inputs.length) {
                words(flow, text);
                inputs[input].setAccessibleText(plain(sentence));
                if (inputs[input] instanceof Label told) {
                    told.maxWidthProperty().bind(flow.widthProperty());
                }
                flow.getChildren().add(inputs[input]);
            } else {
                text.append(letter);
            }
        }
        words(flow, text);
        line.getChildren().add(flow);
        line.getStyleClass().add("setting-line");
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        message.visibleProperty().bind(message.managedProperty());
        getStyleClass().add("setting-row");
        getChildren().addAll(line, message);
    }

    private static void words(FlowPane flow, StringBuilder text) {
        String words = text.toString().strip();
        text.setLength(0);
        if (!words.isEmpty()) {
            Label label = Labels.wrapping(words, "body");
            label.maxWidthProperty().bind(flow.widthProperty());
            flow.getChildren().add(label);
        }
    }

    /// The sentence without its inputs.
    private static String plain(String sentence) {
        return sentence.replaceAll("[\uE000-\uE009]", "…");
    }

    /// Puts something at the right end.
    SettingRow right(Node node) {
        node.setAccessibleText(node.getAccessibleText() == null ? title() : node.getAccessibleText());
        line.getChildren().add(node);
        return this;
    }

    /// Puts something under the sentence and its message.
    SettingRow below(Node node) {
        getChildren().add(node);
        return this;
    }

    /// Whether there is anything to set; a search does not find what is not there.
    void present(boolean is) {
        present = is;
        setVisible(is);
        setManaged(is);
    }

    SettingRow help(String text) {
        help = text;
        message.setText(text);
        return this;
    }

    /// Shows what is wrong with an input; an empty text means that nothing is.
    SettingRow problem(ObservableValue<String> problem) {
        problem.subscribe(text -> {
            message.setText(text.isEmpty() ? help : text);
            message.pseudoClassStateChanged(INVALID, !text.isEmpty());
        });
        return this;
    }

    boolean matches(String query) {
        return present && searched.contains(query);
    }

    boolean isPresent() {
        return present;
    }

    /// What it is about, for a list of suggestions.
    String title() {
        StringBuilder title = new StringBuilder();
        ((FlowPane) line.getChildren().getFirst())
                .getChildren().stream()
                        .filter(Label.class::isInstance)
                        .map(Label.class::cast)
                        .forEach(label ->
                                title.append(title.isEmpty() ? "" : " … ").append(label.getText()));
        return title.toString();
    }

    String searched() {
        return searched;
    }
}
