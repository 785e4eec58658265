package io.idlemint.ui.mine.pools;

import io.idlemint.i18n.PoolsText;
import io.idlemint.node.mine.WorkSource;
import io.idlemint.node.mine.WorkSource.Work;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.SegmentedChoice;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Whom this computer mines for, and how each pool stands.
public final class PoolsCard extends Card {
    /// In pixels: what the card prefers; it takes what its column has.
    private static final double FOOT_WIDTH = 240;

    private final PoolsViewModel model;
    private final DialogLayer dialogs;
    private final Wording words;
    private final SegmentedChoice<For> whom;
    private final ComboBox<Work> work = new ComboBox<>();
    private final Label note = Labels.wrapping("", "caption");
    private final VBox list = new VBox();
    private final PoolItem.Asks asks =
            new PoolItem.Asks(row -> move(row, -1), row -> move(row, 1), this::askChange, this::askRemove);
    private boolean following;

    private enum For {
        OWN,
        OTHERS
    }

    public PoolsCard(PoolsViewModel model, DialogLayer dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        words = model.words();
        whom = new SegmentedChoice<>(
                words.text(PoolsText.TITLE),
                "mine-for",
                List.of(For.values()),
                one -> words.text(PoolsText.valueOf("FOR_" + one.name())),
                this::choose);
        work.setId("pool-work");
        work.setMinWidth(USE_PREF_SIZE);
        work.getItems().setAll(Work.values());
        work.setConverter(new WorkText(words));
        work.setAccessibleText(words.text(PoolsText.WORK));
        work.setMaxWidth(Double.MAX_VALUE);
        work.valueProperty().subscribe(wanted -> {
            if (!following && wanted != null) {
                model.work(wanted);
            }
        });
        Label workName = Labels.of(words.text(PoolsText.WORK), "caption");
        workName.setLabelFor(work);
        workName.setMinWidth(USE_PREF_SIZE);
        Button add = Buttons.with(Icon.PLUS, Buttons.secondary(words.text(PoolsText.ADD), () -> add(() -> {})));
        add.setId("pool-add");
        HBox paid = new HBox(workName, work);
        paid.getStyleClass().add("row-8");
        FlowPane foot = new FlowPane(paid, add);
        foot.setPrefWrapLength(FOOT_WIDTH);
        foot.getStyleClass().add("pools-foot");
        note.setId("pools-note");
        list.getStyleClass().add("pool-list");
        list.setId("pools");
        getStyleClass().add("pools-card");
        whom.disableProperty().bind(model.busy());
        getChildren().addAll(Labels.of(words.text(PoolsText.TITLE), "card-title"), whom, note, list, foot);
        model.rows().addListener((ListChangeListener<PoolRow>) change -> lay());
        model.source().subscribe(this::follow);
        model.problem().subscribe(problem -> follow(model.source().get()));
        lay();
    }

    private void choose(For chosen) {
        if (chosen == For.OTHERS && model.source().get().pools().isEmpty()) {
            // Nobody to mine for yet: the choice holds once there is one.
            follow(model.source().get());
            add(() -> model.outside(true));
        } else {
            model.outside(chosen == For.OTHERS);
        }
    }

    private void follow(WorkSource source) {
        following = true;
        whom.select(source.outside() ? For.OTHERS : For.OWN);
        work.setValue(source.work());
        following = false;
        String problem = model.problem().get();
        note.setText(
                problem.isEmpty()
                        ? words.text(source.outside() ? PoolsText.NOTE_OTHERS : PoolsText.NOTE_OWN)
                        : problem);
    }

    private void add(Runnable then) {
        PoolDialog.ask(Optional.empty(), model, dialogs, then);
    }

    /// Who is in the list already keeps its place in the window, whatever its place in the list is now.
    private void lay() {
        List<PoolItem> before =
                list.getChildren().stream().map(PoolItem.class::cast).toList();
        int of = model.rows().size();
        List<PoolItem> items = model.rows().stream()
                .map(row -> before.stream()
                        .filter(item -> item.row().pool().equals(row.pool()))
                        .findFirst()
                        .orElseGet(() -> new PoolItem(row, of, words, asks)))
                .toList();
        for (int i = 0; i < of; i++) {
            items.get(i).show(model.rows().get(i), of);
        }
        list.getChildren().setAll(items);
        list.setVisible(of > 0);
        list.setManaged(of > 0);
    }

    private void move(PoolRow row, int by) {
        model.move(row, by);
    }

    private void askChange(PoolRow row) {
        PoolDialog.ask(Optional.of(row), model, dialogs, () -> {});
    }

    private void askRemove(PoolRow row) {
        PoolRemoval.ask(row, model, dialogs);
    }
}
