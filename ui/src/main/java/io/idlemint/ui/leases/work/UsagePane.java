package io.idlemint.ui.leases.work;

import io.idlemint.domain.lease.Party;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.LeasesText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.ChartContent;
import io.idlemint.ui.kit.Columns;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.kit.StepChart;
import io.idlemint.ui.kit.TextTable;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the jobs of a lease use: processor and memory over time, and the work folder's size.
public final class UsagePane extends VBox {
    private final WorkViewModel model;
    private final Wording words;
    private final DialogLayer dialogs;
    private final Chart processor;
    private final Chart memory;
    private final HBox charts;
    private final StackPane body = new StackPane();
    private final StatePane empty;
    private final Label disk = Labels.of("", "caption");
    private final Hyperlink table;

    public UsagePane(WorkViewModel model, Party side, DialogLayer dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        words = model.context().words();
        processor = new Chart(words.text(LeasesText.USAGE_CPU), "usage-processor");
        memory = new Chart(words.text(LeasesText.USAGE_MEMORY), "usage-memory");
        charts = new HBox(processor, memory);
        charts.getStyleClass().add("usage-charts");
        empty = StatePane.empty(Icon.CPU, words.text(LeasesText.USAGE_EMPTY_TITLE), words.text(LeasesText.USAGE_EMPTY));
        Label source = Labels.wrapping(
                words.text(side == Party.RENTER ? LeasesText.USAGE_RENTER : LeasesText.USAGE_PROVIDER), "caption");
        HBox.setHgrow(source, Priority.ALWAYS);
        source.setMaxWidth(Double.MAX_VALUE);
        disk.setMinWidth(USE_PREF_SIZE);
        disk.setId("usage-disk");
        table = Buttons.link(words.text(LeasesText.USAGE_TABLE), this::askTable);
        table.setId("usage-table");
        table.setMinWidth(USE_PREF_SIZE);
        HBox foot = new HBox(source, disk, table);
        foot.getStyleClass().add("row-12");
        VBox.setVgrow(body, Priority.ALWAYS);
        getStyleClass().add("usage-pane");
        getChildren().setAll(body, foot);
        model.usage().subscribe(this::show);
    }

    private void show(UsageText now) {
        boolean nothing = now.rows().isEmpty();
        body.getChildren().setAll(nothing ? empty : charts);
        processor.show(now.processor());
        memory.show(now.memory());
        disk.setText(now.disk());
        table.setVisible(!nothing);
    }

    private void askTable() {
        TextTable<UsageText.Row> rows = new TextTable<>();
        rows.setId("usage-rows");
        rows.setAccessibleText(words.text(LeasesText.WORK_USAGE));
        rows.getItems().setAll(model.usage().get().rows());
        rows.getColumns()
                .setAll(List.of(
                        Columns.text(words.text(LeasesText.USAGE_TIME), 110, false, UsageText.Row::time),
                        Columns.text(words.text(LeasesText.USAGE_CPU), 120, true, UsageText.Row::processor),
                        Columns.text(words.text(LeasesText.USAGE_MEMORY), 120, true, UsageText.Row::memory),
                        Columns.text(words.text(LeasesText.FILE_SIZE), 120, true, UsageText.Row::disk)));
        dialogs.ask(
                words.text(LeasesText.WORK_USAGE),
                rows,
                Buttons.secondary(words.text(CommonText.CLOSE), dialogs::close));
    }

    /// One chart with its name and its sentence.
    private static final class Chart extends VBox {
        private final StepChart chart = new StepChart();
        private final Label summary = Labels.wrapping("", "caption");

        Chart(String title, String id) {
            chart.setId(id);
            HBox.setHgrow(this, Priority.ALWAYS);
            VBox.setVgrow(chart, Priority.ALWAYS);
            getStyleClass().add("usage-chart");
            getChildren().addAll(Labels.of(title, "item-title"), chart, summary);
        }

        void show(ChartContent content) {
            setVisible(!content.layers().isEmpty());
            setManaged(isVisible());
            chart.show(content);
            summary.setText(content.summary());
        }
    }
}
