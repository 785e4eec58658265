package io.idlemint.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.offer.Workload;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preset;
import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.FakeWallet;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.prefs.ThemeChoice;
import io.idlemint.ui.prefs.UiSettings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

final class WelcomeJourneyTest extends WindowTest {
    @Override
    protected void prepare() {
        lab.settings.cell.set(UiSettings.USUAL);
        lab.wallet.cell.set(Samples.noWallet());
        lab.bench.forget();
    }

    @Test
    void fromNothingToSharing() {
        await(() -> text("#welcome-title").equals("Welcome to Idlemint"));
        click("#theme-light");
        await(() -> lab.settings.cell.get().look().theme() == ThemeChoice.LIGHT);
        click("#language-chinese");
        await(() -> text("#welcome-title").equals("欢迎使用 Idlemint"));
        click("#language-english");
        await(() -> text("#welcome-title").equals("Welcome to Idlemint"));
        click("#welcome-next");
        click("#goal-both");
        click("#welcome-next");
        assertTrue(shown("#welcome-next").isDisabled());
        click("#welcome-create");
        type("#setup-password", FakeWallet.PASSWORD);
        type("#setup-password-again", FakeWallet.PASSWORD);
        click("#setup-next");
        await(() -> robot.lookup(".word").queryAllAs(Label.class).size() == 12);
        List<String> words = onScreen(() -> robot.lookup(".word").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList());
        click("#setup-next");
        shown("#setup-next");
        for (int number = 1; number <= 12; number++) {
            String word = "#check-word-" + number;
            if (onScreen(() -> robot.lookup(word).tryQuery().isPresent())) {
                type(word, words.get(number - 1));
            }
        }
        click("#setup-next");
        await(() -> text("#welcome-wallet").startsWith("Your wallet is ready"));
        assertTrue(lab.governor.said.isEmpty(), "nothing starts before the end: " + lab.governor.said);
        click("#welcome-next");
        await(() -> showsText("Disk space is short"));
        click("#welcome-next");
        assertTrue(shown("#welcome-next").isDisabled());
        click("#bench-start");
        await(() -> text("#bench-left").equals("11 of 36 measured, about 40\u00a0s left"));
        click("#bench-cancel");
        await(() -> showsText("Not measured"));
        assertTrue(shown("#welcome-next").isDisabled());
        click("#bench-start");
        await(() -> showsText("5 of 18 algorithms"));
        lab.bench.finish();
        await(() -> text("#bench-speed").equals("97.6\u00a0MH/s"));
        assertTrue(showsText("Measured just now"));
        lab.governor.said.clear();
        click("#welcome-next");
        click("#limits-quiet");
        await(() -> lab.governor.preferences().presence().here() == Level.OFF);
        assertEquals(Optional.of(Preset.QUIET), Preset.of(lab.governor.preferences()));
        click("#welcome-work-render");
        await(() -> lab.governor.preferences().leasing().workloads().equals(Set.of(Workload.COMPUTE)));
        assertTrue(shown("#welcome-work-compute").isDisabled(), "at least one class is accepted");
        click("#welcome-work-build");
        await(() -> lab.governor.preferences().leasing().workloads().equals(Set.of(Workload.COMPUTE, Workload.BUILD)));
        assertEquals(Level.OFF, lab.governor.preferences().presence().here(), "the limits stay");
        type("#welcome-electricity", "28 ct");
        click("#welcome-next");
        await(() -> showsText("A number with at most 6 decimals"));
        type("#welcome-electricity", "0.28");
        click("#welcome-next");
        await(() -> text("#welcome-title").equals("What should it cost?"));
        assertEquals(
                OptionalLong.of(280_000),
                lab.governor.preferences().money().electricity().baseMicrosPerKwh());
        assertTrue(showsText("One offer like yours asks 0.095 MINT per hour."));
        type("#welcome-price", "0");
        click("#welcome-next");
        await(() -> showsText("A price above zero"));
        type("#welcome-price", "0.5");
        click("#welcome-next");
        await(() -> text("#welcome-title").equals("Ready"));
        assertTrue(showsText("\u20ac0.28 per kWh"));
        assertFalse(lab.governor.said.contains("resume all"));
        click("#welcome-start");
        await(() -> text("#screen-title").equals("Home"));
        assertTrue(lab.governor.said.contains("resume all"));
        assertTrue(lab.settings.cell.get().welcomed());
    }

    @Test
    void whoOnlyRentsStartsNothing() {
        click("#welcome-next");
        click("#goal-rent");
        click("#welcome-next");
        click("#welcome-skip");
        click("#welcome-next");
        await(() -> text("#welcome-step").equals("Step 5 of 5"));
        click("#welcome-start");
        await(() -> text("#screen-title").equals("Market"));
        assertEquals(List.of("wallet"), lab.system.said);
        assertTrue(lab.governor.said.isEmpty(), lab.governor.said.toString());
    }

    @Test
    void whoDoesNotWantToStartYetNeedNot() {
        click("#welcome-next");
        click("#welcome-next");
        click("#welcome-skip");
        click("#welcome-next");
        click("#welcome-skip");
        click("#welcome-next");
        click("#welcome-skip");
        await(() -> text("#welcome-title").equals("Ready"));
        click("#welcome-later");
        await(() -> text("#screen-title").equals("Home"));
        assertFalse(lab.governor.said.contains("resume all"));
        assertTrue(lab.settings.cell.get().welcomed());
    }

    @Test
    void whoBuildsALabComesToWhereOthersJoin() {
        click("#welcome-next");
        click("#goal-lab");
        click("#welcome-next");
        click("#welcome-skip");
        click("#welcome-next");
        click("#welcome-skip");
        click("#welcome-next");
        click("#welcome-skip");
        await(() -> showsText("let other PCs join with a code"));
        click("#welcome-start");
        await(() -> text("#screen-title").equals("Network"));
        assertTrue(lab.governor.said.contains("resume all"));
    }

    @Test
    void itCanBeLeftAndOpenedAgain() {
        click("#welcome-leave");
        await(() -> text("#screen-title").equals("Home"));
        assertTrue(lab.governor.said.isEmpty());
        click("#nav-settings");
        robot.interact(() -> lab.settings.change(now -> now.welcomed(false)));
        await(() -> text("#welcome-title").equals("Welcome to Idlemint"));
        click("#welcome-leave");
        await(() -> text("#screen-title").equals("Home"));
    }
}
