package io.idlemint.ui.leases;

import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Party;
import io.idlemint.i18n.LeasesText;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.IconTile;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.MeterCell;
import io.idlemint.ui.kit.StatePill;
import io.idlemint.ui.leases.LeaseText.Cell;
import io.idlemint.ui.leases.LeaseText.Warning;
import io.idlemint.ui.wording.Wording;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A running lease: its state, its meters, and what can be done with it.
final class LeaseCard extends Card {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Label title = Labels.wrapping("", "lease-title");
    private final Label about = Labels.wrapping("", "help");
    private final StatePill pill = new StatePill();
    private final MeterCell used = new MeterCell("");
    private final MeterCell costs = new MeterCell("");
    private final MeterCell left = new MeterCell("");
    private final MeterCell risk = new MeterCell("");
    private final Label budget = Labels.of("", "caption");
    private final Label budgetLeft = Labels.of("", "caption");
    private final Label budgetHelp = Labels.wrapping("", "caption");
    private final ProgressBar bar = new ProgressBar(0);
    private final Button topUp;
    private final Button end;

    LeaseCard(Party side, Wording words, Runnable askTopUp, Runnable askEnd) {
        boolean renter = side == Party.RENTER;
        topUp = Buttons.with(Icon.PLUS, Buttons.primary(words.text(LeasesText.TOP_UP), askTopUp));
        topUp.setId("lease-top-up");
        end = Buttons.with(
                renter ? Icon.END : Icon.TAKE_BACK,
                Buttons.danger(words.text(renter ? LeasesText.END : LeasesText.TAKE_BACK), askEnd));
        end.setId(renter ? "lease-end" : "lease-take-back");
        topUp.setVisible(renter);
        topUp.setManaged(renter);
        HBox name = new HBox(title, pill);
        name.getStyleClass().add("row-12");
        VBox texts = new VBox(name, about);
        texts.getStyleClass().add("hero-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox head = new HBox(new IconTile(Icon.CPU, Icon.Size.TILE, "tile-48", "tile-accent"), texts, topUp, end);
        head.getStyleClass().add("lease-head");
        Region line = new Region();
        line.getStyleClass().add("divider");
        FlowPane meters = new FlowPane(used, costs, left, budgetCell(), risk);
        meters.getStyleClass().add("meters");
        getStyleClass().add("lease-card");
        getChildren().addAll(head, line, meters);
    }

    void show(LeaseNow lease, LeaseText text) {
        title.setText(text.title());
        about.setText(text.about());
        pill.show(text.state(), text.pill());
        show(used, text.used());
        show(costs, text.costs());
        show(left, text.left());
        show(risk, text.risk());
        budget.setText(text.budget());
        budgetLeft.setText(text.budgetLeft());
        budgetHelp.setText(text.budgetHelp());
        bar.setProgress(text.usedFraction());
        bar.setAccessibleText(text.budget() + ", " + text.budgetLeft());
        bar.pseudoClassStateChanged(WARNING, text.warning() == Warning.URGENT);
        boolean ending = lease.state() instanceof LeaseState.Ending;
        end.setDisable(ending);
        topUp.setDisable(ending || lease.selfTest());
    }

    private VBox budgetCell() {
        HBox labels = new HBox(budget, spacer(), budgetLeft);
        labels.getStyleClass().add("row-12");
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox cell = new VBox(labels, bar, budgetHelp);
        cell.getStyleClass().addAll("meter", "budget-cell");
        return cell;
    }

    private static void show(MeterCell meter, Cell cell) {
        meter.label(cell.label());
        meter.show(cell.number(), cell.unit(), cell.help());
    }
}
