package io.idlemint.ui.share;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.i18n.ShareText;
import io.idlemint.i18n.Typed;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.governor.DeviceRule;
import io.idlemint.node.governor.DeviceRule.DeviceLimits;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Preferences.Presence;
import io.idlemint.node.governor.Preferences.Supply;
import io.idlemint.node.governor.Preset;
import io.idlemint.node.governor.Schedule;
import io.idlemint.node.governor.When;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.share.price.PriceViewModel;
import io.idlemint.ui.share.ready.ReadinessViewModel;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the owner allows, device by device, and what is measured beside it. Only on the screen's thread.
public final class ShareViewModel implements AutoCloseable {
    private static final long LONGEST_MINUTES = 1_440;

    private final ShareDesks desks;
    private final InstantSource clock;
    private final ScreenContext context;
    private final ShareWording wording;
    private final Edits edits;
    private final PriceViewModel price;
    private final ReadinessViewModel readiness;
    private final ObservableList<DeviceRow> devices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ShareNow>> now = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DeviceSheet>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<CommonSheet>> common = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Schedule>> week = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper awayProblem = new ReadOnlyStringWrapper("");
    private final Subscription shown;
    private Optional<Bytes32> chosen = Optional.empty();

    /// @param last what was changed last, also in another language
    public ShareViewModel(ShareDesks desks, InstantSource clock, LastEdit last, ScreenContext context) {
        this.desks = desks;
        this.clock = clock;
        this.context = context;
        wording = new ShareWording(context.words());
        edits = new Edits(desks.governor(), context, last, this::look);
        price = new PriceViewModel(desks.sharing(), desks.market(), edits, context);
        readiness = new ReadinessViewModel(desks.readiness(), context);
        shown = context.bridge().show(desks.sharing().devices(), devices -> look());
    }

    ObservableList<DeviceRow> devices() {
        return devices;
    }

