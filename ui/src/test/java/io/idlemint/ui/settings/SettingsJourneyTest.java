package io.idlemint.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.sense.Readings;
import io.idlemint.domain.sense.SessionReadings;
import io.idlemint.i18n.Units;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.governor.When;
import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.prefs.Language;
import io.idlemint.ui.prefs.ThemeChoice;
import io.idlemint.ui.prefs.UiSettings;
import io.idlemint.ui.share.ShareSamples;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class SettingsJourneyTest extends WindowTest {
    @Test
    void aPersonChangesSettingsAndTakesThemBack() {
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        await(() -> text("#screen-title").equals("Settings"));
        type("#set-away", "12");
        robot.push(KeyCode.ENTER);
        await(() -> lab.governor.preferences().presence().awayAfter().equals(Duration.ofMinutes(12)));
        click("#settings-undo");
        await(() -> lab.governor.preferences().presence().awayAfter().equals(Duration.ofMinutes(5)));
        type("#set-away", "0");
        robot.push(KeyCode.ENTER);
        await(() -> showsText("A number from 1 to 1,440"));
        assertEquals(
                Duration.ofMinutes(5), lab.governor.preferences().presence().awayAfter());
        choose("#set-here", Level.OFF);
        await(() -> lab.governor.preferences().presence().here() == Level.OFF);
        click("#set-full-screen");
        await(() -> !lab.governor.preferences().presence().fullScreenPauses());
    }

    @Test
    void languageColoursAndSizeChangeInPlace() {
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        choose("#settings-category", Category.LOOK);
        choose("#set-language", Language.CHINESE);
        await(() -> text("#screen-title").equals("设置"));
        // The group that was changed stays open.
        shown("#set-text-size");
        choose("#set-text-size", 150);
        await(() -> lab.settings.cell.get().look().textPercent() == 150);
        await(() -> text("#screen-title").equals("设置"));
        choose("#set-theme", ThemeChoice.LIGHT);
        await(() -> robot.lookup(".root").query().getStyleClass().contains("im-light"));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        await(() -> text("#screen-title").equals("首页"));
    }

    @Test
    void theBarAboveTheScreensFitsWithTheLargestText() {
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        choose("#settings-category", Category.LOOK);
        choose("#set-text-size", 200);
        await(() -> lab.settings.cell.get().look().textPercent() == 200);
        lab.governor.decide(Level.OFF, Reason.TOO_HOT);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT7);
        await(() -> text("#screen-title").equals("Network"));
        await(() -> {
            Node bell = robot.lookup("#bell").query();
            return bell.localToScene(bell.getLayoutBounds()).getMaxX()
                    <= bell.getScene().getWidth();
        });
        assertTrue(onScreen(() -> robot.lookup("#chip-more").query().isVisible()));
    }

    @Test
    void aChangeOfTheLanguageIsTakenBackAlthoughTheWindowIsMadeAnew() {
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        choose("#settings-category", Category.LOOK);
        choose("#set-language", Language.CHINESE);
        await(() -> text("#screen-title").equals("设置"));
        await(() -> showsText("撤销"));
        click("#settings-undo");
        await(() -> text("#screen-title").equals("Settings"));
        assertEquals(Language.SYSTEM, lab.settings.cell.get().look().language());
        assertFalse(onScreen(
                () -> robot.lookup("#settings-undo").query().getParent().isVisible()));
    }

    @Test
    void theLastInputIsToldAnewWhileItIsInSight() {
        lab.governor.readings = lastInput(4);
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        await(() -> showsText("Last input 4\u00a0s ago"));
        lab.governor.readings = lastInput(9);
        await(() -> showsText("Last input 9\u00a0s ago"));
    }

    private static Readings lastInput(long secondsAgo) {
        Readings all = ShareSamples.readings();
        SessionReadings here = all.session();
        return new Readings(
                new SessionReadings(
                        Optional.of(Duration.ofSeconds(secondsAgo)),
                        here.locked(),
                        here.fullScreen(),
                        here.programs(),
                        here.awake(),
                        here.remote()),
                all.supply(),
                all.room(),
                all.othersCpuPercent(),
                all.devices());
    }

    @Test
    void measuresAreReadAndTypedInTheUnitsThatOneLikes() {
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        choose("#settings-category", Category.LOOK);
        choose("#set-temperature", Units.Temperature.FAHRENHEIT);
        await(() -> lab.settings.cell.get().look().units().temperature() == Units.Temperature.FAHRENHEIT);
        choose("#set-sizes", Units.Size.BINARY);
        await(() -> lab.settings.cell.get().look().units().size() == Units.Size.BINARY);
        choose("#settings-category", Category.SHARING);
        await(() -> showsText("°F"));
        type("#set-cpu-heat", "180");
        robot.push(KeyCode.ENTER);
        await(() -> lab.governor.preferences().limits().cpuCelsius() == 82);
        type("#set-gpu-busy", "25");
        robot.push(KeyCode.ENTER);
        await(() -> lab.governor.preferences().limits().gpuBusyPercent().equals(OptionalInt.of(25)));
        assertEquals(OptionalInt.empty(), lab.governor.preferences().limits().busyPercent());
        click("#set-gpu-busy-on");
        await(() -> lab.governor.preferences().limits().gpuBusyPercent().isEmpty());
        type("#set-memory", "1.5");
        robot.push(KeyCode.ENTER);
        await(() -> lab.governor.preferences().room().memoryBytes() == 3L << 29);
        type("#set-cpu-heat", "85");
        robot.push(KeyCode.ENTER);
        await(() -> showsText("A number from 104 to 230"));
        assertEquals(82, lab.governor.preferences().limits().cpuCelsius());
    }

    @Test
    void theSearchFindsWordsThatWeDoNotUse() {
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        type("#settings-search", "laptop");
        await(() -> robot.lookup("#set-charge").tryQuery().isPresent());
        assertFalse(onScreen(() -> robot.lookup("#set-away")
                .tryQuery()
                .filter(node ->
                        node.getParent().getParent().getParent().getParent().isVisible())
                .isPresent()));
        type("#settings-search", "batery");
        await(() -> showsText("Nothing here matches"));
        assertTrue(showsText("On battery"));
    }

    @Test
    void everythingGoesBackToTheFirstDayAndForthAgain() {
        Preferences ruled = lab.governor
                .preferences()
                .withRule(
                        Samples.id(11),
                        lab.governor.preferences().rule(Samples.id(11)).withMine(When.NEVER));
        lab.governor.preferred.set(ruled);
        UiSettings mine = lab.settings.cell.update(now -> now.look(look -> look.withReducedMotion(true)));
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        choose("#settings-category", Category.FILES);
        click("#set-reset");
        assertTrue(showsText("the rules and weekly schedules of devices, your list of games"), "what is lost");
        click("#reset-yes");
        await(() -> !lab.settings.cell.get().look().reduceMotion());
        await(() -> lab.governor.preferences().devices().isEmpty());
        click("#settings-undo");
        await(() -> lab.settings.cell.get().equals(mine)
                && lab.governor.preferences().equals(ruled));
    }

    private <T> void choose(String selector, T value) {
        shown(selector);
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<T> box = (ComboBox<T>) robot.lookup(selector).queryAs(ComboBox.class);
            box.setValue(value);
        });
    }
}
