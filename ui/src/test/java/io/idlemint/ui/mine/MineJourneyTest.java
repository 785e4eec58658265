package io.idlemint.ui.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.FakeMining;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class MineJourneyTest extends WindowTest {
    @Test
    void aPersonLooksBackAndReadsTheChartAsATable() {
        click("#nav-mine");
        await(() -> text("#screen-title").equals("Mine"));
        assertTrue(showsText("131.5"));
        click("#span-day");
        await(() -> showsText("Hash rate, last 24 hours"));
        click("#chart-table");
        await(() -> robot.lookup("#rate-table").tryQuery().isPresent());
        assertEquals(
                660,
                robot.lookup("#rate-table").queryAs(TableView.class).getItems().size());
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#rate-table").tryQuery().isEmpty());
    }

    @Test
    void aBlockIsOpenedAndVerifiedByKeys() {
        click("#nav-mine");
        robot.interact(() -> {
            TableView<?> blocks = robot.lookup("#blocks").queryAs(TableView.class);
            blocks.requestFocus();
            blocks.getSelectionModel().select(2);
        });
        robot.push(KeyCode.ENTER);
        await(() -> showsText("Block 184,201"));
        robot.push(KeyCode.SPACE);
        await(() -> showsText("every rule holds"));
        lab.chain.sound = false;
        robot.push(KeyCode.SPACE);
        await(() -> showsText("The block breaks a rule"));
    }

    @Test
    void anEmptyScreenStartsMining() {
        lab.work.empty = true;
        lab.mining.cell.set(FakeMining.at(Activity.PAUSED, 0));
        click("#nav-mine");
        click("#mine-start");
        await(() -> lab.mining.cell.get().activity() == Activity.MINING);
    }
}
