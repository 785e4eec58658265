package io.idlemint.ui.home;

import io.idlemint.domain.activity.Activity;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.i18n.HomeText;
import io.idlemint.ui.activity.ActivityWording;
import io.idlemint.ui.governor.WhyDialog;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.Notice;
import io.idlemint.ui.kit.StatCard;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.kit.WindowSize;
import io.idlemint.ui.wording.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/// Home: hero, three numbers, a card for each device, the newest entries of the ledger.
public final class HomeView extends VBox {
    private final HomeViewModel model;
    private final Wording words;
    private final DialogLayer dialogs;
    private final WindowSize window;
    private final GridPane grid = new GridPane();
    private List<Bytes32> arranged = List.of();
    private final WholeRows latest = new WholeRows();
    private final VBox side;
    private final ActivityWording wording;
    private final Map<Bytes32, DeviceCard> cards = new HashMap<>();
    private final StatCard spending;

    public HomeView(HomeViewModel model, DialogLayer dialogs, WindowSize window) {
        this.model = model;
        this.dialogs = dialogs;
        this.window = window;
        words = model.context().words();
        getStyleClass().addAll("screen", "home");
        // What does not fit is scrolled, never pressed.
        setMinHeight(USE_PREF_SIZE);
        spending = new StatCard(words.text(HomeText.SPENDING_NOW));
        Card activity = Card.titled(words.text(HomeText.ACTIVITY), all(), latest);
        activity.setId("latest");
        VBox.setVgrow(activity, Priority.ALWAYS);
        side = new VBox(new DayCard(words, model.day()), activity);
        side.getStyleClass().add("home-side");
        wording = new ActivityWording(words);
        latest.getStyleClass().add("latest");
        VBox.setVgrow(latest, Priority.ALWAYS);
        grid.getStyleClass().add("home-grid");
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(banner(), new HeroCard(model), stats(), grid);
        model.devices().addListener((ListChangeListener<DeviceText>) change -> showDevices());
        model.activity().addListener((ListChangeListener<Activity>) change -> showEntries());
        showDevices();
        showEntries();
        window.narrow().subscribe(narrow -> arrange());
    }

    private Node banner() {
        Notice banner = new Notice(
                words.text(HomeText.BACKUP_BANNER),
                words.text(HomeText.BACKUP_ACTION),
                () -> model.context().navigator().openBackup());
        banner.visibleProperty().bind(model.backupMissing());
        return banner;
    }

    private Node stats() {
        StatCard earned = new StatCard(words.text(HomeText.EARNED_TODAY));
        StatCard balance = new StatCard(words.text(HomeText.BALANCE));
        Hyperlink openLease = Buttons.link(words.text(HomeText.OPEN_LEASE), model::openLease);
        openLease.setId("open-lease");
        openLease.setMinWidth(USE_PREF_SIZE);
        openLease.visibleProperty().bind(model.renting());
        spending.link(openLease);
        model.earned().subscribe(text -> earned.show(text.number(), text.unit(), text.help()));
        model.spending().subscribe(text -> spending.show(text.number(), text.unit(), text.help()));
        model.balance().subscribe(text -> balance.show(text.number(), text.unit(), text.help()));
        GridPane row = new GridPane();
        row.getStyleClass().add("home-grid");
        columns(row, 3);
        row.addRow(0, earned, spending, balance);
        return row;
    }

    private Hyperlink all() {
        return Buttons.link(
                words.text(HomeText.ACTIVITY_ALL),
                () -> model.context().navigator().openActivity());
    }

    private void showDevices() {
        for (DeviceText device : model.devices()) {
            DeviceCard known = cards.get(device.id());
            if (known == null) {
                cards.put(device.id(), new DeviceCard(device, model, this::askPrice, this::explain));
            } else {
                known.show(device);
            }
        }
        if (!shownDevices().equals(arranged)) {
            arrange();
        }
    }

    private List<Bytes32> shownDevices() {
        return model.devices().stream().map(DeviceText::id).toList();
    }

    /// Devices are as high as what they say; the list of what happened takes the rest of the window.
    private void arrange() {
        boolean narrow = window.narrow().get();
        arranged = shownDevices();
        grid.getChildren().clear();
        grid.getRowConstraints().clear();
        latest.modest(!narrow);
        columns(grid, narrow ? 2 : 3);
        for (int i = 0; i < arranged.size(); i++) {
            grid.add(cards.get(arranged.get(i)), i % 2, i / 2, arranged.size() == 1 ? 2 : 1, 1);
        }
        if (arranged.isEmpty()) {
            grid.add(StatePane.loading(words.text(HomeText.DEVICES_LOADING)), 0, 0, 2, 1);
        }
        int rows = Math.max(1, (arranged.size() + 1) / 2);
        for (int i = 0; i <= rows; i++) {
            RowConstraints row = new RowConstraints();
            row.setVgrow(i == rows ? Priority.ALWAYS : Priority.NEVER);
            grid.getRowConstraints().add(row);
        }
        grid.add(side, narrow ? 0 : 2, narrow ? rows : 0, narrow ? 2 : 1, narrow ? 1 : rows + 1);
    }

    private void askPrice(DeviceText device) {
        PriceDialog.ask(device, model, dialogs);
    }

    private void explain(DeviceText device) {
        WhyDialog.show(device.id(), device.name(), model.why(device), model.voice(), dialogs);
    }

    private void showEntries() {
        latest.getChildren().clear();
        if (model.activity().isEmpty()) {
            latest.getChildren().add(Labels.wrapping(words.text(HomeText.ACTIVITY_EMPTY), "help"));
        }
        model.activity().forEach(entry -> latest.getChildren().add(entryRow(entry)));
    }

    private Node entryRow(Activity entry) {
        Label what = Labels.wrapping(wording.sentence(entry), "body");
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        Label when = Labels.of(words.moment(entry.at()), "caption");
        when.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(wording.icon(entry).node(Icon.Size.BUTTON), what, when);
        row.getStyleClass().add("latest-row");
        return row;
    }

    private static void columns(GridPane pane, int columns) {
        pane.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setHgrow(Priority.ALWAYS);
            pane.getColumnConstraints().add(column);
        }
    }
}
