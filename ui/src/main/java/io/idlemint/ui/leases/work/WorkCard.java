package io.idlemint.ui.leases.work;

import io.idlemint.domain.lease.Party;
import io.idlemint.i18n.LeasesText;
import io.idlemint.ui.export.FileSaver;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.FilePicker;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.SegmentedChoice;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What happens inside a lease: for its renter output, files and usage, for its provider the usage alone.
public final class WorkCard extends Card {
    private final Label signed = Labels.of("", "caption");
    private final Label job = Labels.of("", "caption");
    private final StackPane body = new StackPane();

    /// How windows and files are asked for.
    public record Asking(FilePicker picker, FileSaver saver, DialogLayer dialogs) {}

    private enum Part {
        OUTPUT,
        FILES,
        USAGE
    }

    /// @param askReceipt shows what is signed so far, while the lease runs
    public WorkCard(WorkViewModel model, Party side, Asking asking, Optional<Runnable> askReceipt) {
        Wording words = model.context().words();
        UsagePane usage = new UsagePane(model, side, asking.dialogs());
        HBox foot = new HBox();
        foot.getStyleClass().add("row-12");
        signed.setGraphic(Icon.OK.node(Icon.Size.SMALL));
        signed.getStyleClass().add("ink-ok");
        signed.setMinWidth(USE_PREF_SIZE);
        foot.getChildren().add(signed);
        askReceipt.ifPresent(ask -> {
            Hyperlink receipt = Buttons.link(words.text(LeasesText.RECEIPT_SO_FAR), ask);
            receipt.setId(side == Party.RENTER ? "lease-receipt-so-far" : "lease-receipt-so-far-provided");
            receipt.setMinWidth(USE_PREF_SIZE);
            foot.getChildren().add(receipt);
        });
        foot.getChildren().addAll(job, spacer());
        VBox.setVgrow(body, Priority.ALWAYS);
        getStyleClass().add("output-card");
        if (side == Party.PROVIDER) {
            Label title = Labels.of(words.text(LeasesText.WORK_USAGE), "item-title");
            getChildren().addAll(title, body, foot);
            body.getChildren().setAll(usage);
            return;
        }
        OutputPane output = new OutputPane(model);
        FilesPane files = new FilesPane(model, asking.picker(), asking.saver());
        foot.getChildren().add(output.follow());
        SegmentedChoice<Part> parts = new SegmentedChoice<>(
                words.text(LeasesText.WORK_NAME),
                "work",
                List.of(Part.values()),
                part -> words.text(LeasesText.valueOf("WORK_" + part.name())),
                part -> show(part, output, files, usage));
        parts.select(Part.OUTPUT);
        Label privacy = Labels.wrapping(words.text(LeasesText.PRIVACY), "caption");
        privacy.setGraphic(Icon.LOCK.node(Icon.Size.SMALL));
        HBox head = new HBox(parts, spacer(), privacy);
        head.getStyleClass().add("row-12");
        HBox.setHgrow(privacy, Priority.SOMETIMES);
        getChildren().addAll(head, body, foot);
        show(Part.OUTPUT, output, files, usage);
    }

    private void show(Part part, OutputPane output, Node files, Node usage) {
        body.getChildren()
                .setAll(
                        switch (part) {
                            case OUTPUT -> output;
                            case FILES -> files;
                            case USAGE -> usage;
                        });
        output.follow().setVisible(part == Part.OUTPUT);
    }

    /// Shows how it stands.
    ///
    /// @param signedText what is signed so far
    /// @param jobText what became of the last command; empty while it runs
    public void show(String signedText, String jobText) {
        signed.setText(signedText);
        job.setText(jobText);
    }
}
