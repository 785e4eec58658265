package io.idlemint.ui.wallet;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.i18n.EarningsText;
import io.idlemint.i18n.Typed;
import io.idlemint.i18n.WalletText;
import io.idlemint.node.desk.NotebookDesk;
import io.idlemint.node.desk.WalletDesk;
import io.idlemint.node.desk.WalletDesk.Outcome;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import io.idlemint.ui.ledger.Names;
import io.idlemint.ui.link.DeepLink;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.unlock.Unlocking;
import io.idlemint.ui.wording.Problem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Sending in two steps: filled in, then reviewed with the whole address. Only on the screen's thread.
public final class SendViewModel implements AutoCloseable {
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    static final int MEMO_LIMIT = DeepLink.LONGEST_LABEL;

    private final WalletDesk desk;
    private final NotebookDesk notebook;
    private final Names names;
    private final Function<Path, Optional<String>> codes;
    private final ScreenContext context;
    private final StringProperty to = new SimpleStringProperty("");
    private final StringProperty amount = new SimpleStringProperty("");
    private final StringProperty memo = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper toProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper amountProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper memoProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper available = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper worth = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Unlocking unlocking;
    private final Subscription shown;
    private WalletNow wallet;

    /// What is about to be sent.
    ///
    /// @param after what stays available
    record Review(Account to, Amount amount, String memo, Amount after) {}

    /// @param codes reads the text of a QR code from a picture; blocks
    public SendViewModel(
            WalletDesk desk, NotebookDesk notebook, Function<Path, Optional<String>> codes, ScreenContext context) {
        this.desk = desk;
        this.notebook = notebook;
        this.codes = codes;
        names = new Names(notebook);
        this.context = context;
        wallet = desk.now().get();
        unlocking = new Unlocking(desk, context);
        to.subscribe(typed -> toProblem.set(""));
        amount.subscribe(typed -> {
            amountProblem.set("");
            worth.set(context.words()
                    .amount(typed)
                    .filter(sum -> !sum.isZero())
                    .flatMap(context.words()::fiat)
                    .orElse(""));
        });
        memo.subscribe(typed -> memoProblem.set(""));
        shown = context.bridge().show(desk.now(), now -> {
            wallet = now;
            available.set(now.balance()
                    .map(known ->
                            context.words().amounts().balance(known.available().nanos()))
                    .orElse(""));
        });
    }

    StringProperty to() {
        return to;
    }

    StringProperty amount() {
        return amount;
    }

    StringProperty memo() {
        return memo;
    }

    ReadOnlyStringProperty toProblem() {
        return toProblem.getReadOnlyProperty();
    }

    ReadOnlyStringProperty amountProblem() {
        return amountProblem.getReadOnlyProperty();
    }

    ReadOnlyStringProperty memoProblem() {
        return memoProblem.getReadOnlyProperty();
    }

    ReadOnlyStringProperty available() {
        return available.getReadOnlyProperty();
    }

    /// What the typed amount is worth to its owner; empty without a price or an amount.
    ReadOnlyStringProperty worth() {
        return worth.getReadOnlyProperty();
    }

