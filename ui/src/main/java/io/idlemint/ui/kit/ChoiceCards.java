package io.idlemint.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A choice of one out of a few, each with a title and a sentence on what it means; the chosen one has a check mark.
public final class ChoiceCards<T> extends FlowPane {
    /// This many stand two by two.
    private static final int PAIRS = 4;

    private final ToggleGroup group = new ToggleGroup();
    private boolean following;

    /// One of the choices.
    ///
    /// @param help what it means; empty for none
    public record Choice<T>(T value, String title, String help) {}

    /// @param value what holds
    /// @param chosen is told what a person chose
    public ChoiceCards(
            String id, List<Choice<T>> choices, ObservableValue<? extends T> value, Consumer<? super T> chosen) {
        getStyleClass().add("choice-cards");
        if (choices.size() == PAIRS
                && choices.stream().noneMatch(choice -> choice.help().isEmpty())) {
            getStyleClass().add("by-two");
        }
        for (Choice<T> choice : choices) {
            ToggleButton card = card(choice);
            card.setId(id + "-" + String.valueOf(choice.value()).toLowerCase(Locale.ROOT));
            card.setOnAction(event -> {
                card.setSelected(true);
                if (!following) {
                    chosen.accept(choice.value());
                }
            });
            value.subscribe(now -> {
                following = true;
                card.setSelected(Objects.equals(now, choice.value()));
                following = false;
            });
            getChildren().add(card);
        }
    }

    private ToggleButton card(Choice<T> choice) {
        Label title = Labels.wrapping(choice.title(), "item-title");
        HBox head = new HBox(title, Card.spacer());
        head.getStyleClass().add("row-8");
        VBox body = new VBox(head);
        body.getStyleClass().add("choice-body");
        if (!choice.help().isEmpty()) {
            body.getChildren().add(Labels.wrapping(choice.help(), "caption"));
        }
        ToggleButton card = new ToggleButton("", body);
        card.getStyleClass().add("choice-card");
        if (choice.help().isEmpty()) {
            card.getStyleClass().add("choice-brief");
        }
        card.setToggleGroup(group);
        card.setAccessibleText(choice.title() + (choice.help().isEmpty() ? "" : ". " + choice.help()));
        var mark = Icon.CHECK.node(Icon.Size.BUTTON);
        mark.getStyleClass().add("icon-ok");
        mark.visibleProperty().bind(card.selectedProperty());
        head.getChildren().add(mark);
        return card;
    }
}
