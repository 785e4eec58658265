package io.idlemint.ui.settings;

import atlantafx.base.theme.Styles;
import io.idlemint.i18n.SettingsText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Gradually;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.Scrolls;
import io.idlemint.ui.kit.WindowSize;
import io.idlemint.ui.screen.Searchable;
import io.idlemint.ui.wording.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Settings: the groups at the left, sentences with inputs at the right, a search over all of them, and for ten
/// seconds after a change the way back.
public final class SettingsView extends StackPane implements Searchable {
    private static final int ROWS_AT_ONCE = 2;
    private static final Duration UNDO_FOR = Duration.seconds(10);

    private final SettingsViewModel model;
    private final Wording words;
    private final TextField search = new TextField();
    private final VBox cards = new VBox();
    private final ScrollPane scroll = Scrolls.direct(new ScrollPane(cards));
    private final ObjectProperty<Category> shown = new SimpleObjectProperty<>(Category.SHARING);
    private final Groups groups;
    private final Gradually gradually = new Gradually(cards);
    private final Map<Category, ToggleButton> items = new EnumMap<>(Category.class);
    private final Label nothing = Labels.wrapping("", "help");
    private Category last = Category.SHARING;

    public SettingsView(SettingsViewModel model, VersionsModel versions, DialogLayer dialogs, WindowSize size) {
        this.model = model;
        words = model.context().words();
        getStyleClass().addAll("screen", "settings");
        groups = new Groups(model, versions, dialogs);
        nothing.setId("search-nothing");
        cards.getStyleClass().add("settings-cards");
        scroll.getStyleClass().add("screen-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        search.setId("settings-search");
        search.setPromptText(words.text(SettingsText.SEARCH));
        search.setAccessibleText(words.text(SettingsText.SEARCH));
        search.textProperty().subscribe(text -> find(text.strip().toLowerCase(Locale.ROOT)));
        Node box = searchBox();
        Node undo = undoBar();
        VBox wideSide = new VBox(box, categories());
        wideSide.getStyleClass().add("settings-side");
        HBox wide = new HBox(wideSide, scroll);
        wide.getStyleClass().add("settings-wide");
        VBox narrow = new VBox();
        narrow.getStyleClass().add("settings-narrow");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        ComboBox<Category> selector = selector();
        size.narrow().subscribe(now -> {
            if (now) {
                HBox head = new HBox(selector, box);
                head.getStyleClass().add("row-12");
                head.setMinHeight(USE_PREF_SIZE);
                selector.setMinHeight(USE_PREF_SIZE);
                narrow.getChildren().setAll(head, scroll);
                getChildren().setAll(narrow, undo);
            } else {
                wideSide.getChildren().remove(box);
                wideSide.getChildren().addFirst(box);
                wide.getChildren().setAll(wideSide, scroll);
                getChildren().setAll(wide, undo);
            }
        });
        show(model.pointed().get().map(Category::of).orElse(Category.SHARING));
        model.pointed()
                .addListener((pointed, before, now) -> now.ifPresent(group -> {
                    search.clear();
                    show(Category.of(group));
                }));
    }

    @Override
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private Node searchBox() {
        HBox box = new HBox(Icon.SEARCH.node(Icon.Size.BUTTON), search);
        box.getStyleClass().addAll("field-frame", "settings-search");
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private Node categories() {
        VBox list = new VBox();
        list.getStyleClass().addAll("im-card", "settings-categories");
        ToggleGroup group = new ToggleGroup();
        for (Category category : Category.values()) {
            ToggleButton item = new ToggleButton(
                    words.text(category.title()), category.icon().node(Icon.Size.BUTTON));
            item.setId("settings-" + category.name().toLowerCase(Locale.ROOT));
            item.getStyleClass().add("category-item");
            item.setMaxWidth(Double.MAX_VALUE);
            item.setToggleGroup(group);
            item.setOnAction(event -> {
                item.setSelected(true);
                search.clear();
                show(category);
            });
            items.put(category, item);
            list.getChildren().add(item);
        }
        list.getChildren().addAll(Card.spacer(), again());
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private Button again() {
        Button again = Buttons.with(
                Icon.UNDO,
                Buttons.secondary(
                        words.text(SettingsText.WELCOME_AGAIN), () -> model.change(now -> now.welcomed(false))));
        again.setId("settings-welcome");
        again.getStyleClass().addAll(Styles.FLAT, "category-item");
        again.setMaxWidth(Double.MAX_VALUE);
        return again;
    }

    private ComboBox<Category> selector() {
        ComboBox<Category> selector = new ChoiceInput<>(
                "settings-category", List.of(Category.values()), one -> words.text(one.title()), shown, chosen -> {
                    search.clear();
                    show(chosen);
                });
        selector.setAccessibleText(words.text(SettingsText.CATEGORIES));
        return selector;
    }

    /// Shows a group, and those after it below.
    private void show(Category category) {
        shown.set(category);
        ToggleButton item = items.get(category);
        if (item != null) {
            item.setSelected(true);
        }
        cards.getChildren().clear();
        last = category;
        add(category);
        scroll.setVvalue(0);
        gradually.fill(this::goOn);
    }

    private void add(Category category) {
        groups.rows(category).forEach(row -> visible(row, row.isPresent()));
        cards.getChildren().add(groups.card(category));
    }

    /// Adds some rows to the last group, or the next group without its rows.
    private boolean goOn() {
        if (groups.fill(last, ROWS_AT_ONCE)) {
            return true;
        }
        Optional<Category> next = Stream.of(Category.values())
                .filter(category -> category.compareTo(last) > 0)
                .findFirst();
        next.ifPresent(category -> {
            last = category;
            add(category);
        });
        return next.isPresent();
    }

    private void find(String query) {
        gradually.stop();
        if (query.isEmpty()) {
            items.entrySet().stream()
                    .filter(item -> item.getValue().isSelected())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .ifPresent(this::show);
            return;
        }
        cards.getChildren().clear();
        for (Category category : Category.values()) {
            List<SettingRow> own = groups.rows(category);
            boolean whole =
                    words.text(category.title()).toLowerCase(Locale.ROOT).contains(query);
            own.forEach(row -> visible(row, row.isPresent() && (whole || row.matches(query))));
            if (own.stream().anyMatch(Node::isVisible)) {
                groups.fill(category, own.size());
                cards.getChildren().add(groups.card(category));
            }
        }
        if (cards.getChildren().isEmpty()) {
            suggest(query);
        }
    }

    private void suggest(String query) {
        List<SettingRow> nearest = Nearest.to(query, groups.all().toList(), SettingRow::searched, 3);
        nothing.setText(words.text(SettingsText.SEARCH_NOTHING, query));
        cards.getChildren().setAll(nothing);
        for (SettingRow row : nearest) {
            String title = row.title();
            cards.getChildren().add(Buttons.link(title, () -> {
                search.setText(row.title().split(" … ", 2)[0]);
                search.end();
            }));
        }
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private Node undoBar() {
        Label text = Labels.of("", "body");
        text.textProperty().bind(model.changed());
        Button undo = Buttons.with(Icon.UNDO, Buttons.secondary(words.text(SettingsText.UNDO), model::undo));
        undo.setId("settings-undo");
        undo.visibleProperty().bind(model.undoable());
        undo.managedProperty().bind(model.undoable());
        HBox bar = new HBox(text, undo);
        bar.getStyleClass().add("undo-bar");
        bar.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(bar, Pos.BOTTOM_CENTER);
        bar.visibleProperty().bind(model.changed().isNotEmpty());
        PauseTransition wait = new PauseTransition(UNDO_FOR);
        wait.setOnFinished(event -> model.keep());
        model.changed().subscribe(now -> {
            wait.stop();
            if (!now.isEmpty()) {
                wait.playFromStart();
            }
        });
        return bar;
    }
}
