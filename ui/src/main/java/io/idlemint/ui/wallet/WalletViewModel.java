package io.idlemint.ui.wallet;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.WalletText;
import io.idlemint.node.desk.NetworkDesk.NetworkNow;
import io.idlemint.node.desk.WalletDesk;
import io.idlemint.node.desk.WalletDesk.Outcome;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.Problem;
import io.idlemint.ui.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The account, its balance and its history. Only on the screen's thread.
public final class WalletViewModel implements AutoCloseable {

    private final WalletDesk desk;
    private final ScreenContext context;
    private final SetupViewModel setup;
    private final SendViewModel send;
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.NONE);
    private final ReadOnlyObjectWrapper<Optional<Account>> account = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<BalanceText> balance = new ReadOnlyObjectWrapper<>(BalanceText.UNKNOWN);
    private final ReadOnlyBooleanWrapper backupMissing = new ReadOnlyBooleanWrapper();
    private final List<Subscription> shown;
    private NetworkNow network;

    /// What the wallet is.
    enum Mode {
        NONE,
        LOCKED,
        OPEN
    }

    /// The balance and its parts, which add up to it.
    ///
    /// @param known whether the ledger has answered
    /// @param worth what it is worth to its owner; empty without a price
    /// @param age how old it is; empty when it is fresh
    /// @param matures when what was mined can be spent; empty when nothing waits
    record BalanceText(
            boolean known,
            String total,
            String worth,
            List<String> parts,
            List<Long> weights,
            String age,
            String earnedToday,
            String matures) {
        static final BalanceText UNKNOWN = new BalanceText(false, "", "", List.of(), List.of(), "", "", "");
    }

    public WalletViewModel(
            WalletDesk desk,
            Live<NetworkNow> network,
            SetupViewModel setup,
            SendViewModel send,
            ScreenContext context) {
        this.desk = desk;
        this.setup = setup;
        this.send = send;
        this.context = context;
        this.network = network.get();
        shown = List.of(
                context.bridge().show(desk.now(), this::show), context.bridge().show(network, now -> {
                    this.network = now;
                    show(desk.now().get());
                }));
    }

    SetupViewModel setup() {
        return setup;
    }

    public SendViewModel send() {
        return send;
    }

    ReadOnlyObjectProperty<Mode> mode() {
        return mode.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Account>> account() {
        return account.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<BalanceText> balance() {
        return balance.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty backupMissing() {
        return backupMissing.getReadOnlyProperty();
    }

    ScreenContext context() {
        return context;
    }

    /// Whether there is something to lock.
    public boolean isOpen() {
        return mode.get() == Mode.OPEN;
    }

    public void lock() {
        context.bridge().tell(desk::lock);
    }

    /// Locks it if that protects anything, and takes its words off the screen whether it does or not.
    public void lockIdle() {
        setup.hide();
        if (mode.get() == Mode.OPEN) {
            context.bridge().remind(() -> {
                if (desk.hasPassword()) {
                    desk.lock();
                }
            });
        }
    }

    /// Unlocks with a typed password; the answer is empty when done, else why not.
    void unlock(String password, Consumer<String> answer) {
        withPassword(password, desk::unlock, answer);
    }

    void changePassword(String old, String fresh, String again, Consumer<String> answer) {
        String wrong = setup.passwordProblem(fresh, again);
        if (!wrong.isEmpty()) {
            answer.accept(wrong);
            return;
        }
        char[] secret = fresh.toCharArray();
        withPassword(old, typed -> desk.changePassword(typed, secret), refused -> {
            Arrays.fill(secret, '\0');
            answer.accept(refused);
        });
    }

    /// The address in groups of four, three groups a line.
    static String grouped(Account account) {
        String digits = account.hex().substring(2);
        StringBuilder text = new StringBuilder("0x");
        for (int i = 0; i < digits.length(); i += 4) {
            if (i > 0) {
                text.append(i % 12 == 0 ? '\n' : ' ');
            }
            text.append(digits, i, i + 4);
        }
        return text.toString();
    }

    private void withPassword(String typed, Function<char[], Outcome<Account>> question, Consumer<String> answer) {
        char[] password = typed.toCharArray();
        Supplier<Outcome<Account>> ask = () -> {
            try {
                return question.apply(password);
            } finally {
                Arrays.fill(password, '\0');
            }
        };
        context.bridge()
                .ask(
                        ask,
                        outcome -> answer.accept(refusal(outcome, context.words())),
                        failure -> answer.accept(
                                Problem.of(failure, "", context.words()).reason()));
    }

    /// Time has passed: what is known is older now.
    public void tick() {
        show(desk.now().get());
    }

    static String refusal(Outcome<?> outcome, Wording words) {
        return switch (outcome) {
            case Outcome.Done<?> done -> "";
            case Outcome.Refused<?> refused -> words.refusal(refused.why());
        };
    }

    private void show(WalletNow now) {
        Mode before = mode.get();
        account.set(now.account());
        mode.set(now.account().isEmpty() ? Mode.NONE : now.unlocked() ? Mode.OPEN : Mode.LOCKED);
        if (before == Mode.OPEN && mode.get() == Mode.LOCKED) {
            setup.hide();
        }
        backupMissing.set(now.account().isPresent() && !now.backedUp());
        balance.set(now.balance().map(known -> text(known, now)).orElse(BalanceText.UNKNOWN));
    }

    private BalanceText text(Balance known, WalletNow now) {
        var words = context.words();
        List<Long> weights = List.of(
                known.available().nanos(),
                known.inEscrow().nanos(),
                known.immature().nanos());
        return new BalanceText(
                true,
                words.amounts().balance(known.total().nanos()),
                words.fiat(known.total()).orElse(""),
                words.amounts().parts(weights.get(0), weights.get(1), weights.get(2)),
                weights,
                now.asOf().flatMap(words::age).orElse(""),
                words.text(
                        WalletText.EARNED_TODAY,
                        words.text(
                                CommonText.AMOUNT,
                                words.amounts().entry(now.earnedToday().nanos()))),
                matures(known));
    }

    private String matures(Balance known) {
        if (known.immature().equals(Amount.ZERO) || network.maturity().isEmpty()) {
            return "";
        }
        int blocks = network.maturity().getAsInt();
        return network.tip()
                .map(tip -> context.words()
                        .text(
                                WalletText.MATURES,
                                blocks,
                                context.words().measures().count(tip.height())))
                .orElse("");
    }

    @Override
    public void close() {
        shown.forEach(Subscription::close);
        send.close();
    }
}
