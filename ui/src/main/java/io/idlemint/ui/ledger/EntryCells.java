package io.idlemint.ui.ledger;

import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.ui.kit.EntryIcon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// The cells of an entry that every list of them has.
final class EntryCells {
    private EntryCells() {}

    static Node what(Wording words, LedgerEntry entry) {
        Label label = Labels.of(words.entry(entry), "cell-first");
        label.setGraphic(EntryIcon.of(entry));
        return label;
    }

    static Node amount(Wording words, LedgerEntry entry) {
        Label label = Labels.of(words.entryAmount(entry), entry.incoming() ? "incoming" : "outgoing");
        label.setTooltip(new Tooltip(words.amounts().exact(entry.amount().nanos())));
        return label;
    }
}
