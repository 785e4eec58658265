package io.idlemint.ui.market;

import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.i18n.MarketText;
import io.idlemint.node.desk.MarketDesk;
import io.idlemint.node.desk.MarketDesk.RentOrder;
import io.idlemint.node.desk.MarketDesk.RentResult;
import io.idlemint.node.desk.WalletDesk;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import io.idlemint.node.template.CommandWords;
import io.idlemint.ui.market.template.JobFields;
import io.idlemint.ui.offer.OfferRow;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.unlock.Unlocking;
import io.idlemint.ui.wording.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The order for the selected offer: duration and budget tied together, the command with its files, and why it cannot
/// be placed yet. Only on the screen's thread.
public final class RentViewModel implements AutoCloseable {
    private static final Duration SELF_TEST = Duration.ofMinutes(2);

    private final MarketDesk market;
    private final ScreenContext context;
    private final RentRules rules;
    private final Path results;
    private final StringProperty minutes = new SimpleStringProperty("60");
    private final StringProperty budget = new SimpleStringProperty("");
    private final JobFields job = new JobFields();
    private final ReadOnlyObjectWrapper<Optional<OfferRow>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<OrderState> order = new ReadOnlyObjectWrapper<>(OrderState.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper repriced = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper selfTestRefusal = new ReadOnlyStringWrapper("");
    private final WalletDesk purse;
    private final Unlocking unlocking;
    private final Subscription shown;
    private WalletNow wallet;
    private boolean tying;

    /// @param results where the fetched files go
    public RentViewModel(MarketDesk market, WalletDesk wallet, Path results, ScreenContext context) {
        this.market = market;
        this.results = results;
        this.context = context;
        this.wallet = wallet.now().get();
        purse = wallet;
        unlocking = new Unlocking(wallet, context);
        rules = new RentRules(context.words());
        minutes.subscribe(typed -> tie(() -> budgetFor(typed), budget));
        budget.subscribe(typed -> tie(() -> minutesFor(typed), minutes));
        job.command().subscribe(typed -> check());
        shown = context.bridge().show(wallet.now(), now -> {
            this.wallet = now;
            check();
        });
    }

    StringProperty minutes() {
        return minutes;
    }

    StringProperty budget() {
        return budget;
    }

    JobFields job() {
        return job;
    }

    ReadOnlyObjectProperty<Optional<OfferRow>> offer() {
        return offer.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<OrderState> order() {
        return order.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Why the last order was not accepted; empty when it was.
    ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    /// That the chosen device costs something else now than when it was chosen; empty when it does not.
    ReadOnlyStringProperty repriced() {
        return repriced.getReadOnlyProperty();
    }

    ScreenContext context() {
        return context;
    }

    Path results() {
        return results;
    }

    /// Chooses the offer. The duration stays, the budget follows a new price.
    void offer(Optional<OfferRow> row) {
        Optional<OfferRow> before = offer.get();
        Optional<Rate> old = rate();
        boolean same = row.flatMap(now -> before.filter(now::isOf)).isPresent();
        offer.set(row);
        if (!row.map(OfferRow::id).equals(before.map(OfferRow::id))) {
            refusal.set("");
        }
        if (!same) {
            repriced.set("");
        }
        if (!same || !rate().equals(old)) {
            tie(() -> budgetFor(minutes.get()), budget);
        }
        if (same && !rate().equals(old)) {
            repriced.set(context.words().text(MarketText.REPRICED, price(old), price(rate())));
        }
        check();
    }

    private String price(Optional<Rate> rate) {
        return rate.map(context.words()::price).orElse("");
    }

    /// Takes the longest duration that the balance pays for.
    void takeShorter() {
        order.get().shorter().ifPresent(longest -> minutes.set(String.valueOf(longest)));
    }

    void openWallet() {
        context.navigator().open(Screen.WALLET);
    }

    /// Opens the wallet for what needs it.
    public Unlocking unlocking() {
        return unlocking;
    }

    /// Places the order, if nothing speaks against it; with a locked wallet as soon as it is open.
    void rent() {
        if (order.get().ready() || order.get().isLocked()) {
            unlocking.first(this::place);
        }
    }

    private void place() {
        wallet = purse.now().get();
        check();
        if (!order.get().ready() || busy.get()) {
            return;
        }
        offer.get().flatMap(this::orderFor).ifPresent(placed -> open(() -> market.rent(placed), refusal));
    }

    /// Rents this computer from itself for two minutes, for free.
    public void tryOwn() {
        if (!busy.get()) {
            open(() -> market.rentOwn(SELF_TEST), selfTestRefusal);
        }
    }

    /// Why the last self-test did not begin; empty when it did.
    public ReadOnlyStringProperty selfTestRefusal() {
        return selfTestRefusal.getReadOnlyProperty();
    }

    private Optional<RentOrder> orderFor(OfferRow row) {
        Optional<Amount> frozen = context.words().amount(budget.get());
        Optional<List<String>> program = CommandWords.split(job.command().get());
        Optional<Long> time = RentRules.minutes(minutes.get());
        if (frozen.isEmpty() || program.isEmpty() || time.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RentOrder(
                row.id(),
                frozen.get(),
                Duration.ofMinutes(time.get()),
                program.get(),
                List.copyOf(job.inputs()),
                job.fetched(),
                results,
                job.endWhenDone().get() && !program.get().isEmpty()));
    }

    private void open(Supplier<RentResult> order, StringProperty why) {
        busy.set(true);
        why.set("");
        context.bridge()
                .ask(
                        order,
                        result -> {
                            busy.set(false);
                            opened(result, why);
                        },
                        failure -> {
                            busy.set(false);
                            why.set(refused(
                                    Problem.of(failure, "", context.words()).reason()));
                        });
    }

    private void opened(RentResult result, StringProperty why) {
        switch (result) {
            case RentResult.Opened opened -> context.navigator().openLease(opened.leaseId());
            case RentResult.Refused refused ->
                why.set(refused(context.words()
                        .sentences(List.of(
                                context.words().reason(refused.reason()),
                                context.words().refusal(refused.why())))));
        }
    }

    private String refused(String reason) {
        return context.words().text(MarketText.REFUSED, reason);
    }

    /// Lets one field follow the other; what is not a number changes nothing.
    private void tie(Supplier<Optional<String>> value, StringProperty follower) {
        if (!tying) {
            tying = true;
            value.get().ifPresent(follower::set);
            tying = false;
            check();
        }
    }

    private Optional<String> budgetFor(String typedMinutes) {
        return rate().flatMap(rate -> RentRules.minutes(typedMinutes)
                .map(time -> RentRules.cost(rate, time).orElseGet(() -> Amount.ofNanos(Amount.CAP_NANOS)))
                .map(cost -> RentRules.roundBudget(
                        cost, wallet.balance().map(Balance::available).orElse(cost)))
                .map(this::plain));
    }

    private Optional<String> minutesFor(String typedBudget) {
        return rate().filter(rate -> !rate.equals(Rate.FREE))
                .flatMap(rate -> context.words()
                        .amount(typedBudget)
                        .map(rate::secondsFor)
                        .map(seconds -> String.valueOf(Math.min(seconds / 60, RentRules.MAX_MINUTES))));
    }

    private String plain(Amount amount) {
        return context.words().amounts().editable(amount.nanos());
    }

    private Optional<Rate> rate() {
        return offer.get().map(row -> row.listed().offer().ratePerSecond());
    }

    private void check() {
        order.set(offer.get()
                .map(row -> rules.check(
                        row,
                        new RentRules.Form(
                                minutes.get(), budget.get(), job.command().get()),
                        wallet,
                        wallet.balance().map(Balance::available)))
                .orElse(OrderState.NONE));
    }

    @Override
    public void close() {
        shown.close();
        unlocking.close();
    }
}
