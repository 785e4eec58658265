package io.idlemint.ui.settings;

import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Labels;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The groups of settings, each made when it is wanted for the first time. Only on the screen's thread.
final class Groups {
    private final SettingsViewModel model;
    private final VersionRows versions;
    private final Rows shared;
    private final LookRows look;
    private final FileRows files;
    private final Map<Category, List<SettingRow>> rows = new EnumMap<>(Category.class);
    private final Map<Category, Card> cards = new EnumMap<>(Category.class);

    Groups(SettingsViewModel model, VersionsModel versions, DialogLayer dialogs) {
        this.model = model;
        this.versions = new VersionRows(versions, dialogs);
        shared = new Rows(model);
        look = new LookRows(shared);
        files = new FileRows(shared, dialogs);
    }

    List<SettingRow> rows(Category category) {
        return rows.computeIfAbsent(category, this::made);
    }

    private List<SettingRow> made(Category category) {
        return switch (category) {
            case SHARING -> new SharingRows(shared).all();
            case MONEY -> new MoneyRows(shared).all();
            case NOTES -> look.notes();
            case LOOK -> look.look();
            case START -> look.start();
            case FILES -> files.files();
            case VERSIONS -> versions.all();
            case ABOUT -> files.about();
        };
    }

    /// The rows of all groups.
    Stream<SettingRow> all() {
        return Stream.of(Category.values()).map(this::rows).flatMap(List::stream);
    }

    /// The card of a group, whose rows come with [#fill].
    Card card(Category category) {
        return cards.computeIfAbsent(category, this::titled);
    }

    private Card titled(Category category) {
        Card card = Card.titled(model.context().words().text(category.title()), new Region());
        card.getStyleClass().add("settings-card");
        if (category == Category.FILES) {
            Label problem = Labels.wrapping("", "blocked");
            problem.textProperty().bind(model.problem());
            problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
            problem.managedProperty().bind(problem.visibleProperty());
            card.getChildren().add(problem);
        }
        return card;
    }

    /// Puts the next rows of a group into its card.
    ///
    /// @return false if all were there
    boolean fill(Category category, int number) {
        List<Node> there = card(category).getChildren();
        List<SettingRow> missing = rows(category).stream()
                .filter(row -> row.getParent() == null)
                .limit(number)
                .toList();
        // After the heading and the rows that are there, before what else is in the card.
        there.addAll(
                1 + (int) there.stream().filter(SettingRow.class::isInstance).count(), missing);
        return !missing.isEmpty();
    }
}
