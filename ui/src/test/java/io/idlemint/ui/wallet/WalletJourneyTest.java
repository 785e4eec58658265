package io.idlemint.ui.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.FakeWallet;
import io.idlemint.ui.fake.Samples;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class WalletJourneyTest extends WindowTest {
    @Test
    void aPersonMakesAWalletAndChecksItsWords() {
        lab.wallet.cell.set(Samples.noWallet());
        click("#nav-wallet");
        click("#wallet-create");
        type("#setup-password", "long enough");
        type("#setup-password-again", "long enough");
        click("#setup-next");
        await(() -> showsText("Write down these 12 words"));
        assertTrue(FakeWallet.WORDS.stream().allMatch(this::showsText));
        click("#setup-next");
        await(() -> showsText("Check three of them"));
        for (TextField field : onScreen(
                () -> List.copyOf(robot.lookup(".setup-card .text-field").queryAllAs(TextField.class)))) {
            int number = Integer.parseInt(field.getId().substring("check-word-".length()));
            type("#" + field.getId(), FakeWallet.WORDS.get(number - 1));
        }
        click("#setup-next");
        await(() -> lab.wallet.cell.get().backedUp());
        click("#open-send");
        shown("#send-to");
    }

    @Test
    void aPersonSendsInTwoSteps() {
        click("#nav-wallet");
        click("#open-send");
        type("#send-to", Samples.PORTO.hex());
        type("#send-amount", "100");
        click("#send-review");
        await(() -> showsText("Amount: you have 24.98\u00a0MINT available."));
        type("#send-amount", "1.25");
        robot.push(KeyCode.ENTER);
        await(() -> showsText("Send 1.25 MINT?"));
        assertEquals(WalletViewModel.grouped(Samples.PORTO), text("#review-address"));
        click("#review-send");
        await(() -> robot.lookup("#review-send").tryQuery().isEmpty());
        click("#open-send");
        await(() -> text("#send-note").equals("1.25 MINT sent."));
        assertEquals(List.of(Samples.PORTO.hex() + " 1.25 "), lab.wallet.sent);
    }

    @Test
    void whoOpensALockedWalletTypesItsPasswordAtOnce() {
        lab.wallet.cell.set(Samples.locked());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        await(() -> robot.lookup("#unlock-password").query().isFocused());
        robot.write(FakeWallet.PASSWORD);
        robot.push(KeyCode.ENTER);
        await(() -> lab.wallet.cell.get().unlocked());
    }

    @Test
    void aPersonLocksUnlocksAndChangesThePassword() {
        click("#nav-wallet");
        click("#wallet-lock");
        type("#unlock-password", "wrong");
        click("#unlock-button");
        await(() -> showsText("Password: it does not open the wallet."));
        type("#unlock-password", FakeWallet.PASSWORD);
        click("#unlock-button");
        await(() -> lab.wallet.cell.get().unlocked());
        click("#wallet-change-password");
        type("#old-password", FakeWallet.PASSWORD);
        type("#new-password", "a fresh one");
        type("#new-password-again", "a fresh one");
        click("#change-password-save");
        await(() -> robot.lookup("#old-password").tryQuery().isEmpty());
        click("#wallet-lock");
        type("#unlock-password", "a fresh one");
        click("#unlock-button");
        await(() -> lab.wallet.cell.get().unlocked());
    }

    @Test
    void aLabsAccountIsBackedUpFromHome() {
        lab.wallet.withoutPassword();
        click(".notice .button");
        await(() -> showsText("Write down these 12 words"));
        assertEquals("Wallet", text("#screen-title"));
    }

    @Test
    void theAddressIsCopiedInFull() {
        click("#nav-wallet");
        click("#open-receive");
        click("#copy-address");
        await(() -> text("#copy-address").equals("Copied"));
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertEquals(List.of(Samples.OWN.hex()), copied);
    }

    @Test
    void aPersonNamesAnAddressAndFindsItsEntries() {
        click("#nav-wallet");
        click("#tab-history");
        click("#history .table-row-cell");
        click("#history-name");
        type("#address-name", "Lyon");
        click("#address-name-save");
        await(() -> lab.notebook.cell.get().names().containsValue("Lyon"));
        type("#history-with", "lyon");
        await(() -> text("#history-found").equals("2 entries shown"));
        click("#history-clear");
        await(() -> text("#history-found").equals("8 entries shown"));
        click("#tab-earnings");
        click("#earnings-as-table");
        shown("#earnings-table");
    }

    @Test
    void aPersonAsksForAnAmount() {
        click("#nav-wallet");
        click("#open-receive");
        click("#request-amount-button");
        type("#request-amount", "x");
        await(() -> showsText("Amount: a number of MINT above 0"));
        type("#request-amount", "1.25");
        String link = "idlemint:pay?to=" + Samples.OWN.hex() + "&amount=1.25";
        await(() -> text("#request-link").equals(link));
        click("#request-copy");
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertEquals(List.of(link), copied);
    }
}
