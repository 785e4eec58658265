package io.idlemint.ui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.money.Rate;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.FakeMining;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.Screen;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class HomeJourneyTest extends WindowTest {
    @Test
    void aPersonPausesChangesThePriceAndStartsAgain() {
        assertEquals("Sharing: your PC mines at 131.5\u00a0MH/s", text("#hero-sentence"));
        click("#hero-button");
        await(() -> text("#hero-sentence").equals("Paused: your PC rests"));
        assertEquals(Activity.PAUSED, lab.mining.cell.get().activity());
        click(".device-foot .im-button");
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
        await(() -> lab.mining.cell.get().activity() == Activity.MINING);
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
        await(() -> lab.mining.cell.get().activity() == Activity.PAUSED);
        robot.push(KeyCode.SHORTCUT, KeyCode.P);
        await(() -> lab.mining.cell.get().activity() == Activity.MINING);
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
        await(() -> lab.mining.cell.get().activity() == Activity.PAUSED);
        click("#nav-home");
        await(() -> text("#screen-title").equals("Home"));
    }
}
