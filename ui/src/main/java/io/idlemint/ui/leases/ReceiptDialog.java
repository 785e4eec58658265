package io.idlemint.ui.leases;

import io.idlemint.domain.identity.Account;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.LeasesText;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.node.desk.LeaseDesk.LeaseReceipt;
import io.idlemint.node.lease.LeaseProof.Line;
import io.idlemint.ui.export.FileSaver;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Columns;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.TextTable;
import io.idlemint.ui.wording.Hashes;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// What both sides of a lease have signed: who, its number, the amount and the digest, and whether it is right.
final class ReceiptDialog {
    private static final int MOST_ROWS = 6;
    private static final double ROW = 40;

    private ReceiptDialog() {}

    static void ask(LeaseNow lease, LeasesViewModel model, FileSaver saver, DialogLayer dialogs) {
        Wording words = model.context().words();
        model.receipt(
                lease,
                receipt -> show(lease, receipt, model, saver, dialogs),
                problem -> dialogs.ask(
                        words.text(LeasesText.RECEIPT_TITLE),
                        Labels.wrapping(problem, "help"),
                        Buttons.secondary(words.text(CommonText.CLOSE), dialogs::close)));
    }

    private static void show(
            LeaseNow lease, LeaseReceipt receipt, LeasesViewModel model, FileSaver saver, DialogLayer dialogs) {
        Wording words = model.context().words();
        boolean right = receipt.lines().stream().allMatch(Line::right);
        Label verdict = Labels.wrapping(
                right
                        ? words.text(LeasesText.RECEIPT_RIGHT, receipt.lines().size())
                        : words.text(LeasesText.RECEIPT_WRONG),
                right ? "ink-ok" : "ink-problem");
        verdict.setId("receipt-verdict");
        verdict.setGraphic((right ? Icon.OK : Icon.PROBLEM).node(Icon.Size.BUTTON));
        Label note = Labels.wrapping("", "caption");
        note.setId("receipt-note");
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        VBox body = new VBox(
                new VBox(
                        Labels.of(words.text(LeasesText.RECEIPT_LEASE), "label-13", "help"),
                        Labels.wrapping(Hashes.halved(lease.id().hex()), "mono")),
                Labels.wrapping(words.text(LeasesText.RECEIPT_BODY), "help"),
                verdict,
                table(receipt.lines(), words),
                note);
        body.getStyleClass().addAll("dialog-body", "receipt-body");
        Consumer<String> said = note::setText;
        String name = "idlemint-lease-" + lease.id().hex().substring(0, 12);
        Button csv = Buttons.with(Icon.FILE, Buttons.secondary(words.text(LeasesText.RECEIPT_CSV), () -> {}));
        csv.setId("receipt-csv");
        csv.setOnAction(event -> saver.place(csv.getScene().getWindow(), name + ".csv")
                .ifPresent(file -> model.saveLines(receipt, file, said)));
        Button json = Buttons.with(Icon.FILE, Buttons.primary(words.text(LeasesText.RECEIPT_JSON), () -> {}));
        json.setId("receipt-json");
        json.setOnAction(event -> saver.place(json.getScene().getWindow(), name + ".json")
                .ifPresent(file -> model.saveDocument(receipt, file, said)));
        dialogs.ask(
                words.text(LeasesText.RECEIPT_TITLE),
                body,
                Buttons.secondary(words.text(CommonText.CLOSE), dialogs::close),
                csv,
                json);
    }

    private static TextTable<Line> table(List<Line> lines, Wording words) {
        TextTable<Line> table = new TextTable<>();
        table.setId("receipt-lines");
        table.setAccessibleText(words.text(LeasesText.RECEIPT_TITLE));
        table.getItems().setAll(lines.reversed());
        table.rows(Math.clamp(lines.size(), 2, MOST_ROWS), ROW);
        table.getColumns()
                .setAll(List.of(
                        Columns.nodes(words.text(LeasesText.RECEIPT_WHAT), 130, false, line -> what(line, words)),
                        Columns.text(
                                words.text(LeasesText.RECEIPT_NUMBER),
                                50,
                                true,
                                line -> line.seq().isPresent()
                                        ? words.measures().count(line.seq().getAsLong())
                                        : ""),
                        Columns.text(
                                words.text(LeasesText.RECEIPT_AMOUNT),
                                110,
                                true,
                                line -> line.amount()
                                        .map(amount -> words.amounts().exact(amount.nanos()))
                                        .orElse("")),
                        Columns.nodes(words.text(LeasesText.RECEIPT_SIGNER), 90, false, line -> signer(line, words)),
                        Columns.nodes(words.text(LeasesText.RECEIPT_DIGEST), 110, false, ReceiptDialog::digest)));
        return table;
    }

    private static Node what(Line line, Wording words) {
        Label label = Labels.of(
                words.text(
                        switch (line.type()) {
                            case "NodeIdentity" -> LeasesText.PROOF_IDENTITY;
                            case "Terms" -> LeasesText.PROOF_TERMS;
                            case "Open" -> LeasesText.PROOF_OPEN;
                            case "Voucher" -> LeasesText.PROOF_VOUCHER;
                            default -> LeasesText.PROOF_RECEIPT;
                        }),
                "cell-first",
                line.right() ? "ink-ok" : "ink-problem");
        label.setGraphic((line.right() ? Icon.OK : Icon.PROBLEM).node(Icon.Size.SMALL));
        return label;
    }

    private static Node signer(Line line, Wording words) {
        Optional<Account> signer = line.signer();
        Label label = Labels.of(
                signer.map(Account::brief).orElseGet(() -> words.text(LeasesText.RECEIPT_NOBODY)), "cell-first");
        signer.ifPresent(account -> label.setTooltip(new Tooltip(account.hex())));
        return label;
    }

    private static Node digest(Line line) {
        Label label = Labels.of(line.digest().brief(), "cell-first");
        label.setTooltip(new Tooltip(line.digest().hex()));
        return label;
    }
}
