package io.idlemint.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.ui.WindowTest;
import javafx.scene.control.TableRow;
import org.junit.jupiter.api.Test;

final class TextTableTest extends WindowTest {
    /// A row that is measured before its style is known keeps that measure.
    @Test
    void aRowHasItsHeightBeforeItHasAStyle() {
        onScreen(() -> {
            TextTable<String> table = new TextTable<>();
            TableRow<String> row = table.getRowFactory().call(table);
            assertEquals(40, row.minHeight(-1));
            table.rowHeight(50);
            assertEquals(50, row.minHeight(-1));
            assertEquals(50, table.getRowFactory().call(table).minHeight(-1));
            return true;
        });
    }
}
