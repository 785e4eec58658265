package io.idlemint.ui.share.ready;

import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.domain.machine.ReadinessCheck.Status;
import io.idlemint.i18n.ReadinessText;
import io.idlemint.node.desk.ReadinessDesk;
import io.idlemint.node.desk.ReadinessDesk.Finding;
import io.idlemint.node.desk.ReadinessDesk.ReadinessNow;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.CheckWording;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Whether this computer is ready to share, and what helps where it is not. Only on the screen's thread.
public final class ReadinessViewModel implements AutoCloseable {
    private final ReadinessDesk desk;
    private final ScreenContext context;
    private final ObservableList<ReadinessRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper toFix = new ReadOnlyBooleanWrapper();
    private final Subscription shown;

    public ReadinessViewModel(ReadinessDesk desk, ScreenContext context) {
        this.desk = desk;
        this.context = context;
        shown = context.bridge().show(desk.now(), this::show);
    }

    /// What is to be fixed first.
    ObservableList<ReadinessRow> rows() {
        return rows;
    }

    /// How many are to be fixed.
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /// When it was looked at.
    ReadOnlyStringProperty age() {
        return age.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty toFix() {
        return toFix.getReadOnlyProperty();
    }

    ScreenContext context() {
        return context;
    }

    /// Looks again.
    public void look() {
        context.bridge().remind(desk::look);
    }

    private void show(ReadinessNow now) {
        looking.set(now.looking());
        rows.setAll(now.findings().stream()
                .map(this::row)
                .sorted(Comparator.comparing((ReadinessRow row) -> row.status() == Status.OK))
                .toList());
        long open = rows.stream().filter(row -> row.status() != Status.OK).count();
        toFix.set(open > 0);
        summary.set(
                now.at().isEmpty()
                        ? context.words().text(ReadinessText.LOOKING)
                        : context.words().text(ReadinessText.TO_FIX, open));
        age.set(now.at()
                .map(at -> context.words()
                        .text(ReadinessText.LOOKED_AT, context.words().moment(at)))
                .orElse(""));
    }

    private ReadinessRow row(Finding finding) {
        ReadinessCheck check = finding.check();
        CheckWording wording = new CheckWording(context.words());
        return new ReadinessRow(
                check.name(),
                check.status(),
                wording.title(check),
                wording.help(check),
                wording.found(check),
                finding.command());
    }

    /// The row of a check as it is now.
    List<ReadinessRow> row(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).toList();
    }

    @Override
    public void close() {
        shown.close();
    }
}
