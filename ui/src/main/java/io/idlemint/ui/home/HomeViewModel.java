package io.idlemint.ui.home;

import io.idlemint.domain.activity.Activity;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.i18n.HomeText;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.SharingDesk;
import io.idlemint.node.mine.HashHistory;
import io.idlemint.node.mine.WorkDesk;
import io.idlemint.ui.Desks;
import io.idlemint.ui.activity.ActivityWording;
import io.idlemint.ui.governor.OwnPc;
import io.idlemint.ui.governor.OwnersVoice;
import io.idlemint.ui.governor.PauseChoice;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What Home shows. Only on the screen's thread.
public final class HomeViewModel implements AutoCloseable {
    private static final long PRICE_LIMIT_MINT = 1_000_000;
    private static final int ENTRIES = 8;
    private static final int LOOK_SECONDS = 60;
    private static final int MOST_CHANGES = 500;

    private final SharingDesk sharing;
    private final OwnersVoice voice;
    private final ScreenContext context;
    private final HeroWording heroes;
    private final StatWording stats;
    private final DeviceWording deviceTexts;

    private final ReadOnlyObjectWrapper<Hero> hero;
    private final ReadOnlyObjectWrapper<StatText> earned = new ReadOnlyObjectWrapper<>(StatText.NOTHING);
    private final ReadOnlyObjectWrapper<StatText> spending = new ReadOnlyObjectWrapper<>(StatText.NOTHING);
    private final ReadOnlyObjectWrapper<StatText> balance = new ReadOnlyObjectWrapper<>(StatText.NOTHING);
    private final ReadOnlyBooleanWrapper renting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper backupMissing = new ReadOnlyBooleanWrapper();
    private final ObservableList<DeviceText> devices = FXCollections.observableArrayList();
    private final ObservableList<Activity> happened = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<DayStrip> day = new ReadOnlyObjectWrapper<>(DayStrip.NOTHING);
    private final ReadOnlyObjectWrapper<Map<Bytes32, DayStrip>> days = new ReadOnlyObjectWrapper<>(Map.of());
    private final List<Subscription> shown;
    private final WorkDesk work;
    private final GovernorDesk governor;
    private HomeNow now;
    private long ticks;

    public HomeViewModel(Desks desks, ScreenContext context) {
        this.sharing = desks.sharing();
        this.context = context;
        this.work = desks.mine().work();
        this.governor = desks.governor();
        voice = new OwnersVoice(desks.governor(), context.bridge(), context.words());
        heroes = new HeroWording(context.words());
        stats = new StatWording(context.words());
        deviceTexts = new DeviceWording(context.words());
        now = new HomeNow(
                desks.mining().now().get(),
                desks.mining().devices().get(),
                sharing.devices().get(),
                desks.leases().leases().get(),
                desks.wallet().now().get(),
                desks.network().now().get(),
                new OwnPc(desks.governor().now().get()));
        hero = new ReadOnlyObjectWrapper<>(heroes.hero(now));
        var bridge = context.bridge();
        shown = List.of(
                bridge.show(desks.mining().now(), value -> change(n -> n.with(value))),
                bridge.show(desks.mining().devices(), value -> change(n -> n.withCards(value))),
                bridge.show(sharing.devices(), value -> change(n -> n.withDevices(value))),
                bridge.show(desks.leases().leases(), value -> change(n -> n.withLeases(value))),
                bridge.show(desks.wallet().now(), value -> change(n -> n.with(value))),
                bridge.show(desks.network().now(), value -> change(n -> n.with(value))),
                bridge.show(desks.governor().now(), value -> change(n -> n.with(new OwnPc(value)))),
                bridge.show(desks.activity().newest(), this::happened));
        look();
    }

    /// A second has passed: what counts down goes on.
    public void tick() {
        change(n -> n);
        ticks++;
        if (ticks % LOOK_SECONDS == 0) {
            look();
        }
    }

    /// Asks again for what has no news of its own.
    public void refresh() {
        look();
    }

    /// Asks what the devices did in the last 24 hours.
    private void look() {
        context.bridge()
                .ask(
                        () -> {
                            HashHistory history = work.history(HashHistory.Span.DAY);
                            Map<Bytes32, DayStrip> strips = new HashMap<>();
                            history.lines()
                                    .forEach(line -> strips.put(
                                            line.device(),
                                            DayStrip.of(
                                                    history,
                                                    line,
                                                    governor.changes(Optional.of(line.device()), MOST_CHANGES))));
                            return strips;
                        },
                        strips -> {
                            days.set(Map.copyOf(strips));
                            day.set(DayStrip.all(List.copyOf(strips.values())));
                        },
                        failure -> {});
    }

