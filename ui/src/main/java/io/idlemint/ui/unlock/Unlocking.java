package io.idlemint.ui.unlock;

import io.idlemint.domain.live.Subscription;
import io.idlemint.node.desk.WalletDesk;
import io.idlemint.node.desk.WalletDesk.Outcome;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.Problem;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Opens a locked wallet with the password that is typed beside what needs it, and goes on with that. Only on the
/// screen's thread.
public final class Unlocking implements AutoCloseable {
    private final WalletDesk desk;
    private final ScreenContext context;
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper needed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Subscription shown;

    public Unlocking(WalletDesk desk, ScreenContext context) {
        this.desk = desk;
        this.context = context;
        shown = context.bridge().show(desk.now(), now -> {
            needed.set(now.account().isPresent() && !now.unlocked());
            if (!needed.get()) {
                password.set("");
                problem.set("");
            }
        });
    }

    /// Whether there is a wallet and it is locked.
    public ReadOnlyBooleanProperty needed() {
        return needed.getReadOnlyProperty();
    }

    /// Whether a password is being tried, which takes seconds.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    StringProperty password() {
        return password;
    }

    /// Why the wallet is still locked; empty before a password was tried.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Forgets what was typed.
    void forget() {
        password.set("");
        problem.set("");
    }

    /// Does something that needs the wallet: at once when it is open, else as soon as the typed password has opened it;
    /// not at all when that is wrong, which the field says.
    public void first(Runnable action) {
        if (!needed.get()) {
            action.run();
        } else if (!busy.get()) {
            busy.set(true);
            char[] typed = password.get().toCharArray();
            password.set("");
            context.bridge().ask(() -> open(typed), outcome -> opened(outcome, action), failure -> {
                busy.set(false);
                problem.set(Problem.of(failure, "", context.words()).reason());
            });
        }
    }

    private Outcome<?> open(char[] typed) {
        try {
            return desk.unlock(typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private void opened(Outcome<?> outcome, Runnable action) {
        busy.set(false);
        switch (outcome) {
            case Outcome.Refused<?> refused -> problem.set(context.words().refusal(refused.why()));
            case Outcome.Done<?> done -> {
                problem.set("");
                action.run();
            }
        }
    }

    @Override
    public void close() {
        shown.close();
    }
}
