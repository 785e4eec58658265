package io.idlemint.ui.wallet;

import io.idlemint.domain.identity.Account;
import io.idlemint.i18n.WalletText;
import io.idlemint.node.desk.WalletDesk;
import io.idlemint.node.desk.WalletDesk.Outcome;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// Making a wallet, restoring one, and checking its words. Holds the words only while they are shown and checked.
/// Only on the screen's thread.
public final class SetupViewModel {
    private static final int WORDS = 12;
    private static final int CHECKED = 3;
    private static final int SHORTEST_PASSWORD = 8;

    private final WalletDesk desk;
    private final ScreenContext context;
    private final RandomGenerator random;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private List<String> words = List.of();
    private List<Integer> asked = List.of();

    /// Where in the way a person is.
    enum Step {
        NONE,
        CREATE,
        SHOW_WORDS,
        CHECK_WORDS,
        RESTORE,
        REVEAL,
        CONFIRM
    }

    /// @param random chooses the words that are checked
    public SetupViewModel(WalletDesk desk, RandomGenerator random, ScreenContext context) {
        this.desk = desk;
        this.random = random;
        this.context = context;
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /// Whether one of the steps is shown.
    public ObservableValue<Boolean> isShown() {
        return step.map(now -> now != Step.NONE);
    }

    /// Begins to make a new wallet.
    public void beginCreating() {
        go(Step.CREATE);
    }

    /// Begins to make a wallet from twelve words.
    public void beginRestoring() {
        go(Step.RESTORE);
    }

    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// The twelve words, while they are shown.
    List<String> words() {
        return words;
    }

    /// The numbers of the words to check, from 1, ascending.
    List<Integer> asked() {
        return asked;
    }

    /// Goes to a step of its own; leaving the words forgets them.
    void go(Step next) {
        problem.set("");
        if (next == Step.CHECK_WORDS) {
            asked = random.ints(1, WORDS + 1)
                    .distinct()
                    .limit(CHECKED)
                    .sorted()
                    .boxed()
                    .toList();
        } else if (next != Step.SHOW_WORDS) {
            words = List.of();
        }
        step.set(next);
    }

    /// Takes the words off the screen, and what was typed of them.
    void hide() {
        switch (step.get()) {
            case SHOW_WORDS, CHECK_WORDS, CONFIRM -> go(Step.NONE);
            case NONE, CREATE, RESTORE, REVEAL -> {}
        }
    }

    /// Begins to back up a wallet whose words were never checked: shows them at once when there is no password, else
    /// asks for it.
    public void askBackup() {
        busy.set(true);
        context.bridge()
                .ask(
                        () -> desk.words(new char[0]),
                        outcome -> {
                            busy.set(false);
                            switch (outcome) {
                                case Outcome.Done<List<String>> shown -> show(shown.value());
                                case Outcome.Refused<List<String>> locked -> go(Step.REVEAL);
                            }
                        },
                        failure -> {
                            busy.set(false);
                            go(Step.REVEAL);
                        });
    }

    /// Shows the words of a wallet that has a password.
    void reveal(String password) {
        char[] secret = password.toCharArray();
        ask(secret, () -> desk.words(secret), this::show);
    }

    private void show(List<String> all) {
        words = all;
        go(Step.SHOW_WORDS);
    }

    void create(String password, String again) {
        String wrong = passwordProblem(password, again);
        if (!wrong.isEmpty()) {
            problem.set(wrong);
            return;
        }
        char[] secret = password.toCharArray();
        ask(secret, () -> desk.create(secret), this::show);
    }

    /// Compares the three typed words with the paper's; right ones are confirmed to the desk.
    void check(List<String> typed) {
        for (int i = 0; i < asked.size(); i++) {
            int number = asked.get(i);
            if (!words.get(number - 1).equals(normal(typed.get(i)))) {
                problem.set(context.words().text(WalletText.CHECK_WRONG, number));
                return;
            }
        }
        confirm(words);
    }

    void restore(String typed, String password, String again) {
        List<String> read = read(typed);
        String wrong = read.size() == WORDS ? passwordProblem(password, again) : countProblem(read.size());
        if (!wrong.isEmpty()) {
            problem.set(wrong);
            return;
        }
        char[] secret = password.toCharArray();
        ask(secret, () -> desk.restore(read, secret), account -> go(Step.NONE));
    }

    /// Checks all twelve words of a wallet that was never backed up.
    void confirmTyped(String typed) {
        List<String> read = read(typed);
        if (read.size() == WORDS) {
            confirm(read);
        } else {
            problem.set(countProblem(read.size()));
        }
    }

    /// What is wrong with a new password; empty when nothing is.
    String passwordProblem(String password, String again) {
        if (password.length() < SHORTEST_PASSWORD) {
            return context.words().text(WalletText.PASSWORD_SHORT, SHORTEST_PASSWORD);
        }
        return password.equals(again) ? "" : context.words().text(WalletText.PASSWORD_DIFFERS);
    }

    private void confirm(List<String> all) {
        Supplier<Outcome<Account>> question = () -> desk.confirmWords(all);
        ask(new char[0], question, account -> go(Step.NONE));
    }

    private <T> void ask(char[] secret, Supplier<Outcome<T>> question, Consumer<T> done) {
        busy.set(true);
        problem.set("");
        Supplier<Outcome<T>> clearing = () -> {
            try {
                return question.get();
            } finally {
                Arrays.fill(secret, '\0');
            }
        };
        context.bridge()
                .ask(
                        clearing,
                        outcome -> {
                            busy.set(false);
                            switch (outcome) {
                                case Outcome.Done<T> ok -> done.accept(ok.value());
                                case Outcome.Refused<T> refused ->
                                    problem.set(context.words().refusal(refused.why()));
                            }
                        },
                        failure -> {
                            busy.set(false);
                            problem.set(Problem.of(failure, "", context.words()).reason());
                        });
    }

    private String countProblem(int count) {
        return context.words().text(WalletText.WORDS_COUNT, count);
    }

    private static List<String> read(String typed) {
        String text = typed.strip();
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\\s+")).map(SetupViewModel::normal).toList();
    }

    private static String normal(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