    /// The device that is chosen; empty before the first one is known.
    ReadOnlyObjectProperty<Optional<DeviceSheet>> sheet() {
        return sheet.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<CommonSheet>> common() {
        return common.getReadOnlyProperty();
    }

    /// The week of the chosen device.
    ReadOnlyObjectProperty<Optional<Schedule>> week() {
        return week.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ShareNow>> now() {
        return now.getReadOnlyProperty();
    }

    /// Why the time without input was not taken; empty when it was.
    ReadOnlyStringProperty awayProblem() {
        return awayProblem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Undo>> undo() {
        return edits.undo();
    }

    PriceViewModel price() {
        return price;
    }

    ReadinessViewModel readiness() {
        return readiness;
    }

    ScreenContext context() {
        return context;
    }

    ShareWording wording() {
        return wording;
    }

    /// Reads everything that has no news of its own; called every second while the screen is open.
    public void look() {
        context.bridge()
                .ask(() -> ShareNow.of(desks.sharing(), desks.governor(), clock.instant()), this::show, failure -> {});
    }

    /// Looks at the market and shows the screen's newest state; called when the screen is opened.
    public void refresh() {
        look();
        price.compare();
    }

    /// As the other, and looks whether this computer is ready.
    public void refreshAll() {
        refresh();
        readiness.look();
    }

    /// Shows another device.
    public void choose(Bytes32 device) {
        chosen = Optional.of(device);
        awayProblem.set("");
        now.get().ifPresent(this::show);
        price.compare();
    }

    private void show(ShareNow fresh) {
        now.set(Optional.of(fresh));
        List<DeviceRow> rows = fresh.devices().stream()
                .map(device -> wording.row(device, fresh))
                .toList();
        if (!devices.equals(rows)) {
            devices.setAll(rows);
        }
        Optional<DeviceNow> device =
                chosen.flatMap(fresh::device).or(() -> fresh.devices().stream().findFirst());
        chosen = device.map(DeviceNow::deviceHash);
        sheet.set(device.map(one -> wording.sheet(one, fresh)));
        common.set(Optional.of(wording.common(fresh)));
        week.set(device.filter(one -> one.kind() != DeviceKind.DISK)
                .map(one -> fresh.preferences().schedule(one.deviceHash())));
        price.show(device, fresh.preferences());
    }

    /// Whether the chosen device is shared at all.
    void share(boolean on) {
        rule(on ? ShareText.DID_SHARE : ShareText.DID_NOT_SHARE, rule -> rule.withMost(on ? shared() : Level.OFF));
    }

    /// The level of the ready-made limits that the chosen device has; everything with limits of its own.
    private Level shared() {
        return sheet.get()
                .flatMap(device -> Preset.of(device.limits(), device.kind()))
                .map(Preset::away)
                .orElse(Level.FULL);
    }

    void lease(When when) {
        rule(
                switch (when) {
                    case ALWAYS -> ShareText.DID_LEASE_ALWAYS;
                    case WHILE_AWAY -> ShareText.DID_LEASE_AWAY;
                    case NEVER -> ShareText.DID_LEASE_NEVER;
                },
                rule -> rule.withLease(when));
    }

    void mine(When when) {
        rule(
                switch (when) {
                    case ALWAYS -> ShareText.DID_MINE_ALWAYS;
                    case WHILE_AWAY -> ShareText.DID_MINE_AWAY;
                    case NEVER -> ShareText.DID_MINE_NEVER;
                },
                rule -> rule.withMine(when));
    }

    /// Takes ready-made limits for the chosen device.
    void preset(Preset preset) {
        sheet.get().ifPresent(device -> rule(ShareText.DID_PRESET, rule -> preset.over(rule, device.kind())));
    }

    void celsius(int limit) {
        sheet.get()
                .ifPresent(device -> edits.prefer(
                        words -> words.text(
                                ShareText.DID_CELSIUS,
                                device.name(),
                                words.measures().temperature(limit)),
                        all -> limits(all, device, now -> new DeviceLimits(limit, now.busyPercent()))));
    }

    /// @param percent 100 for any
    void others(int percent) {
        OptionalInt limit = percent >= 100 ? OptionalInt.empty() : OptionalInt.of(percent);
        sheet.get()
                .ifPresent(device -> edits.prefer(
                        words -> words.text(ShareText.DID_OTHERS, device.name()),
                        all -> limits(all, device, now -> new DeviceLimits(now.celsius(), limit))));
    }

    /// What every graphics card that mines may draw of its maker's usual limit.
    ///
    /// @param percent 30 to 100; 100: the limits are not touched
    void power(int percent) {
        OptionalInt limit = percent >= 100 ? OptionalInt.empty() : OptionalInt.of(percent);
        edits.prefer(
                words -> words.text(ShareText.DID_POWER),
                all -> all.with(all.limits().withGpuPower(limit)));
    }

    private static Preferences limits(Preferences all, DeviceSheet device, UnaryOperator<DeviceLimits> change) {
        DeviceLimits limits = change.apply(all.limits(device.id(), device.kind()));
        return all.withRule(device.id(), all.rule(device.id()).withLimits(limits));
    }

    private void rule(ShareText what, UnaryOperator<DeviceRule> change) {
        sheet.get()
                .filter(DeviceSheet::governed)
                .ifPresent(device -> edits.prefer(
                        words -> words.text(what, device.name()),
                        all -> all.withRule(device.id(), change.apply(all.rule(device.id())))));
    }

    /// Whole minutes without input, as typed.
    void awayAfter(String typed) {
        String digits = Typed.plain(typed);
        long minutes = digits.matches("[0-9]{1,6}") ? Long.parseLong(digits) : 0;
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            long kept = common.get().map(CommonSheet::awayMinutes).orElse(0L);
            awayProblem.set(context.words().text(ShareText.AWAY_INVALID, LONGEST_MINUTES, kept));
            return;
        }
        awayProblem.set("");
        if (common.get().filter(sheet -> sheet.awayMinutes() == minutes).isEmpty()) {
            edits.prefer(words -> words.text(ShareText.DID_AWAY, minutes), all -> {
                Presence was = all.presence();
                return all.withPresence(new Presence(
                        was.here(), was.away(), Duration.ofMinutes(minutes), was.fullScreenPauses(), was.games()));
            });
        }
    }

    void fullScreen(boolean pauses) {
        edits.prefer(words -> words.text(pauses ? ShareText.DID_FULL_SCREEN : ShareText.DID_NOT_FULL_SCREEN), all -> {
            Presence was = all.presence();
            return all.withPresence(new Presence(was.here(), was.away(), was.awayAfter(), pauses, was.games()));
        });
    }

    void battery(boolean pauses) {
        edits.prefer(
                words -> words.text(pauses ? ShareText.DID_BATTERY : ShareText.DID_NOT_BATTERY),
                all -> all.withSupply(new Supply(
                        pauses ? Level.OFF : Level.QUIET,
                        all.supply().minimumChargePercent(),
                        all.supply().leaseOnMetered())));
    }

    /// The chosen device's week.
    void week(Schedule fresh) {
        rule(ShareText.DID_WEEK, rule -> rule.withSchedule(fresh));
    }

    /// Gives every device the chosen one's week.
    void weekToAll() {
        week.get()
                .ifPresent(fresh -> edits.prefer(words -> words.text(ShareText.DID_WEEK_ALL), all -> {
                    Preferences next = all.withSchedule(fresh);
                    for (DeviceRow device : devices) {
                        if (device.kind() != DeviceKind.DISK && next.devices().containsKey(device.id())) {
                            next = next.withRule(
                                    device.id(), next.rule(device.id()).withSchedule(fresh));
                        }
                    }
                    return next;
                }));
    }

    /// Lets every week follow this computer's clock.
    void weekHere() {
        ZoneId here = context.words().zone();
        edits.prefer(words -> words.text(ShareText.DID_WEEK_CLOCK, Wording.name(here)), all -> {
            Preferences next = all.withSchedule(all.schedule().by(here));
            for (Bytes32 device : all.devices().keySet()) {
                DeviceRule rule = all.rule(device);
                if (rule.schedule().isPresent()) {
                    next = next.withRule(
                            device, rule.withSchedule(rule.schedule().get().by(here)));
                }
            }
            return next;
        });
    }

    /// Rents this computer for two minutes.
    void selfTest() {
        desks.selfTest().run();
    }

    void takeBack() {
        edits.takeBack();
    }

    void keep() {
        edits.keep();
    }

    @Override
    public void close() {
        shown.close();
        edits.close();
        readiness.close();
    }
}
