package io.idlemint.ui.welcome;

import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.Workload;
import io.idlemint.i18n.MineText;
import io.idlemint.i18n.WelcomeText;
import io.idlemint.node.desk.SharingDesk;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Preferences.Presence;
import io.idlemint.node.governor.Preset;
import io.idlemint.node.mine.BenchDesk.BenchNow;
import io.idlemint.node.mine.BenchDesk.Obstacle;
import io.idlemint.node.profit.Tariff;
import io.idlemint.ui.Desks;
import io.idlemint.ui.prefs.UiSettings;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.GovernorWording;
import io.idlemint.ui.wording.Problem;
import io.idlemint.ui.wording.TypedPrice;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The first run. Nothing mines and nothing is leased before its last step. Only on the screen's thread.
public final class WelcomeViewModel implements AutoCloseable {
    private static final long PRICE_LIMIT_MINT = 1_000_000;

    /// What other programs use of the processor before it matters to a measurement.
    private static final int BUSY_PERCENT = 25;

    private final Desks desks;
    private final ScreenContext context;
    private final Progress progress;
    private final ReadOnlyObjectWrapper<Step> step;
    private final ReadOnlyObjectWrapper<UiSettings> settings;
    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private final ReadOnlyObjectWrapper<WalletNow> wallet;
    private final ReadOnlyObjectWrapper<List<ReadinessCheck>> checks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<BenchNow> bench;
    private final ReadOnlyObjectWrapper<OptionalInt> others = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper likeOffers = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final List<Subscription> shown;

    /// @param progress where to go on
    public WelcomeViewModel(Desks desks, ScreenContext context, Progress progress) {
        this.desks = desks;
        this.context = context;
        this.progress = progress;
        step = new ReadOnlyObjectWrapper<>(progress.step());
        settings = new ReadOnlyObjectWrapper<>(desks.settings().now().get());
        preferences = new ReadOnlyObjectWrapper<>(desks.governor().preferences());
        wallet = new ReadOnlyObjectWrapper<>(desks.wallet().now().get());
        bench = new ReadOnlyObjectWrapper<>(desks.mine().bench().now().get());
        shown = List.of(
                context.bridge().show(desks.mine().bench().now(), this::show),
                context.bridge().show(desks.settings().now(), settings::set),
                context.bridge().show(desks.governor().preferred(), preferences::set),
                context.bridge().show(desks.wallet().now(), wallet::set));
    }

