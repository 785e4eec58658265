package io.idlemint.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.lease.LeaseState;
import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.FakeWallet;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.link.DeepLink;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Every action that needs the account's key, with a wallet that was locked while it was filled in: the password is
/// asked for where the action is, and then it goes on with everything that was typed.
final class LockedActionsTest extends WindowTest {
    @Test
    void sendingGoesOn() {
        click("#nav-wallet");
        click("#open-send");
        type("#send-to", Samples.PORTO.hex());
        type("#send-amount", "1.25");
        type("#send-memo", "for tea");
        click("#send-review");
        await(() -> showsText("Send 1.25 MINT?"));
        assertFalse(asked());
        lab.wallet.lock();
        goesOn("#review-send");
        await(() -> robot.lookup("#review-send").tryQuery().isEmpty());
        assertEquals(List.of(Samples.PORTO.hex() + " 1.25 for tea"), lab.wallet.sent);
    }

    @Test
    void rentingGoesOn() {
        click("#nav-market");
        clickText("Ryzen 9 7950X");
        type("#rent-minutes", "90");
        type("#rent-command", "factor 1234567");
        lab.wallet.lock();
        await(() -> text("#rent-blocked").equals("The wallet is locked. Unlock it to freeze the budget."));
        goesOn("#rent-button");
        await(() -> text("#screen-title").equals("Leases"));
        assertEquals(1, lab.market.orders.size());
        assertEquals(Duration.ofMinutes(90), lab.market.orders.getFirst().duration());
        assertEquals(List.of("factor", "1234567"), lab.market.orders.getFirst().command());
    }

    @Test
    void raisingABudgetGoesOnAndMoreTimeAloneNeedsNoPassword() {
        lab.leases.cell.set(List.of(Samples.rented()));
        click("#nav-leases");
        click("#lease-top-up");
        String held = Samples.rented().budget().plain();
        type("#top-up-field", held);
        type("#more-time-field", "10");
        lab.wallet.lock();
        await(this::asked);
        click("#top-up-save");
        await(() -> lab.leases.extended.equals(List.of(Duration.ofMinutes(10))));
        await(() -> robot.lookup("#top-up-save").tryQuery().isEmpty());

        click("#lease-top-up");
        type("#top-up-field", "4");
        type("#more-time-field", "20");
        type("#needed-password", "wrong");
        click("#top-up-save");
        await(() -> showsText("Password: it does not open the wallet."));
        assertEquals(List.of(Duration.ofMinutes(10)), lab.leases.extended, "no time without its budget");
        goesOn("#top-up-save");
        await(() -> lab.leases.cell.get().getFirst().budget().equals(Samples.mint("4")));
        assertEquals(List.of(Duration.ofMinutes(10), Duration.ofMinutes(20)), lab.leases.extended);
    }

    @Test
    void theSelfTestGoesOnOrIsLeft() {
        lab.wallet.lock();
        click("#nav-leases");
        await(() -> showsText("You rent nothing yet"));
        clickText("Try it on my own PC, 2 min");
        await(this::asked);
        robot.push(KeyCode.ESCAPE);
        await(() -> !asked());
        assertEquals(List.of(), lab.market.selfTests);
        click("#nav-market");
        click("#rent-own");
        goesOn("#needed-unlock");
        await(() -> lab.market.selfTests.size() == 1);
    }

    @Test
    void aPaymentThatALinkAsksForWaitsBehindThePassword() {
        lab.wallet.lock();
        follow(new DeepLink.Pay(Samples.PORTO.hex(), Optional.of(Samples.mint("1.25")), "for tea"));
        type("#unlock-password", FakeWallet.PASSWORD);
        click("#unlock-button");
        await(() -> lab.wallet.cell.get().unlocked());
        click("#open-send");
        click("#send-review");
        await(() -> showsText("Send 1.25 MINT?"));
        click("#review-send");
        await(() -> lab.wallet.sent.equals(List.of(Samples.PORTO.hex() + " 1.25 for tea")));
    }

    @Test
    void whatNeedsNoKeyNeedsNoPassword() {
        lab.leases.cell.set(List.of(Samples.rented()));
        lab.leases.receipts.add(Samples.receipt(true));
        lab.wallet.lock();
        click("#nav-leases");
        click("#lease-receipt-so-far");
        await(() -> showsText("All 2 messages are signed by who had to."));
        robot.push(KeyCode.ESCAPE);
        click("#lease-end");
        click("#dialog-end");
        await(() -> lab.leases.cell.get().getFirst().state() instanceof LeaseState.Settled);
        click("#nav-wallet");
        click("#open-receive");
        click("#request-amount-button");
        type("#request-amount", "1.25");
        await(() -> text("#request-link").contains("amount=1.25"));
        assertFalse(lab.wallet.cell.get().unlocked());
    }

    /// A wrong password does nothing, the right one the action.
    private void goesOn(String button) {
        await(this::asked);
        type("#needed-password", "wrong");
        click(button);
        await(() -> showsText("Password: it does not open the wallet."));
        assertFalse(lab.wallet.cell.get().unlocked());
        type("#needed-password", FakeWallet.PASSWORD);
        click(button);
        await(() -> lab.wallet.cell.get().unlocked());
        assertTrue(onScreen(() -> robot.lookup("#needed-password").queryAll().stream()
                .allMatch(field -> ((TextInputControl) field).getText().isEmpty())));
    }

    private boolean asked() {
        return onScreen(() -> robot.lookup("#needed-password").queryAll().stream()
                .anyMatch(field -> field.getParent().getParent().isVisible()));
    }
}