    private void happened(List<Activity> newest) {
        replace(
                happened,
                newest.stream().filter(ActivityWording::isNews).limit(ENTRIES).toList());
    }

    /// What this computer did in the last 24 hours.
    ReadOnlyObjectProperty<DayStrip> day() {
        return day.getReadOnlyProperty();
    }

    /// What each device that hashes did.
    ReadOnlyObjectProperty<Map<Bytes32, DayStrip>> days() {
        return days.getReadOnlyProperty();
    }

    /// What tells the governor what the owner wants.
    OwnersVoice voice() {
        return voice;
    }

    ReadOnlyObjectProperty<Hero> hero() {
        return hero.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<StatText> earned() {
        return earned.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<StatText> spending() {
        return spending.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<StatText> balance() {
        return balance.getReadOnlyProperty();
    }

    /// Whether money is being spent, so that there is a lease to open.
    ReadOnlyBooleanProperty renting() {
        return renting.getReadOnlyProperty();
    }

    /// Whether the wallet's words were never checked.
    ReadOnlyBooleanProperty backupMissing() {
        return backupMissing.getReadOnlyProperty();
    }

    ObservableList<DeviceText> devices() {
        return devices;
    }

    /// What happened, the newest first.
    ObservableList<Activity> activity() {
        return happened;
    }

    ScreenContext context() {
        return context;
    }

    /// Does what the one button says.
    void act() {
        switch (hero.get().action()) {
            case START, RESUME -> voice.resume(Optional.empty());
            case PAUSE -> voice.pause(Optional.empty(), PauseChoice.OPEN);
            case ANYWAY -> voice.mineAnyway(Optional.empty());
            case CHANGE -> change();
            case CREATE_WALLET, UNLOCK_WALLET -> context.navigator().open(Screen.WALLET);
        }
    }

    /// Does what a device's button says.
    void act(DeviceText device) {
        Optional<Bytes32> one = Optional.of(device.id());
        switch (device.act()) {
            case PAUSE -> voice.pause(one, PauseChoice.OPEN);
            case START, RESUME, RULES -> voice.resume(one);
            case ANYWAY -> voice.mineAnyway(one);
            case CHANGE -> change(device);
            case LEASE -> now.given().ifPresent(lease -> context.navigator().openLease(lease.id()));
            case NONE -> {}
        }
    }

    /// Goes to where the reason's limit or rule is set.
    void change() {
        hero.get().way().ifPresent(way -> way.go(context.navigator()));
    }

    /// As the other, for a device.
    void change(DeviceText device) {
        device.way().ifPresent(way -> way.go(context.navigator()));
    }

    /// What holds for a device now, as sentences.
    String why(DeviceText device) {
        return deviceTexts.why(device.id(), now);
    }

    /// Opens the newest lease that costs money.
    void openLease() {
        now.rented().stream().findFirst().ifPresent(lease -> context.navigator().openLease(lease.id()));
    }

    /// Sets a device's price per hour as typed; the answer is empty when done, else a sentence that says why not.
    void changePrice(DeviceText device, String typed, Consumer<String> answer) {
        Optional<Rate> rate = rate(typed);
        if (rate.isEmpty()) {
            answer.accept(context.words().text(HomeText.PRICE_INVALID));
            return;
        }
        context.bridge()
                .ask(
                        () -> sharing.price(device.id(), rate.get()),
                        refused -> answer.accept(
                                refused.map(context.words()::refusal).orElse("")),
                        failure ->
                                answer.accept(Problem.of(failure, now.network().name(), context.words())
                                        .reason()));
    }

    private Optional<Rate> rate(String typed) {
        return context.words()
                .amount(typed)
                .filter(price -> price.compareTo(Amount.ofMint(PRICE_LIMIT_MINT)) <= 0)
                .map(Rate::perHour);
    }

    private void change(UnaryOperator<HomeNow> step) {
        now = step.apply(now);
        Hero fresh = heroes.hero(now);
        hero.set(fresh);
        earned.set(stats.earned(now));
        spending.set(stats.spending(now));
        balance.set(stats.balance(now.wallet()));
        renting.set(!now.rented().isEmpty());
        backupMissing.set(now.wallet().account().isPresent() && !now.wallet().backedUp());
        replace(
                devices,
                now.devices().stream()
                        .map(device -> deviceTexts.device(device, now, fresh))
                        .toList());
    }

    private static <T> void replace(ObservableList<T> list, List<T> fresh) {
        if (!list.equals(fresh)) {
            list.setAll(fresh);
        }
    }

    @Override
    public void close() {
        shown.forEach(Subscription::close);
    }
}
