package io.idlemint.ui.market;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.MarketText;
import io.idlemint.node.desk.NotebookDesk;
import io.idlemint.node.desk.NotebookDesk.SavedSearch;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.offer.OfferFilter;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Saves the present filters under a name, and takes up or forgets saved ones.
final class SearchesDialog {
    private SearchesDialog() {}

    static void ask(MarketViewModel model, DialogLayer dialogs) {
        Wording words = model.context().words();
        TextField name = new TextField();
        name.setId("search-name");
        SimpleStringProperty problem = new SimpleStringProperty("");
        Button save = Buttons.with(Icon.PLUS, Buttons.primary(words.text(MarketText.SEARCH_SAVE), () -> {
            int length = name.getText().strip().length();
            boolean wrong = length == 0 || length > NotebookDesk.NAME_LIMIT;
            problem.set(wrong ? words.text(MarketText.SEARCH_NAME_WRONG, NotebookDesk.NAME_LIMIT) : "");
            if (!wrong) {
                model.saveSearch(name.getText());
                name.clear();
            }
        }));
        save.setId("search-save");
        save.setDefaultButton(true);
        VBox list = new VBox();
        list.getStyleClass().add("names-list");
        Subscription following = model.searches().subscribe(searches -> fill(list, searches, model, dialogs));
        list.sceneProperty().subscribe((before, scene) -> {
            if (before != null && scene == null) {
                following.unsubscribe();
            }
        });
        VBox body = new VBox(
                new FormField(words.text(MarketText.SEARCH_NAME), name)
                        .help(words.text(
                                MarketText.FILTERS_COUNT, model.filter().get().active()))
                        .problem(problem)
                        .trailing(save),
                lost(model, words),
                list);
        body.getStyleClass().add("dialog-body");
        dialogs.ask(
                words.text(MarketText.SEARCHES_TITLE),
                body,
                Buttons.secondary(words.text(CommonText.CLOSE), dialogs::close));
        name.requestFocus();
    }

    /// What was forgotten or replaced, and the way back.
    private static Node lost(MarketViewModel model, Wording words) {
        Label what = Labels.of("", "caption");
        Hyperlink undo = Buttons.link(words.text(MarketText.SEARCH_UNDO), model::restoreSearch);
        undo.setId("search-undo");
        HBox line = new HBox(what, undo);
        line.getStyleClass().add("row-8");
        line.managedProperty().bind(line.visibleProperty());
        Subscription following = model.lostSearch().subscribe(gone -> {
            line.setVisible(gone.isPresent());
            what.setText(gone.map(one -> words.text(MarketText.SEARCH_LOST, one.name()))
                    .orElse(""));
        });
        line.sceneProperty().subscribe((before, scene) -> {
            if (before != null && scene == null) {
                following.unsubscribe();
            }
        });
        return line;
    }

    private static void fill(VBox list, List<SavedSearch> searches, MarketViewModel model, DialogLayer dialogs) {
        Wording words = model.context().words();
        list.getChildren().clear();
        if (searches.isEmpty()) {
            list.getChildren().add(Labels.wrapping(words.text(MarketText.SEARCHES_EMPTY), "help"));
        }
        searches.forEach(search -> list.getChildren().add(row(search, model, words, dialogs)));
    }

    private static Node row(SavedSearch search, MarketViewModel model, Wording words, DialogLayer dialogs) {
        Button take = Buttons.secondary(search.name(), () -> {
            model.takeSearch(search);
            dialogs.close();
        });
        take.getStyleClass().add("saved-search");
        int active = OfferFilter.of(search.filters()).active();
        Button forget = Buttons.icon(
                Icon.CLOSE, words.text(MarketText.SEARCH_FORGET, search.name()), () -> model.forgetSearch(search));
        forget.getStyleClass().add("search-forget");
        HBox row = new HBox(
                take, Labels.of(words.text(MarketText.FILTERS_COUNT, active), "caption"), Card.spacer(), forget);
        row.getStyleClass().add("row-12");
        return row;
    }
}
