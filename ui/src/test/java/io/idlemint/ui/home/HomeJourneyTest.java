package io.idlemint.ui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.money.Rate;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.node.governor.Reason;
import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.FakeMining;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.Screen;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

final class HomeJourneyTest extends WindowTest {
    @Test
    void aPersonPausesChangesThePriceAndStartsAgain() {
        assertEquals("Sharing: your PC mines at 131.5\u00a0MH/s", text("#hero-sentence"));
        click("#hero-button");
        await(() -> text("#hero-sentence").equals("Paused by you"));
        click(".change-price");
        type("#price-field", "0");
        click("#price-save");
        await(() -> showsText("Price: it must be more than 0."));
        type("#price-field", "0.5");
        robot.push(KeyCode.ENTER);
        await(() -> showsText("0.50\u00a0MINT/h"));
        assertEquals(
                Rate.perHour(Samples.mint("0.5")),
                lab.sharing.cell.get().getFirst().rate().orElseThrow());
        click("#hero-button");
        await(() -> text("#hero-sentence").startsWith("Sharing"));
        assertEquals(List.of("pause all PAUSE until resumed", "resume all"), lab.governor.said);
    }

    @Test
    void liveValuesArriveFromOtherThreads() throws InterruptedException {
        Thread miner = Thread.ofPlatform().start(() -> {
            for (int rate = 1; rate <= 500; rate++) {
                lab.mining.cell.set(FakeMining.at(Activity.MINING, rate * 1_000_000L));
            }
        });
        miner.join();
        await(() -> text("#hero-sentence").endsWith("500.0\u00a0MH/s"));
        assertTrue(showsText("500.0\u00a0MH/s on 6 threads"));
    }

    @Test
    void keysReachEveryScreenAndPause() {
        for (Screen screen : Screen.values()) {
            int digit = List.of(Screen.values()).indexOf(screen) + 1;
            robot.push(KeyCode.SHORTCUT, KeyCode.valueOf("DIGIT" + digit));
            await(() -> text("#screen-title").equals(lab.words().text(screen.title())));
        }
        robot.push(KeyCode.SHORTCUT, KeyCode.P);
        await(() -> lab.governor.said.equals(List.of("pause all PAUSE until resumed")));
        robot.push(KeyCode.SHORTCUT, KeyCode.P);
        await(() -> lab.governor.said.getLast().equals("resume all"));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        await(() -> text("#screen-title").equals("Home"));
    }

    @Test
    void theRailAndTheLinksLeadOn() {
        lab.leases.cell.set(List.of(Samples.rented()));
        click("#open-lease");
        await(() -> text("#screen-title").equals("Leases"));
        click("#chip-balance");
        await(() -> text("#screen-title").equals("Wallet"));
        click("#chip-pause");
        await(() -> showsText("Paused by you"));
        click("#nav-home");
        await(() -> text("#screen-title").equals("Home"));
    }

    @Test
    void theMenusPauseForATimeAndTheCountdownIsEverywhere() {
        click("#hero-button-more");
        choose("hero-button-quarter", "Pause for 15\u00a0min, until 14:47");
        await(() -> text("#hero-sentence").equals("Paused by you, 15\u00a0min left"));
        assertEquals("Sat, Nov 21, 14:32", text("#screen-subtitle"));
        lab.clock.advance(Duration.ofMinutes(5));
        await(() -> text("#screen-subtitle").equals("Sat, Nov 21, 14:37"));
        await(() -> text("#hero-sentence").equals("Paused by you, 10\u00a0min left"));
        await(() -> text("#status-pause").equals("Paused by you, 10\u00a0min left"));
        click("#nav-wallet");
        await(() -> showsText("Paused by you, 10\u00a0min left"));
        click("#chip-more");
        choose("chip-reclaim", "I need my PC: a running lease gets its notice");
        await(() -> showsText("Yours alone"));
        click("#nav-home");
        click("#device-cpu-more");
        choose("device-cpu-hours", "Pause for 4\u00a0h, until 18:37");
        await(() -> lab.governor.said.equals(List.of(
                "pause all PAUSE PT15M", "pause all RECLAIM until resumed", "pause Ryzen 7 7840HS PAUSE PT4H")));
    }

    @Test
    void aCardThatIsPausedAloneIsInTheFrameWithItsCountdownAndTheWayBack() {
        click("#nav-wallet");
        await(() -> text("#screen-title").equals("Wallet"));
        lab.governor.pause(Optional.of(Samples.id(11)), Kind.PAUSE, Optional.of(Duration.ofMinutes(15)));
        await(() -> text("#status-pause").equals("1 of 2 devices paused, 15\u00a0min left"));
        assertTrue(showsText("Sharing, mining \u00b7 1 of 2 devices paused, 15\u00a0min left"));
        click("#chip-more");
        choose("chip-resume", "Resume what is paused");
        await(() -> lab.governor.said.getLast().startsWith("resume ")
                && !lab.governor.said.getLast().endsWith("all"));
        await(() -> text("#status-pause").isEmpty());
    }

    @Test
    void whyOpensTheDecisions() {
        lab.governor.changes.add(new GovernorDesk.Change(
                Samples.NOW.minusSeconds(60),
                Samples.id(10),
                Level.OFF,
                false,
                Reason.FULL_SCREEN,
                new Decision.Cause(OptionalLong.empty(), OptionalLong.empty(), ""),
                "idle=4s fullScreen=true"));
        click(".why-link");
        await(() -> showsText("Why: Ryzen 7 7840HS"));
        await(() -> showsText("Mining is off; no new lease either. A window fills the screen."));
        assertTrue(showsText("Last input 4\u00a0s ago"));
        robot.push(KeyCode.ESCAPE);
        await(() -> !showsText("Why: Ryzen 7 7840HS"));
    }

    /// Chooses from an open menu, whose window the robot's pointer does not see on every platform.
    private void choose(String id, String text) {
        await(() -> menuItem(id).isPresent());
        MenuItem item = menuItem(id).orElseThrow();
        assertEquals(text, item.getText());
        robot.interact(() -> {
            item.fire();
            item.getParentPopup().hide();
        });
    }

    private static Optional<MenuItem> menuItem(String id) {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .findFirst();
    }
}
