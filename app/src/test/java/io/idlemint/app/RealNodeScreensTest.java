package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.sandbox.Availability;
import io.idlemint.node.lease.OutputPart;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The window on a real installation with its own key node inside: it mines, rents from itself, and is asked wrongly.
class RealNodeScreensTest extends RealNodeWindow {
    @Test
    void aBlockMinedHereIsOpenedAndVerified() {
        go("mine");
        aBlockIsThere();
        await("the list of blocks", () -> !rows("#blocks").isEmpty());
        await("the benchmark's card", () -> shows("Benchmark"));
        robot.interact(() -> {
            TableView<?> blocks = robot.lookup("#blocks").queryAs(TableView.class);
            blocks.requestFocus();
            blocks.getSelectionModel().select(0);
        });
        robot.push(KeyCode.ENTER);
        await("the block", () -> shows("Verify this block"));
        robot.push(KeyCode.SPACE);
        await("the verdict", () -> shows("every rule holds"));
    }

    @Test
    void theOwnMachineIsRentedToTheReceipt() {
        assumeTrue(
                installation().sandbox().availability() instanceof Availability.Available,
                () -> "SKIPPED: no lease without a sandbox here: "
                        + installation().sandbox().availability());
        await(
                "the own offer",
                () -> installation().keyNode().search(OfferQuery.available()).stream()
                        .anyMatch(installation().market()::isOwn));
        go("leases");
        await("an empty screen", () -> shows("You rent nothing yet"));
        robot.interact(() -> ((ButtonBase) labelled("Try it on my own PC, 2 min")).fire());
        await("the lease", () -> !installation().leases().leases().get().isEmpty());
        Bytes32 id = installation().leases().leases().get().getFirst().id();
        await("the verdict", () -> installation().leases().output(id).get().contains(new OutputPart.Tested(true)));
        fire("#lease-end");
        fire("#dialog-end");
        await(
                "its end",
                () -> installation().leases().leases().get().stream()
                        .allMatch(lease -> lease.state().isOver()));
        await("the ended lease", () -> !rows("#ended").isEmpty());
        // The end of one side may have shown the other's tab before that ended, too.
        robot.interact(() -> robot.lookup((Node node) -> node instanceof TabPane && isShown(node))
                .queryAs(TabPane.class)
                .getSelectionModel()
                .selectLast());
        fire("#lease-receipt");
        await("the receipt", () -> shows("signed by who had to"));
        assertTrue(rows("#receipt-lines").size() >= 3, "delegation, terms and budget at least");
    }

    @Test
    void wrongInputsOfSendingAreNamed() {
        go("wallet");
        await("the wallet", () -> isThere("#send-to"));
        String own = installation().wallet().now().get().account().orElseThrow().hex();
        String other = "0x" + "1".repeat(40);
        for (String[] wrong : new String[][] {
            {"", "1", "", "0x"},
            {"me@example.org", "1", "", "0x"},
            {own.substring(0, 41), "1", "", "40"},
            {own, "1", "", "To: this is your own address."},
            {other, "", "", "Amount: a number of MINT above 0"},
            {other, "-1", "", "Amount: a number of MINT above 0"},
            {other, "0.0000000001", "", "Amount: a number of MINT above 0"},
            {other, "99999999", "", "Amount: you have"},
            {other, "0.1", "x".repeat(201), "Memo: 201 characters, the limit is 200."}
        }) {
            write("#send-to", wrong[0]);
            write("#send-amount", wrong[1]);
            write("#send-memo", wrong[2]);
            fire("#send-review");
            await("the sentence for " + String.join(", ", wrong), () -> shows(wrong[3]));
            assertFalse(isThere("#review-send"), "nothing wrong is reviewed");
        }
    }

    @Test
    void theWholeChainIsVerifiedAndWrongLabsAreRefused() {
        go("network");
        await("the own key node", () -> !rows("#key-nodes").isEmpty());
        aBlockIsThere();
        fire("#verify-chain");
        await("the verdict", () -> shows("Every block from the first one on holds"));
        fire("#join");
        for (String[] wrong : new String[][] {
            {"", "neither an address nor a code"},
            {"my friend's PC", "neither an address nor a code"},
            {"192.168.1.10:99999", "neither an address nor a code"},
            {"0000-0000-0000-0000-0000-0001", "letter or digit of the code is wrong"},
            {"127.0.0.1:1", "Nobody answers there"}
        }) {
            write("#join-field", wrong[0]);
            fire("#join-ask");
            await("the sentence for " + wrong[0], () -> shows(wrong[1]));
        }
    }

    @Test
    void theMarketShowsTheOwnOfferOnlyWhenAsked() {
        await(
                "the own offer",
                () -> installation().keyNode().search(OfferQuery.available()).stream()
                        .anyMatch(installation().market()::isOwn));
        go("market");
        await("the list without it", () -> shows("1 offer of your own is hidden"));
        assertEquals(0, rows("#offers").size(), "nobody wants to rent from himself by mistake");
        robot.interact(() -> ((ButtonBase) labelled("Show my own offers")).fire());
        await("the own offer", () -> rows("#offers").size() == 1);
        await(
                "how far away it is, as the key node has measured it",
                () -> installation().market().search(OfferQuery.available()).stream()
                        .anyMatch(offer -> offer.latency().isPresent()));
        robot.push(KeyCode.F5);
        robot.interact(() -> robot.lookup("#offers")
                .queryAs(TableView.class)
                .getSelectionModel()
                .select(0));
        await("its distance", () -> shows("measured here"));
    }
}
