package io.idlemint.ui.leases;

import io.idlemint.domain.lease.Party;
import io.idlemint.i18n.LeasesText;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.IconTile;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// A lease on its way to ready: what is done, what is to come, that nothing is charged, and the way out.
final class ReadyCard extends Card {
    private static final List<LeasesText> STEPS =
            List.of(LeasesText.STEP_TERMS, LeasesText.STEP_ESCROW, LeasesText.STEP_START);

    private final Wording words;
    private final Label title = Labels.wrapping("", "state-title");
    private final Label body = Labels.wrapping("", "state-text");
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox steps = new VBox();

    ReadyCard(Wording words, Runnable cancel) {
        this.words = words;
        steps.getStyleClass().add("steps");
        bar.setMaxWidth(Double.MAX_VALUE);
        Hyperlink out = Buttons.link(words.text(LeasesText.CANCEL_LEASE), cancel);
        out.setId("lease-cancel");
        getStyleClass().add("ready-card");
        getChildren()
                .addAll(new IconTile(Icon.CPU, Icon.Size.HERO, "tile-64", "tile-accent"), title, body, bar, steps, out);
    }

    void show(LeaseNow lease, LeaseText text) {
        title.setText(words.text(LeasesText.READY_TITLE, text.title()));
        body.setText(words.sentences(List.of(
                words.state(lease.state()),
                words.text(lease.side() == Party.RENTER ? LeasesText.READY_BODY : LeasesText.READY_BODY_PROVIDER))));
        bar.setProgress((text.step() + 0.5) / STEPS.size());
        steps.getChildren().clear();
        for (int i = 0; i < STEPS.size(); i++) {
            steps.getChildren().add(step(words.text(STEPS.get(i)), i, text.step()));
        }
    }

    private static Label step(String text, int number, int now) {
        Icon icon = Icon.OPEN_STEP;
        String look = "step-open";
        if (number < now) {
            icon = Icon.OK;
            look = "step-done";
        } else if (number == now) {
            icon = Icon.WAIT;
            look = "step-now";
        }
        Label label = Labels.of(text, "step", look);
        label.setGraphic(icon.node(Icon.Size.BUTTON));
        return label;
    }
}
