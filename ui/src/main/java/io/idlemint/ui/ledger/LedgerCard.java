package io.idlemint.ui.ledger;

import io.idlemint.i18n.EarningsText;
import io.idlemint.i18n.WalletText;
import io.idlemint.ui.export.FileSaver;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Gradually;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.Segments;
import io.idlemint.ui.kit.WindowSize;
import io.idlemint.ui.screen.Searchable;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// History and earnings as two tabs, each with what belongs to it at the right of the tabs.
public final class LedgerCard extends Card implements Searchable {
    private final HistoryViewModel history;
    private final EarningsViewModel earnings;
    private final FileSaver saver;
    private final Wording words;
    private final TabPane tabs = new TabPane();
    private final Tab past;
    private final HistoryPane pastPane;
    private final Label note = Labels.wrapping("", "caption");

    public LedgerCard(
            HistoryViewModel history,
            EarningsViewModel earnings,
            FileSaver saver,
            DialogLayer dialogs,
            WindowSize window) {
        this.history = history;
        this.earnings = earnings;
        this.saver = saver;
        words = earnings.context().words();
        pastPane = new HistoryPane(history, dialogs);
        past = tab(Icon.HISTORY, words.text(WalletText.HISTORY), pastPane);
        past.setId("tab-history");
        Tab earned = tab(Icon.REWARD, words.text(EarningsText.TAB_EARNINGS), new Region());
        EarningsPane pane = new EarningsPane(
                earnings, history, window, () -> tabs.getSelectionModel().select(past));
        new Gradually(tabs).fillAfter(Stream.of(() -> earned.setContent(pane)));
        earned.setId("tab-earnings");
        tabs.setId("ledger-tabs");
        tabs.getTabs().addAll(earned, past);
        Segments<Span> spans = new Segments<>(
                words.text(EarningsText.SPAN),
                List.of(Span.values()),
                span -> words.text(span.text()),
                earnings.span());
        spans.setId("earnings-span");
        Button csv = Buttons.with(Icon.FILE, Buttons.secondary(words.text(EarningsText.CSV), this::export));
        csv.setId("ledger-csv");
        HBox right = new HBox(spans, csv);
        right.getStyleClass().add("row-12");
        right.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(right, Pos.TOP_RIGHT);
        tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> {
            boolean isEarned = earned.equals(tab);
            spans.setVisible(isEarned);
            csv.setTooltip(new Tooltip(words.text(isEarned ? EarningsText.CSV_EARNINGS : EarningsText.CSV_HISTORY)));
            csv.setAccessibleText(csv.getTooltip().getText());
        });
        note.setId("ledger-note");
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        StackPane all = new StackPane(tabs, right);
        VBox.setVgrow(all, Priority.ALWAYS);
        getStyleClass().add("ledger-card");
        getChildren().addAll(all, note);
    }

    /// Turns to the history and its search.
    @Override
    public void focusSearch() {
        tabs.getSelectionModel().select(past);
        pastPane.focusSearch();
    }

    private static Tab tab(Icon icon, String title, Node content) {
        Tab tab = new Tab(title, content);
        tab.setClosable(false);
        tab.setGraphic(icon.node(Icon.Size.BUTTON));
        return tab;
    }

    private void export() {
        boolean isEarned =
                "tab-earnings".equals(tabs.getSelectionModel().getSelectedItem().getId());
        saver.place(getScene().getWindow(), isEarned ? "idlemint-earnings.csv" : "idlemint-history.csv")
                .ifPresent(file -> {
                    if (isEarned) {
                        earnings.export(file, note::setText);
                    } else {
                        history.export(file, note::setText);
                    }
                });
    }
}
