package io.idlemint.ui.leases.work;

import io.idlemint.ui.kit.ChartContent;
import java.util.List;

/// What a lease's jobs use, in words and charts.
///
/// @param processor its chart; without layers when nothing was measured
/// @param disk the work folder's size; empty when it was not measured
/// @param rows the same as a table, the newest first
record UsageText(ChartContent processor, ChartContent memory, String disk, List<Row> rows) {
    static final UsageText NOTHING = new UsageText(ChartContent.NOTHING, ChartContent.NOTHING, "", List.of());

    UsageText {
        rows = List.copyOf(rows);
    }

    /// One moment.
    record Row(String time, String processor, String memory, String disk) {}
}