    /// That the last payment was made; empty before.
    ReadOnlyStringProperty done() {
        return done.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    Unlocking unlocking() {
        return unlocking;
    }

    Names names() {
        return names;
    }

    /// Takes a name away, then does what follows.
    void forget(Account account, Runnable then) {
        context.bridge()
                .ask(
                        () -> {
                            notebook.name(account, "");
                            return true;
                        },
                        done -> then.run(),
                        failure -> then.run());
    }

    /// Fills in what somebody asks for; what it leaves open stays.
    public void fill(PaymentRequest request) {
        to.set(request.to().hex());
        request.amount().ifPresent(sum -> amount.set(context.words().amounts().editable(sum.nanos())));
        if (!request.memo().isEmpty()) {
            memo.set(request.memo());
        }
    }

    /// Fills in from the QR code in a picture.
    void scan(Path picture) {
        context.bridge()
                .ask(
                        () -> codes.apply(picture).flatMap(PaymentRequest::parse),
                        found -> {
                            found.ifPresent(this::fill);
                            done.set(context.words()
                                    .text(found.isPresent() ? EarningsText.SCAN_FILLED : EarningsText.SCAN_NONE));
                        },
                        failure -> done.set(context.words().text(EarningsText.SCAN_NONE)));
    }

    void takeAll() {
        amount.set(context.words().amounts().editable(spendable().nanos()));
    }

    /// Fills in what somebody asked for; it is sent only after a person's review.
    ///
    /// @param sum empty when the asker left it open
    public void fill(String receiver, Optional<Amount> sum, String label) {
        done.set("");
        to.set(receiver);
        amount.set(sum.map(asked -> context.words().amounts().editable(asked.nanos()))
                .orElse(""));
        memo.set(label);
    }

    /// Checks what was typed; empty when a field is wrong, which then says so.
    Optional<Review> review() {
        done.set("");
        Optional<Account> receiver = receiver();
        Optional<Amount> sum = sum();
        memoProblem.set(
                memo.get().length() > MEMO_LIMIT
                        ? context.words().text(WalletText.MEMO_LONG, memo.get().length(), MEMO_LIMIT)
                        : "");
        if (receiver.isEmpty() || sum.isEmpty() || !memoProblem.get().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Review(
                receiver.get(), sum.get(), memo.get().strip(), spendable().minus(sum.get())));
    }

    /// Sends what was reviewed, with a locked wallet as soon as it is open; the answer is empty when done, else why
    /// not.
    void send(Review review, Consumer<String> answer) {
        unlocking.first(() -> pay(review, answer));
    }

    private void pay(Review review, Consumer<String> answer) {
        busy.set(true);
        context.bridge()
                .ask(
                        () -> desk.send(review.to(), review.amount(), review.memo()),
                        outcome -> {
                            busy.set(false);
                            if (outcome instanceof Outcome.Done<Long>) {
                                clear(review);
                            }
                            answer.accept(WalletViewModel.refusal(outcome, context.words()));
                        },
                        failure -> {
                            busy.set(false);
                            answer.accept(
                                    Problem.of(failure, "", context.words()).reason());
                        });
    }

    private void clear(Review review) {
        to.set("");
        amount.set("");
        memo.set("");
        done.set(context.words()
                .text(
                        WalletText.SENT,
                        context.words().amounts().exact(review.amount().nanos())));
    }

    private Optional<Account> receiver() {
        Optional<Account> named = names.find(to.get());
        switch (named.<Outcome<Account>>map(Outcome.Done::new).orElseGet(this::readAddress)) {
            case Outcome.Refused<Account> refused -> {
                toProblem.set(context.words().refusal(refused.why()));
                return Optional.empty();
            }
            case Outcome.Done<Account> read -> {
                boolean own = wallet.account().filter(read.value()::equals).isPresent();
                toProblem.set(own ? context.words().text(WalletText.ADDRESS_OWN) : "");
                return own ? Optional.empty() : Optional.of(read.value());
            }
        }
    }

    /// An address may be typed in groups, as it is shown; the field then shows it in one piece.
    private Outcome<Account> readAddress() {
        String whole = SPACE.matcher(Typed.plain(to.get())).replaceAll("");
        Outcome<Account> read = desk.readAddress(whole);
        if (read instanceof Outcome.Done<Account> && !whole.equals(to.get())) {
            to.set(whole);
        }
        return read;
    }

    private Optional<Amount> sum() {
        Optional<Amount> typed = context.words().amount(amount.get()).filter(sum -> !sum.isZero());
        if (typed.isEmpty()) {
            amountProblem.set(context.words().text(WalletText.AMOUNT_INVALID));
            return typed;
        }
        if (wallet.balance().isEmpty()) {
            amountProblem.set(context.words().text(WalletText.AMOUNT_UNKNOWN));
            return Optional.empty();
        }
        if (!spendable().covers(typed.get())) {
            amountProblem.set(context.words()
                    .text(WalletText.AMOUNT_TOO_LARGE, context.words().mint(spendable())));
            return Optional.empty();
        }
        return typed;
    }

    private Amount spendable() {
        return wallet.balance().map(Balance::available).orElse(Amount.ZERO);
    }

    @Override
    public void close() {
        shown.close();
        unlocking.close();
    }
}
