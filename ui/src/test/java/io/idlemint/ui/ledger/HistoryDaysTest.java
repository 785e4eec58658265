package io.idlemint.ui.ledger;

import io.idlemint.ui.WindowTest;
import java.time.LocalDate;
import javafx.scene.control.DatePicker;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Days of the history's filter, as typed.
final class HistoryDaysTest extends WindowTest {
    @Test
    void whatIsNoDayIsSaidAndADayIsTaken() {
        click("#nav-wallet");
        click("#tab-history");
        shown("#history-from");
        typed("yesterday");
        await(() -> showsText("From: this is no day. Write it as 12/31/2026."));
        typed("11/20/2026");
        await(() -> !showsText("this is no day"));
        await(() -> LocalDate.of(2026, 11, 20).equals(picker().getValue()));
    }

    private void typed(String text) {
        robot.interact(() -> {
            picker().requestFocus();
            picker().getEditor().setText(text);
        });
        robot.push(KeyCode.ENTER);
    }

    private DatePicker picker() {
        return robot.lookup("#history-from").queryAs(DatePicker.class);
    }
}
