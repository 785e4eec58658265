package io.idlemint.ui.leases;

import io.idlemint.domain.lease.Party;
import io.idlemint.i18n.LeasesText;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.leases.LeasesViewModel.Tab;
import io.idlemint.ui.leases.work.WorkCard;
import io.idlemint.ui.wording.Wording;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The three lists of leases as tabs.
public final class LeasesView extends VBox {
    private final Wording words;
    private final TabPane tabs = new TabPane();
    private final Map<Tab, javafx.scene.control.Tab> byTab = new EnumMap<>(Tab.class);

    public LeasesView(LeasesViewModel model, WorkCard.Asking asking) {
        words = model.context().words();
        getStyleClass().addAll("screen", "leases");
        add(
                Tab.RENTED,
                Icon.LEASES,
                LeasesText.TAB_RENTED,
                model.rented(),
                new RunningPane(model, Party.RENTER, asking));
        add(
                Tab.PROVIDED,
                Icon.LEASED,
                LeasesText.TAB_PROVIDED,
                model.provided(),
                new RunningPane(model, Party.PROVIDER, asking));
        add(Tab.ENDED, Icon.HISTORY, LeasesText.TAB_ENDED, model.ended(), new EndedPane(model, asking));
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().add(tabs);
        tabs.getSelectionModel()
                .selectedItemProperty()
                .subscribe(selected -> byTab.forEach((tab, item) -> {
                    if (item.equals(selected)) {
                        model.tab().set(tab);
                    }
                }));
        model.tab().subscribe(tab -> tabs.getSelectionModel().select(byTab.get(tab)));
    }

    private void add(Tab tab, Icon icon, LeasesText title, ObservableList<?> list, Node content) {
        javafx.scene.control.Tab item = new javafx.scene.control.Tab("", content);
        item.setClosable(false);
        item.setGraphic(icon.node(Icon.Size.BUTTON));
        InvalidationListener name =
                changed -> item.setText(words.text(title, words.measures().count(list.size())));
        list.addListener(name);
        name.invalidated(list);
        byTab.put(tab, item);
        tabs.getTabs().add(item);
    }
}
