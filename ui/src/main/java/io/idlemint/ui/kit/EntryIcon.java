package io.idlemint.ui.kit;

import io.idlemint.domain.settlement.LedgerEntry;
import javafx.scene.text.Text;

/// The icon of a ledger entry, in the colour of what earned it.
public final class EntryIcon {
    private EntryIcon() {}

    public static Text of(LedgerEntry entry) {
        Text node = icon(entry).node(Icon.Size.BUTTON);
        switch (entry.kind()) {
            case MINED -> node.getStyleClass().add("icon-mining");
            case LEASE_PAID -> node.getStyleClass().add("icon-leased");
            case ORPHANED -> node.getStyleClass().add("icon-problem");
            default -> node.getStyleClass().add("icon-quiet");
        }
        return node;
    }

    private static Icon icon(LedgerEntry entry) {
        return switch (entry.kind()) {
            case MINED -> Icon.MINING;
            case ORPHANED -> Icon.PROBLEM;
            case TRANSFER -> entry.incoming() ? Icon.RECEIVE : Icon.SEND;
            case ESCROW_OPENED, ESCROW_TOPPED_UP -> Icon.LOCK;
            case ESCROW_REFUNDED -> Icon.TAKE_BACK;
            case LEASE_PAID -> Icon.LEASED;
            case HOLDER_REWARD -> Icon.REWARD;
        };
    }
}
