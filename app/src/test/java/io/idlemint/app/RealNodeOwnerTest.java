package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.sandbox.Availability;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Reason;
import java.nio.file.Path;
import java.time.Duration;
import javafx.event.ActionEvent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The owner's word, rules and settings in the window of a real installation: what is typed and chosen reaches its
/// governor, its market and its files.
class RealNodeOwnerTest extends RealNodeWindow {
    @Test
    void theMenuOfHomePausesAndTheButtonResumes() {
        go("home");
        fromMenu("#hero-button-more", "hero-button-quarter");
        await("the governor's pause", () -> cpu().decision().reason() == Reason.PAUSED);
        await("the pause on Home", () -> shows("Paused by you, 15"));
        fire("#hero-button");
        await("its end", () -> cpu().decision().reason() != Reason.PAUSED);
        await("Home without it", () -> !shows("Paused by you"));
    }

    @Test
    void aPriceOfHomeReachesTheMarketAndAWrongOneDoesNot() {
        assumeTrue(
                installation().sandbox().availability() instanceof Availability.Available,
                () -> "SKIPPED: nothing has a price without a sandbox here: "
                        + installation().sandbox().availability());
        go("home");
        Rate wanted = Rate.perHour(Amount.parse("0.75"));
        fire(".change-price");
        write("#price-field", "cheap");
        fire("#price-save");
        await("the sentence", () -> shows("Price per hour: a number of MINT"));
        write("#price-field", "0.75");
        fire("#price-save");
        await(
                "the device's price",
                () -> installation().sharing().devices().get().stream()
                        .anyMatch(device -> device.rate().filter(wanted::equals).isPresent()));
        await("it on Home", () -> shows("0.75"));
        await(
                "the offer with this price at the key node",
                () -> installation().keyNode().search(OfferQuery.available()).stream()
                        .anyMatch(listed -> listed.offer().ratePerSecond().equals(wanted)));
    }

    @Test
    void aRuleOfShareIsKeptByTheGovernorUntilItIsTakenBack() {
        go("share");
        fire("#mine-never");
        await("the governor's decision", () -> cpu().decision().reason() == Reason.MINING_NEVER);
        fire("#undo");
        await("the decision without it", () -> cpu().decision().reason() != Reason.MINING_NEVER);
    }

    @Test
    void settingsHoldAtOnceWrongOnesNeverAndAFileBringsThemBack(@TempDir Path folder) {
        go("settings");
        take("#set-away", "12");
        await("the limit", () -> away().equals(Duration.ofMinutes(12)));
        take("#set-away", "0");
        await("the sentence", () -> shows("A number from 1 to 1,440"));
        assertEquals(Duration.ofMinutes(12), away(), "the old one stays in force");
        Path file = folder.resolve("settings.json");
        system().exportTo(file);
        take("#set-away", "20");
        await("another limit", () -> away().equals(Duration.ofMinutes(20)));
        system().importFrom(file);
        assertEquals(Duration.ofMinutes(12), away());
        robot.push(KeyCode.F5);
        await("the screen with it", () -> typed("#set-away").equals("12"));
    }

    private Governed cpu() {
        return installation().governor().now().get().stream()
                .filter(one -> one.kind() == DeviceKind.CPU)
                .findFirst()
                .orElseThrow();
    }

    private Duration away() {
        Preferences now = installation().governor().preferences();
        return now.presence().awayAfter();
    }

    private void fromMenu(String menu, String item) {
        await(menu, () -> isThere(menu));
        robot.interact(() -> robot.lookup(menu).queryAs(MenuButton.class).getItems().stream()
                .filter(one -> item.equals(one.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    /// Types and presses Enter.
    private void take(String field, String text) {
        write(field, text);
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).fireEvent(new ActionEvent()));
    }

    private String typed(String field) {
        return onScreen(
                () -> robot.lookup(field).queryAs(TextInputControl.class).getText());
    }
}
