package io.idlemint.ui.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.FakeMining;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
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
                onScreen(() -> robot.lookup("#rate-table")
                        .queryAs(TableView.class)
                        .getItems()
                        .size()));
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#rate-table").tryQuery().isEmpty());
    }

    @Test
    void aBlockIsOpenedAndVerifiedByKeys() {
        click("#nav-mine");
        await(() -> robot.lookup("#blocks").tryQuery().isPresent());
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
    void aPersonMinesForPoolsOfOthersAndComesBack() {
        click("#nav-mine");
        fire("#mine-for-others");
        type("#pool-address", "pool.example");
        type("#pool-login", "alice");
        type("#pool-password", "secret");
        click("#pool-save");
        await(() -> showsText("Address: host and port are needed, such as stratum+tcp://pool.example:3333."));
        type("#pool-address", "stratum+ssl://pool.example:3443");
        click("#pool-save");
        await(() -> lab.work.source.get().outside());
        assertEquals("secret", lab.work.source.get().pools().getFirst().password());
        assertTrue(showsText("stratum+ssl://pool.example:3443"));
        assertFalse(showsText("secret"), "a password is never shown");
        assertTrue(showsText("What other pools pay is not known here: look at the pool."));
        fire("#mine-for-own");
        await(() -> !lab.work.source.get().outside());
        fire("#pool-remove-1");
        click("#pool-remove-do");
        await(() -> lab.work.source.get().pools().isEmpty());
    }

    @Test
    void lastKnownBlocksSayThatTheyAreAndWhatToDo() {
        click("#nav-mine");
        await(() -> robot.lookup("#blocks").tryQuery().isPresent());
        assertFalse(shownNow("#blocks-stale"));
        lab.chain.failure =
                Optional.of(new LedgerUnreachableException("no answer", new IllegalStateException("timeout")));
        robot.push(KeyCode.F5);
        await(() -> shownNow("#blocks-stale"));
        assertTrue(showsText("The list is not current: lab-01 does not answer"));
        lab.chain.failure = Optional.empty();
        fire("#blocks-stale .im-button");
        await(() -> !shownNow("#blocks-stale"));
    }

    private boolean shownNow(String selector) {
        return onScreen(() -> robot.lookup(selector).query().isVisible());
    }

    @Test
    void anEmptyScreenStartsMining() {
        lab.work.empty = true;
        lab.mining.cell.set(FakeMining.at(Activity.PAUSED, 0));
        click("#nav-mine");
        click("#mine-start");
        await(() -> lab.mining.cell.get().activity() == Activity.MINING);
    }

    @Test
    void whoHandsOutNoWorkIsLookedForInTheNetwork() {
        lab.work.empty = true;
        lab.mining.cell.set(FakeMining.at(Activity.CONNECTING, 0));
        click("#nav-mine");
        await(() -> showsText("Waiting for work"));
        click("#mine-network");
        await(() -> text("#screen-title").equals("Network"));
    }

    /// Presses what lies further down than the window shows, as the space key does.
    private void fire(String selector) {
        await(() -> robot.lookup(selector).tryQuery().isPresent());
        robot.interact(() -> robot.lookup(selector).queryAs(ButtonBase.class).fire());
    }
}
