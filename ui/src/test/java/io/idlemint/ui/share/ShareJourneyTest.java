package io.idlemint.ui.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.offer.Workload;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.When;
import io.idlemint.node.profit.Money;
import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.prefs.Language;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ShareJourneyTest extends WindowTest {
    @BeforeEach
    void openShare() {
        ShareSamples.sense(lab);
        ShareSamples.offers(lab);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(() -> text("#screen-title").equals("Share"));
    }

    private Preferences preferences() {
        return lab.governor.preferences();
    }

    /// Presses a button that may have to be scrolled to.
    private void press(String selector) {
        ButtonBase button = (ButtonBase) shown(selector);
        robot.interact(button::fire);
    }

    @Test
    void aChangeCanBeTakenBackInAnotherLanguage() {
        click("#mine-while_away");
        await(() -> preferences().rule(Samples.id(10)).mine() == When.WHILE_AWAY);
        lab.settings.cell.update(now -> now.look(look -> look.with(Language.CHINESE)));
        await(() -> text("#screen-title").equals("共享"));
        await(() -> showsText("Ryzen 7 7840HS 仅在您离开时挖矿。"));
        click("#undo");
        await(() -> preferences().devices().isEmpty()
                || preferences().rule(Samples.id(10)).mine() == When.ALWAYS);
        await(() -> !robot.lookup("#undo-bar").query().isVisible());
    }

    @Test
    void anOwnerKeepsThePcForHerself() {
        await(() -> text("#last-input").equals("Last input 4\u00a0s ago"));
        click("#mine-while_away");
        await(() -> preferences().rule(Samples.id(10)).mine() == When.WHILE_AWAY);
        assertTrue(showsText("Ryzen 7 7840HS mines only while you are away."));
        click("#undo");
        await(() -> preferences().devices().isEmpty()
                || preferences().rule(Samples.id(10)).mine() == When.ALWAYS);
        await(() -> !robot.lookup("#undo-bar").query().isVisible());
        click("#preset-quiet");
        await(() -> preferences().rule(Samples.id(10)).most() == Level.QUIET);
        robot.interact(
                () -> robot.lookup("#limit-celsius").queryAs(Slider.class).requestFocus());
        robot.push(KeyCode.LEFT);
        shown("#preset-own");
        assertEquals(74, celsius(), "one by one with the arrow keys");
        robot.push(KeyCode.PAGE_DOWN);
        await(() -> celsius() == 64);
        robot.interact(
                () -> robot.lookup("#limit-celsius").queryAs(Slider.class).setValue(70.6));
        await(() -> celsius() == 71);
        assertTrue(showsText("71\u00a0°C"), "what is shown is what holds");
        type("#away-minutes", "0");
        robot.push(KeyCode.ENTER);
        await(() -> text("#away-problem").startsWith("Away: a whole number of minutes from 1 to 1,440"));
        assertEquals(Duration.ofMinutes(5), preferences().presence().awayAfter());
        type("#away-minutes", "12");
        robot.push(KeyCode.ENTER);
        await(() -> preferences().presence().awayAfter().equals(Duration.ofMinutes(12)));
        click("#share-device");
        await(() -> preferences().rule(Samples.id(10)).most() == Level.OFF);
    }

    private int celsius() {
        return preferences().rule(Samples.id(10)).limits().orElseThrow().celsius();
    }

    @Test
    void sheTestsTheSensesAndSeesThemChange() {
        click("#test-senses");
        await(() -> showsText("What would happen if you were away"));
        lab.governor.readings = lab.governor.readings.withSession(
                lab.governor.readings.session().withIdle(Duration.ofSeconds(9)));
        await(() -> showsText("9\u00a0s ago"));
        robot.push(KeyCode.ESCAPE);
        await(() -> !showsText("What would happen if you were away"));
    }

    @Test
    void sheAsksAPriceAndSaysWhatSheAccepts() {
        await(() -> text("#price-compared").equals("Cheaper than 8 of 10 like offers"));
        type("#share-price", "0");
        robot.push(KeyCode.ENTER);
        await(() -> showsText("Price: it must be more than 0."));
        type("#share-price", "0.05");
        robot.push(KeyCode.ENTER);
        await(() -> text("#price-compared").equals("Cheaper than 5 of 10 like offers"));
        press("#workloads-change");
        click("#work-render");
        click("#work-compute");
        click("#work-save");
        await(() -> text("#work-problem").startsWith("Choose at least one"));
        click("#work-machine-learning");
        click("#work-save");
        await(() -> preferences().leasing().workloads().equals(Set.of(Workload.LEARNING)));
    }

    @Test
    void aPriceIsWorthWhatTheOwnerSaysAMintIsWorth() {
        await(() -> text("#price-compared").startsWith("Cheaper than"));
        assertFalse(
                shown("#share-price").getScene().lookup("#price-fiat").isVisible(), "no price of MINT, no estimate");
        lab.governor.preferred.set(lab.governor
                .preferences()
                .withMoney(new Money(
                        "EUR",
                        OptionalLong.of(800_000),
                        Money.unknown("EUR").electricity(),
                        Money.RatedWatts.UNKNOWN,
                        OptionalLong.empty())));
        type("#share-price", "0.05");
        robot.push(KeyCode.ENTER);
        await(() -> text("#price-fiat").equals("about €0.04 per hour"));
    }

    @Test
    void sheFixesWhatIsNotReadyAndRentsHerOwnPc() {
        await(() -> showsText("1 to fix"));
        press("#readiness-show");
        press("#fix-OpenCL");
        click("#fix-copy");
        await(() -> showsText("Copied"));
        robot.interact(() -> assertEquals(
                "sudo apt install ocl-icd-libopencl1 mesa-opencl-icd",
                Clipboard.getSystemClipboard().getString()));
        click("#fix-again");
        await(() -> showsText("All well"));
        press("#readiness-show");
        press("#self-test");
        await(() -> !lab.market.selfTests.isEmpty());
    }

    @Test
    void oneButtonHasTheNightsQuietAndCanBeTakenBack() {
        String day = preferences().schedule(Samples.id(10)).days().getFirst();
        press("#week-night");
        String quiet = "Q".repeat(24) + "F".repeat(64) + "Q".repeat(8);
        await(() -> preferences().schedule(Samples.id(10)).days().stream().allMatch(quiet::equals));
        await(() -> robot.lookup("#week-night").query().isDisabled());
        click("#undo");
        await(() -> preferences().schedule(Samples.id(10)).days().stream().allMatch(day::equals));
        await(() -> !robot.lookup("#week-night").query().isDisabled());
    }

    @Test
    void theWeekIsPaintedByKeys() {
        robot.interact(() -> robot.lookup("#week-grid").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        String wanted = "F".repeat(4) + "-".repeat(8) + "F".repeat(84);
        await(() -> preferences().schedule(Samples.id(10)).days().getFirst().equals(wanted));
        assertEquals(wanted, preferences().schedule(Samples.id(10)).days().get(1));
        assertEquals(
                "F".repeat(96), preferences().schedule(Samples.id(10)).days().get(2));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        await(() -> preferences().schedule(Samples.id(10)).days().getFirst().equals("F".repeat(96)));
        robot.push(KeyCode.SPACE);
        await(() -> preferences().schedule(Samples.id(10)).days().getFirst().contains("B"));
    }
}
