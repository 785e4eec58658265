package io.idlemint.ui.welcome;

import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.domain.money.Rate;
import io.idlemint.i18n.MineText;
import io.idlemint.i18n.WelcomeText;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import io.idlemint.node.mine.BenchDesk.BenchNow;
import io.idlemint.node.mine.BenchDesk.Obstacle;
import io.idlemint.ui.Desks;
import io.idlemint.ui.prefs.UiSettings;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.GovernorWording;
import io.idlemint.ui.wording.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    /// What other programs use of the processor before it matters to a measurement.
    private static final int BUSY_PERCENT = 25;

    private final Desks desks;
    private final ScreenContext context;
    private final Progress progress;
    private final ReadOnlyObjectWrapper<Step> step;
    private final ReadOnlyObjectWrapper<UiSettings> settings;
    private final LimitsModel limits;
    private final PriceModel pricing;
    private final ReadOnlyObjectWrapper<WalletNow> wallet;
    private final ReadOnlyObjectWrapper<List<ReadinessCheck>> checks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<BenchNow> bench;
    private final ReadOnlyObjectWrapper<OptionalInt> others = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final List<Subscription> shown;

    /// @param progress where to go on
    public WelcomeViewModel(Desks desks, ScreenContext context, Progress progress) {
        this.desks = desks;
        this.context = context;
        this.progress = progress;
        step = new ReadOnlyObjectWrapper<>(progress.step());
        settings = new ReadOnlyObjectWrapper<>(desks.settings().now().get());
        limits = new LimitsModel(desks.governor(), context, problem::set);
        pricing = new PriceModel(desks.sharing(), desks.market(), context);
        wallet = new ReadOnlyObjectWrapper<>(desks.wallet().now().get());
        bench = new ReadOnlyObjectWrapper<>(desks.mine().bench().now().get());
        shown = List.of(
                context.bridge().show(desks.mine().bench().now(), this::show),
                context.bridge().show(desks.settings().now(), settings::set),
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

    /// How much may be used.
    LimitsModel limits() {
        return limits;
    }

    /// What this computer can ask for.
    PriceModel pricing() {
        return pricing;
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

    /// Sets the price and goes on; a wrong one says so.
    void price(DeviceNow device, String typed) {
        Optional<Rate> rate = pricing.rate(typed);
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
        limits.close();
    }
}
