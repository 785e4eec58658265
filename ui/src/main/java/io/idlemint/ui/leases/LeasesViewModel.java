package io.idlemint.ui.leases;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.i18n.LeasesText;
import io.idlemint.i18n.Typed;
import io.idlemint.node.desk.LeaseDesk;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.node.desk.LeaseDesk.LeaseReceipt;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.WalletDesk;
import io.idlemint.node.lease.LeaseProof;
import io.idlemint.ui.export.Csv;
import io.idlemint.ui.leases.work.WorkViewModel;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.unlock.Unlocking;
import io.idlemint.ui.wording.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The leases of both directions, which of them is looked at, and its output. Only on the screen's thread.
public final class LeasesViewModel implements AutoCloseable {
    private static final Pattern MINUTES = Pattern.compile("[0-9]{1,4}");
    private static final int MOST_MINUTES = 1440;

    private final LeaseDesk desk;
    private final WalletDesk wallet;
    private final ScreenContext context;
    private final LeaseWording wording;
    private final Runnable selfTest;
    private final Consumer<String> again;
    private final ObservableList<LeaseNow> rented = FXCollections.observableArrayList();
    private final ObservableList<LeaseNow> provided = FXCollections.observableArrayList();
    private final ObservableList<LeaseNow> ended = FXCollections.observableArrayList();
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.RENTED);
    private final ReadOnlyObjectWrapper<Optional<LeaseNow>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final WorkViewModel work;
    private final Unlocking unlocking;
    private final Subscription shown;
    private Optional<Key> wanted = Optional.empty();

    /// A self-test is one lease with both of its ends here.
    private record Key(Bytes32 id, Party side) {
        static Key of(LeaseNow lease) {
            return new Key(lease.id(), lease.side());
        }
    }

    /// The three lists.
    enum Tab {
        RENTED,
        PROVIDED,
        ENDED
    }

    /// @param selfTest rents this computer from itself
    /// @param again looks for offers of a device
    public LeasesViewModel(
            LeaseDesk desk, WalletDesk wallet, Runnable selfTest, Consumer<String> again, ScreenContext context) {
        this.again = again;
        this.desk = desk;
        this.wallet = wallet;
        this.selfTest = selfTest;
        this.context = context;
        wording = new LeaseWording(context.words());
        work = new WorkViewModel(desk, context);
        unlocking = new Unlocking(wallet, context);
        tab.subscribe(now -> look());
        shown = context.bridge().show(desk.leases(), this::show);
    }

    ObservableList<LeaseNow> rented() {
        return rented;
    }

    ObservableList<LeaseNow> provided() {
        return provided;
    }

    ObservableList<LeaseNow> ended() {
        return ended;
    }

    ObjectProperty<Tab> tab() {
        return tab;
    }

    /// The lease that the present tab looks at.
    ReadOnlyObjectProperty<Optional<LeaseNow>> current() {
        return current.getReadOnlyProperty();
    }

    /// What happens inside the current lease.
    WorkViewModel work() {
        return work;
    }

    Unlocking unlocking() {
        return unlocking;
    }

    LeaseWording wording() {
        return wording;
    }

    ScreenContext context() {
        return context;
    }

    /// Looks at a lease, now or as soon as it appears.
    public void openLease(Bytes32 leaseId) {
        wanted = Optional.of(new Key(leaseId, Party.RENTER));
        tab.set(listWith(leaseId).orElse(Tab.RENTED));
        look();
    }

    /// Turns to the leases of this computer's own devices where there are no others; called when the screen opens.
    public void refresh() {
        if (tab.get() == Tab.RENTED && rented.isEmpty() && !provided.isEmpty()) {
            tab.set(Tab.PROVIDED);
        }
    }

    void select(LeaseNow lease) {
        wanted = Optional.of(Key.of(lease));
        look();
    }

    void tryOwn() {
        selfTest.run();
    }

    void end(LeaseNow lease) {
        context.bridge().tell(() -> desk.end(lease.id()));
    }

    /// Looks for offers of the same device.
    void rentAgain(LeaseNow lease) {
        again.accept(lease.deviceName());
    }

    /// Asks for what both sides have signed.
    void receipt(LeaseNow lease, Consumer<LeaseReceipt> found, Consumer<String> problem) {
        context.bridge()
                .ask(
                        () -> desk.receipt(lease.id(), lease.side()),
                        receipt -> receipt.ifPresentOrElse(
                                found, () -> problem.accept(context.words().text(LeasesText.RECEIPT_NONE))),
                        failure -> problem.accept(
                                Problem.of(failure, "", context.words()).reason()));
    }

    /// Writes the signed messages, to be checked by anybody.
    void saveDocument(LeaseReceipt receipt, Path file, Consumer<String> answer) {
        save(receipt, file, () -> Csv.write(file, receipt.document()), answer);
    }

    /// Writes the list of the signed messages as a table.
    void saveLines(LeaseReceipt receipt, Path file, Consumer<String> answer) {
        Csv csv = new Csv("message", "number", "mint", "signer", "digest", "right");
        for (LeaseProof.Line line : receipt.lines()) {
            csv.row(List.of(
                    line.type(),
                    line.seq().isPresent() ? Long.toString(line.seq().getAsLong()) : "",
                    line.amount().map(Amount::plain).orElse(""),
                    line.signer().map(Account::hex).orElse(""),
                    line.digest().hex(),
                    Boolean.toString(line.right())));
        }
        save(receipt, file, () -> csv.write(file), answer);
    }

    private void save(LeaseReceipt receipt, Path file, Runnable write, Consumer<String> answer) {
        context.bridge()
                .ask(
                        () -> {
                            write.run();
                            return receipt.lines().size();
                        },
                        count -> answer.accept(context.words().text(LeasesText.RECEIPT_SAVED, count, file.toString())),
                        failure -> answer.accept(
                                Problem.of(failure, "", context.words()).reason()));
    }

    /// Raises the budget and adds time, as typed; the answer is empty when done, else a sentence that says why not.
    void extend(LeaseNow lease, String typedBudget, String typedMinutes, Consumer<String> answer) {
        Optional<Duration> more = minutes(typedMinutes);
        if (more.isEmpty()) {
            answer.accept(context.words().text(LeasesText.MORE_TIME_INVALID));
            return;
        }
        Optional<Amount> budget =
                context.words().amount(typedBudget).filter(fresh -> fresh.compareTo(lease.budget()) >= 0);
        if (budget.isEmpty()) {
            answer.accept(context.words()
                    .text(
                            LeasesText.TOP_UP_INVALID,
                            context.words().amounts().exact(lease.budget().nanos())));
            return;
        }
        Amount costs = budget.get().minus(lease.budget());
        Optional<String> tooLittle = tooLittle(costs);
        if (tooLittle.isPresent()) {
            answer.accept(tooLittle.get());
            return;
        }
        Runnable ask = () -> context.bridge()
                .ask(
                        () -> extend(lease, budget.get(), more.get()),
                        refused -> answer.accept(
                                refused.map(context.words()::refusal).orElse("")),
                        failure -> answer.accept(
                                Problem.of(failure, "", context.words()).reason()));
        if (costs.isZero()) {
            ask.run();
        } else {
            // Before the time: else that would be added and the budget be refused.
            unlocking.first(ask);
        }
    }

    /// Why the balance does not pay for it; empty when it does. More time alone costs nothing now.
    private Optional<String> tooLittle(Amount costs) {
        Optional<Amount> available = wallet.now().get().balance().map(Balance::available);
        if (costs.isZero() || available.filter(known -> known.covers(costs)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(available
                .map(known -> context.words()
                        .text(
                                LeasesText.TOP_UP_BALANCE,
                                context.words().amounts().exact(costs.nanos()),
                                context.words().mint(known)))
                .orElseGet(() -> context.words().text(LeasesText.TOP_UP_UNKNOWN)));
    }

    /// The time first: refused, it has moved no money.
    private Optional<Refusal> extend(LeaseNow lease, Amount budget, Duration more) {
        Optional<Refusal> refused = more.isZero() ? Optional.empty() : desk.extend(lease.id(), more);
        boolean raised = budget.compareTo(lease.budget()) > 0;
        return refused.isPresent() || !raised ? refused : desk.topUp(lease.id(), budget);
    }

    private static Optional<Duration> minutes(String typed) {
        String text = Typed.plain(typed);
        return MINUTES.matcher(text).matches()
                ? Optional.of(Integer.parseInt(text))
                        .filter(minutes -> minutes <= MOST_MINUTES)
                        .map(Duration::ofMinutes)
                : Optional.empty();
    }

    private void show(List<LeaseNow> leases) {
        Optional<Key> watched = current.get().map(Key::of);
        fill(rented, leases, lease -> !lease.state().isOver() && lease.side() == Party.RENTER);
        fill(provided, leases, lease -> !lease.state().isOver() && lease.side() == Party.PROVIDER);
        fill(ended, leases, lease -> lease.state().isOver());
        boolean watchedEnded = watched.isPresent()
                && tab.get() == Tab.RENTED
                && ended.stream().map(Key::of).anyMatch(watched.get()::equals);
        if (watchedEnded) {
            wanted = watched;
            tab.set(Tab.ENDED);
        }
        look();
    }

    private static void fill(ObservableList<LeaseNow> list, List<LeaseNow> all, Predicate<LeaseNow> chosen) {
        List<LeaseNow> fresh = all.stream().filter(chosen).toList();
        if (!list.equals(fresh)) {
            list.setAll(fresh);
        }
    }

    private Optional<Tab> listWith(Bytes32 leaseId) {
        for (Tab candidate : List.of(Tab.RENTED, Tab.ENDED, Tab.PROVIDED)) {
            if (list(candidate).stream().anyMatch(lease -> lease.id().equals(leaseId))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private ObservableList<LeaseNow> list(Tab which) {
        return switch (which) {
            case RENTED -> rented;
            case PROVIDED -> provided;
            case ENDED -> ended;
        };
    }

    private void look() {
        List<LeaseNow> list = list(tab.get());
        Optional<LeaseNow> chosen = list.stream()
                .filter(lease -> wanted.filter(Key.of(lease)::equals).isPresent())
                .findFirst()
                .or(() -> list.stream()
                        .filter(lease ->
                                wanted.map(Key::id).filter(lease.id()::equals).isPresent())
                        .findFirst())
                .or(() -> list.stream().findFirst());
        current.set(chosen);
        work.look(chosen);
    }

    @Override
    public void close() {
        shown.close();
        work.close();
        unlocking.close();
    }
}
