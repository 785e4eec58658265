package io.idlemint.ui.activity;

import io.idlemint.domain.activity.Activity;
import io.idlemint.i18n.ActivityText;
import io.idlemint.i18n.CommonText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The drawer with everything that happened, the newest at the top.
public final class ActivityDrawer {
    private final ActivityViewModel model;
    private final DialogLayer dialogs;
    private final Wording words;
    private final ActivityWording wording;
    private final VBox panel = new VBox();
    private final ListView<Activity> list = new ListView<>();
    private final CheckBox onlyNews;

    public ActivityDrawer(ActivityViewModel model, DialogLayer dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        words = model.context().words();
        wording = new ActivityWording(words);
        Button close = Buttons.icon(Icon.CLOSE, words.text(CommonText.CLOSE), dialogs::close);
        HBox head = new HBox(Labels.of(words.text(ActivityText.TITLE), "dialog-title"), Card.spacer(), close);
        head.getStyleClass().add("card-head");
        onlyNews = new CheckBox(words.text(ActivityText.ONLY_NEWS));
        onlyNews.setId("activity-news");
        onlyNews.setWrapText(true);
        onlyNews.setSelected(true);
        onlyNews.setOnAction(event -> show(model.entries().get()));
        list.setId("activity-list");
        list.getStyleClass().add("activity-list");
        list.setAccessibleText(words.text(ActivityText.TITLE));
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(
                StatePane.empty(Icon.BELL, words.text(ActivityText.EMPTY_TITLE), words.text(ActivityText.EMPTY)));
        VBox.setVgrow(list, Priority.ALWAYS);
        panel.getStyleClass().add("activity-drawer");
        panel.getChildren().addAll(head, onlyNews, list);
        model.entries().subscribe(this::show);
    }

    /// Opens it; what it shows counts as read.
    public void open() {
        model.markRead();
        dialogs.drawer(panel);
        list.requestFocus();
    }

    private void show(List<Activity> all) {
        list.getItems()
                .setAll(all.stream()
                        .filter(entry -> !onlyNews.isSelected() || ActivityWording.isNews(entry))
                        .toList());
    }

    private Node row(Activity activity) {
        VBox text = new VBox(
                Labels.wrapping(wording.sentence(activity), "body"), Labels.of(words.moment(activity.at()), "caption"));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(wording.icon(activity).node(Icon.Size.BUTTON), text);
        row.getStyleClass().add("activity-row");
        return row;
    }

    private final class Cell extends ListCell<Activity> {
        @Override
        protected void updateItem(@Nullable Activity item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(item == null || empty ? null : row(item));
            setPrefWidth(0);
        }
    }
}
