package io.idlemint.ui.activity;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Reason;
import io.idlemint.ui.Pictures;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.shell.Shell;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures of notes beside what a person has to press.
final class ToastPicturesTest {
    private Lab lab = new Lab();

    @BeforeAll
    static void start() throws TimeoutException, IOException {
        Pictures.start();
    }

    private Lab silent() {
        lab = new Lab();
        lab.market.failure = Optional.of(new LedgerUnreachableException("silent", new IllegalStateException()));
        return lab;
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200})
    void besideAnError(int percent) throws IOException {
        Consumer<Shell> notes = shell -> {
            shell.open(Screen.NETWORK);
            lab.network.cell.set(Samples.lostNetwork());
            lab.governor.decide(Level.OFF, Reason.TOO_HOT);
            assertNotNull(shell.lookup("#toast-heat"));
        };
        Pictures.take("toasts-" + percent, percent, this::silent, notes);
    }
}
