package io.idlemint.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class KeysJourneyTest extends WindowTest {
    @Test
    void f5RefreshesTheScreenThatIsOpenAndNoOther() {
        int searches = lab.market.queries.size();
        robot.push(KeyCode.F5);
        assertEquals(searches, lab.market.queries.size(), "Home does not look at the market");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(() -> text("#screen-title").equals("Share"));
        int looks = lab.readiness.looks;
        robot.push(KeyCode.F5);
        await(() -> lab.readiness.looks == looks + 1);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT7);
        await(() -> text("#screen-title").equals("Network"));
        await(() -> lab.lab.said.equals(List.of("look")));
        robot.push(KeyCode.F5);
        await(() -> lab.lab.said.equals(List.of("look", "look")));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        await(() -> text("#screen-title").equals("Market"));
        int before = lab.market.queries.size();
        robot.push(KeyCode.F5);
        await(() -> lab.market.queries.size() > before);
        assertEquals(looks + 1, lab.readiness.looks);
    }

    @Test
    void ctrlFGoesToTheSearchOfTheScreenThatIsOpen() {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        await(() -> focused().equals("market-search"));
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        await(() -> focused().equals("settings-search"));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        shown("#ledger-tabs");
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        await(() -> focused().equals("history-with"));
        robot.write("porto", 0);
        await(() ->
                robot.lookup("#history-with").queryTextInputControl().getText().equals("porto"));
    }

    @Test
    void withoutAWalletThereIsNoHistoryToSearch() {
        lab.wallet.cell.set(Samples.noWallet());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        shown("#wallet-create");
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        assertFalse(onScreen(() -> focused().equals("history-with")));
    }

    @Test
    void ctrlKFindsWhatCanBeDoneAndDoesIt() {
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        await(() -> focused().equals("command-search"));
        robot.write("until 18", 0);
        await(() -> found().size() == 1);
        robot.push(KeyCode.ENTER);
        await(() -> lab.governor.said.equals(List.of("pause all PAUSE PT4H")));
        await(() -> robot.lookup("#command-search").tryQuery().isEmpty());
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        await(() -> focused().equals("command-search"));
        assertEquals("Resume sharing", onScreen(() -> found().getFirst()), "what is paused is resumed");
        assertFalse(onScreen(() -> found().stream().anyMatch(text -> text.startsWith("Pause"))));
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.ENTER);
        await(() -> text("#screen-title").equals("Share") && lab.governor.said.size() == 1);
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        await(() -> focused().equals("command-search"));
        robot.push(KeyCode.ENTER);
        await(() -> lab.governor.said.getLast().equals("resume all"));
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        await(() -> focused().equals("command-search"));
        robot.write("my own PC", 0);
        robot.push(KeyCode.ENTER);
        await(() -> lab.market.selfTests.equals(List.of(Duration.ofMinutes(2))));
    }

    @Test
    void aPressBesideTheCommandsClosesThemWhateverIsTyped() {
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        await(() -> focused().equals("command-search"));
        robot.write("pause", 0);
        await(() -> found().size() > 1);
        robot.clickOn(120, 450);
        await(() -> robot.lookup("#command-search").tryQuery().isEmpty());
        assertEquals("Home", text("#screen-title"));
        assertEquals(List.of(), lab.governor.said);
    }

    @Test
    void ctrlKOpensGroupsOfSettingsAndSaysWhenNothingMatches() {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        await(() -> text("#screen-title").equals("Wallet"));
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        await(() -> focused().equals("command-search"));
        robot.write("zzz", 0);
        await(() -> showsText("Nothing here matches “zzz”"));
        robot.push(KeyCode.ENTER);
        assertTrue(onScreen(() -> robot.lookup("#command-search").tryQuery().isPresent()), "nothing is done");
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#command-search").tryQuery().isEmpty());
        assertEquals("Wallet", text("#screen-title"));
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        await(() -> focused().equals("command-search"));
        robot.write("lock", 0);
        await(() -> found().equals(List.of("Lock the wallet")));
        robot.interact(
                () -> robot.lookup("#command-search").queryTextInputControl().clear());
        robot.write("settings: about", 0);
        robot.push(KeyCode.ENTER);
        await(() -> text("#screen-title").equals("Settings"));
        shown("#set-licences");
    }

    @Test
    void f1ShowsAllKeysAndLeadsToWhatIsRunning() {
        robot.push(KeyCode.F1);
        await(() -> showsText("Close what is on top"));
        for (WindowKey key : WindowKey.values()) {
            assertTrue(showsText(key.keys().getDisplayText()), key.name());
            assertTrue(showsText(lab.words().text(key.text())), key.name());
        }
        click("#keys-commands");
        await(() -> focused().equals("command-search"));
        robot.push(KeyCode.F1);
        click("#keys-about");
        await(() -> text("#screen-title").equals("Settings"));
        shown("#set-licences");
    }

    private String focused() {
        Node owner = robot.lookup(".root").query().getScene().getFocusOwner();
        return owner == null ? "" : Objects.requireNonNullElse(owner.getId(), "");
    }

    private List<String> found() {
        return robot.lookup("#command-list").<Command>queryListView().getItems().stream()
                .map(Command::text)
                .toList();
    }
}
