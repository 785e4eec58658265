package io.idlemint.ui.shell;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.KeysText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Finds what can be done by its name, and does it: the arrows choose, Enter does it, Esc leaves.
final class CommandSearch {
    private final List<Command> all;
    private final Wording words;
    private final DialogLayer dialogs;
    private final TextField search = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final Label nothing = Labels.wrapping("", "help");

    private CommandSearch(List<Command> all, Wording words, DialogLayer dialogs) {
        this.all = all;
        this.words = words;
        this.dialogs = dialogs;
        search.setId("command-search");
        search.setPromptText(words.text(KeysText.SEARCH));
        search.setAccessibleText(words.text(KeysText.SEARCH));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
        search.setOnAction(event -> run());
        list.setId("command-list");
        list.getStyleClass().add("command-list");
        list.setAccessibleText(words.text(KeysText.FOUND));
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(nothing);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::enter);
        search.textProperty().subscribe(this::find);
        // Who looks at nothing hears which one Enter would do.
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> search.setAccessibleHelp(chosen == null ? nothing.getText() : chosen.text()));
    }

    static void open(List<Command> all, Wording words, DialogLayer dialogs) {
        CommandSearch commands = new CommandSearch(all, words, dialogs);
        HBox field = new HBox(Icon.SEARCH.node(Icon.Size.BUTTON), commands.search);
        field.getStyleClass().addAll("field-frame", "command-field");
        HBox.setHgrow(commands.search, Priority.ALWAYS);
        VBox body = new VBox(field, commands.list);
        body.getStyleClass().add("dialog-body");
        dialogs.close();
        dialogs.ask(words.text(KeysText.TITLE), body, Buttons.secondary(words.text(CommonText.CLOSE), dialogs::close));
        dialogs.losesNothing();
        commands.search.requestFocus();
    }

    private void find(String typed) {
        nothing.setText(words.text(KeysText.NOTHING, typed.strip()));
        list.getItems()
                .setAll(all.stream()
                        .filter(command -> command.matches(typed, words.locale()))
                        .toList());
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void arrow(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
        key.consume();
    }

    private void enter(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER, SPACE -> {
                run();
                key.consume();
            }
            default -> {}
        }
    }

    private void run() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            dialogs.close();
            chosen.action().run();
        }
    }

    private static Node row(Command command) {
        HBox row = new HBox(
                command.icon().node(Icon.Size.BUTTON),
                Labels.wrapping(command.text(), "body"),
                Card.spacer(),
                key(command.keys()));
        row.getStyleClass().add("row-12");
        return row;
    }

    private static Label key(String keys) {
        Label label = Labels.of(keys, "caption");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private final class Cell extends ListCell<Command> {
        Cell() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    run();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Command item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(item == null || empty ? null : row(item));
            setAccessibleText(item == null || empty ? "" : item.text());
            setPrefWidth(0);
        }
    }
}
