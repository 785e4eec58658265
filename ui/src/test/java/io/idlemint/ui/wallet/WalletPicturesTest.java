package io.idlemint.ui.wallet;

import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.Silence;
import io.idlemint.ui.Pictures;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.Screen;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Pictures of what the Wallet has beside its first view.
final class WalletPicturesTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException, IOException {
        Pictures.start();
    }

    @Test
    void history() throws IOException {
        Pictures.take("wallet-history", WalletPicturesTest::named, shell -> {
            shell.open(Screen.WALLET);
            Pictures.find(shell, "#ledger-tabs", TabPane.class)
                    .getSelectionModel()
                    .select(1);
            Pictures.find(shell, "#history-with", TextField.class).setText("por");
        });
    }

    @Test
    void months() throws IOException {
        Pictures.take("wallet-months", WalletPicturesTest::named, shell -> {
            shell.open(Screen.WALLET);
            Pictures.press(shell, "#earnings-span .segment-part:last-child");
        });
    }

    @Test
    void earningsAsTable() throws IOException {
        Pictures.take("wallet-earnings-table", WalletPicturesTest::named, shell -> {
            shell.open(Screen.WALLET);
            Pictures.press(shell, "#earnings-as-table");
        });
    }

    @Test
    void earningsWithoutTheLedger() throws IOException {
        Pictures.take("wallet-earnings-error", WalletPicturesTest::silent, shell -> shell.open(Screen.WALLET));
    }

    @Test
    void request() throws IOException {
        Pictures.take("wallet-request", WalletPicturesTest::named, shell -> {
            shell.open(Screen.WALLET);
            if (shell.lookup("#open-receive") != null) {
                Pictures.press(shell, "#open-receive");
            }
            Pictures.press(shell, "#request-amount-button");
            Pictures.find(shell, "#request-amount", TextField.class).setText("1.25");
        });
    }

    @Test
    void names() throws IOException {
        Pictures.take("wallet-names", WalletPicturesTest::named, shell -> {
            shell.open(Screen.WALLET);
            if (shell.lookup("#open-send") != null) {
                Pictures.press(shell, "#open-send");
            }
            Pictures.press(shell, "#send-names");
        });
    }

    private static Lab named() {
        Lab lab = new Lab();
        lab.notebook.name(Samples.PORTO, "Studio in Porto");
        lab.notebook.name(Samples.LYON, "Lyon");
        return lab;
    }

    private static Lab silent() {
        Lab lab = named();
        lab.wallet.failure = Optional.of(new LedgerUnreachableException(
                Silence.Kind.LATE, "192.168.1.10:7443", new IllegalStateException("timeout")));
        return lab;
    }
}