    ScreenContext context() {
        return context;
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<UiSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Preferences> preferences() {
        return preferences.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<WalletNow> wallet() {
        return wallet.getReadOnlyProperty();
    }

    /// What was found on this computer; empty while it is looked at.
    ReadOnlyObjectProperty<List<ReadinessCheck>> checks() {
        return checks.getReadOnlyProperty();
    }

    /// How fast this computer is, and how far measuring it has come.
    ReadOnlyObjectProperty<BenchNow> bench() {
        return bench.getReadOnlyProperty();
    }

    /// What other programs use of the processor, in percent, where that makes it slower than it is; else empty.
    ReadOnlyObjectProperty<OptionalInt> others() {
        return others.getReadOnlyProperty();
    }

    /// Looks at what else this PC does.
    void sense() {
        OptionalInt percent = desks.governor().readings().othersCpuPercent();
        others.set(percent.orElse(0) < BUSY_PERCENT ? OptionalInt.empty() : percent);
    }

    /// Whether something is being looked at or written.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    Goal goal() {
        return progress.goal();
    }

    void goal(Goal chosen) {
        progress.goal(chosen);
    }

    /// The steps for this goal.
    List<Step> steps() {
        return Arrays.stream(Step.values())
                .filter(one -> goal().shares() || !one.isForSharing())
                .toList();
    }

    void next() {
        move(1);
    }

    void back() {
        move(-1);
    }

    private void move(int by) {
        List<Step> all = steps();
        int place = all.indexOf(step.get()) + by;
        if (place >= 0 && place < all.size()) {
            go(all.get(place));
        }
    }

    /// What is still being measured for the step that is left is no longer wanted.
    void go(Step next) {
        if (step.get() == Step.BENCH
                && next != Step.BENCH
                && bench.get().running().isPresent()) {
            cancel();
        }
        problem.set("");
        progress.step(next);
        step.set(next);
    }

    void change(UnaryOperator<UiSettings> change) {
        settings.set(desks.settings().change(change));
    }

    /// Looks at this computer.
    void check() {
        checks.set(List.of());
        work(desks.system()::examine, checks::set, WelcomeText.CHECK_FAILED);
    }

    /// Measures this computer; mining rests meanwhile.
    void measure() {
        work(desks.mine().bench()::run, obstacle -> obstacle.ifPresent(this::notMeasured), WelcomeText.BENCH_FAILED);
    }

    /// Ends the measuring without a result.
    void cancel() {
        context.bridge().tell(desks.mine().bench()::cancel);
    }

    private void show(BenchNow now) {
        boolean ended = bench.get().running().isPresent() && now.running().isEmpty();
        bench.set(now);
        if (ended && step.get() == Step.BENCH) {
            now.failure().ifPresent(why -> notMeasured(context.words().text(MineText.ENGINE_SAYS, why)));
            now.stopped().ifPresent(this::notMeasured);
        }
    }

    private void notMeasured(Obstacle why) {
        String sentence = new GovernorWording(context.words()).why(why.reason(), why.cause());
        notMeasured(sentence);
    }

    private void notMeasured(String sentence) {
        problem.set(context.words().text(WelcomeText.BENCH_FAILED, sentence));
    }

    private <T> void work(Supplier<T> question, Consumer<T> answer, WelcomeText failed) {
        Step asked = step.get();
        problem.set("");
        busy.set(true);
        context.bridge()
                .ask(
                        question,
                        value -> {
                            busy.set(false);
                            answer.accept(value);
                        },
                        failure -> {
                            busy.set(false);
                            if (step.get() == asked) {
                                problem.set(context.words()
                                        .text(
                                                failed,
                                                Problem.of(failure, "", context.words())
                                                        .reason()));
                            }
                        });
    }

    /// Takes limits; rules of single devices and what offers say stay.
    void limits(Preset preset) {
        prefer(preset::over);
    }

    /// Shows a change at once, and makes it of what holds by then.
    private void prefer(UnaryOperator<Preferences> change) {
        preferences.set(change.apply(preferences.get()));
        context.bridge().tell(() -> desks.governor().prefer(change));
    }

    /// Lets mining rest, or not, while the owner is here.
    void onlyAway(boolean only) {
        prefer(now -> {
            Presence old = now.presence();
            Level here = only ? Level.OFF : Level.BALANCED;
            return now.with(new Presence(here, old.away(), old.awayAfter(), old.fullScreenPauses(), old.games()));
        });
    }

    /// Takes a class of work from renters, or does not. The last one stays.
    void accept(Workload kind, boolean accepted) {
        prefer(now -> {
            Set<Workload> all = EnumSet.copyOf(now.leasing().workloads());
            if (accepted) {
                all.add(kind);
            } else {
                all.remove(kind);
            }
            return all.isEmpty() ? now : now.withLeasing(now.leasing().withWorkloads(all));
        });
    }

    /// What electricity costs as it is typed; empty while it is not known.
    String electricity() {
        OptionalLong price = preferences.get().money().electricity().baseMicrosPerKwh();
        return price.isPresent() ? new TypedPrice(context.words()).text(price.getAsLong()) : "";
    }

    /// Takes what electricity costs as typed, or that it is not known; says whether it could.
    boolean electricity(String typed) {
        problem.set("");
        if (typed.strip().equals(electricity())) {
            return true;
        }
        boolean none = typed.isBlank()
                && preferences.get().money().electricity().bands().isEmpty();
        Optional<Long> price = new TypedPrice(context.words()).micros(typed, -Tariff.MOST_MICROS, Tariff.MOST_MICROS);
        if (!none && price.isEmpty()) {
            problem.set(context.words().text(WelcomeText.ELECTRICITY_INVALID));
            return false;
        }
        OptionalLong base = price.map(OptionalLong::of).orElseGet(OptionalLong::empty);
        prefer(now -> now.withMoney(now.money()
                .withElectricity(new Tariff(base, now.money().electricity().bands()))));
        return true;
    }

    /// The device that can be leased first; empty when there is none.
    Optional<DeviceNow> leasable() {
        SharingDesk sharing = desks.sharing();
        return sharing.devices().get().stream()
                .filter(device ->
                        device.notLeasable().isEmpty() && device.rate().isPresent())
                .findFirst();
    }

    /// What others ask, as a sentence; empty while that is not known.
    ReadOnlyStringProperty likeOffers() {
        return likeOffers.getReadOnlyProperty();
    }

    /// Asks what others ask.
    void compare(DeviceNow device) {
        LikeOffers others = new LikeOffers(desks.market(), context.words());
        context.bridge().ask(() -> others.sentence(device), likeOffers::set, failure -> likeOffers.set(""));
    }

    /// What this computer calculates with.
    String processor() {
        return desks.sharing().devices().get().stream()
                .filter(device -> device.kind() == DeviceKind.CPU)
                .map(DeviceNow::name)
                .findFirst()
                .orElse("CPU");
    }

    /// Why nothing can be leased.
    String notLeasable() {
        return desks.sharing().devices().get().stream()
                .flatMap(device -> device.notLeasable().stream())
                .findFirst()
                .map(context.words()::refusal)
                .orElseGet(() -> context.words().text(WelcomeText.PRICE_NONE));
    }

    /// Sets the price and goes on; a wrong one says so.
    void price(DeviceNow device, String typed) {
        Optional<Rate> rate = context.words()
                .amount(typed)
                .filter(price ->
                        price.compareTo(Amount.ZERO) > 0 && price.compareTo(Amount.ofMint(PRICE_LIMIT_MINT)) <= 0)
                .map(Rate::perHour);
        if (rate.isEmpty()) {
            problem.set(context.words().text(WelcomeText.PRICE_INVALID));
            return;
        }
        work(
                () -> desks.sharing().price(device.deviceHash(), rate.get()),
                refused -> refused.map(context.words()::refusal).ifPresentOrElse(problem::set, this::next),
                WelcomeText.PRICE_INVALID);
    }

    /// Ends the first run as its last step says.
    void finish() {
        boolean shares = goal().shares();
        context.bridge().tell(() -> {
            if (desks.wallet().now().get().account().isEmpty()) {
                desks.system().makeLabWallet();
            }
            if (shares) {
                desks.governor().resume(Optional.empty());
            }
        });
        leave(
                switch (goal()) {
                    case BOTH, SHARE -> Screen.HOME;
                    case RENT -> Screen.MARKET;
                    case LAB -> Screen.NETWORK;
                });
    }

    /// Ends the first run and starts nothing.
    void leave(Screen screen) {
        progress.step(Step.LANGUAGE);
        change(now -> now.welcomed(true));
        context.navigator().open(screen);
    }

    @Override
    public void close() {
        shown.forEach(Subscription::close);
    }
}
