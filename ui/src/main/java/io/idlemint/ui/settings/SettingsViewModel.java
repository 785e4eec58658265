package io.idlemint.ui.settings;

import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.tray.Tray;
import io.idlemint.i18n.SettingsText;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.TakenBack;
import io.idlemint.node.profit.Profit;
import io.idlemint.ui.prefs.SettingsDesk;
import io.idlemint.ui.prefs.SystemDesk;
import io.idlemint.ui.prefs.SystemDesk.BundlePart;
import io.idlemint.ui.prefs.UiSettings;
import io.idlemint.ui.screen.Navigator;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.settings.LastChange.Chosen;
import io.idlemint.ui.settings.LastChange.Told;
import io.idlemint.ui.wording.FlawWording;
import io.idlemint.ui.wording.Problem;
import io.idlemint.ui.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the owner chose, changes of it, and their undoing. Only on the screen's thread.
public final class SettingsViewModel implements AutoCloseable {
    private final SettingsDesk desk;
    private final GovernorDesk governor;
    private final SystemDesk system;
    private final ScreenContext context;
    private final ReadOnlyObjectWrapper<UiSettings> settings;
    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private final ReadOnlyObjectWrapper<Profit> profit;
    private final ReadOnlyObjectWrapper<Optional<Navigator.Group>> pointed =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper lastInput = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper changed = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper trayThere = new ReadOnlyBooleanWrapper();
    private final LastChange last;
    private final List<Subscription> shown;

    /// Changes of the preferences that the governor has not taken yet.
    private int underWay;

    public SettingsViewModel(
            SettingsDesk desk,
            GovernorDesk governor,
            SystemDesk system,
            Tray tray,
            LastChange last,
            ScreenContext context) {
        this.desk = desk;
        this.governor = governor;
        this.system = system;
        this.last = last;
        this.context = context;
        settings = new ReadOnlyObjectWrapper<>(desk.now().get());
        preferences = new ReadOnlyObjectWrapper<>(governor.preferences());
        profit = new ReadOnlyObjectWrapper<>(governor.profit().get());
        shown = List.of(
                last.told().subscribe(this::tell)::unsubscribe,
                context.bridge().show(desk.now(), settings::set),
                context.bridge().show(governor.preferred(), fresh -> follow()),
                context.bridge().show(governor.profit(), profit::set),
                context.bridge().show(tray.there(), trayThere::set),
                context.bridge().show(governor.now(), devices -> sense()));
        sense();
    }

    ScreenContext context() {
        return context;
    }

    ReadOnlyObjectProperty<UiSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Preferences> preferences() {
        return preferences.getReadOnlyProperty();
    }

    /// How long ago somebody used this computer.
    ReadOnlyStringProperty lastInput() {
        return lastInput.getReadOnlyProperty();
    }

    /// Whether the desktop has a tray.
    ReadOnlyBooleanProperty trayThere() {
        return trayThere.getReadOnlyProperty();
    }

    /// What was done last; empty when it is no longer worth saying.
    ReadOnlyStringProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /// Whether what was done last can be taken back.
    ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    /// What went wrong with a file; empty when nothing did.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// The group of settings that another screen pointed to last; empty at first.
    ReadOnlyObjectProperty<Optional<Navigator.Group>> pointed() {
        return pointed.getReadOnlyProperty();
    }

    /// Shows a group of settings.
    public void point(Navigator.Group group) {
        pointed.set(Optional.empty());
        pointed.set(Optional.of(group));
    }

    SystemDesk system() {
        return system;
    }

    GovernorDesk governor() {
        return governor;
    }

    /// What an hour of mining brings.
    ReadOnlyObjectProperty<Profit> profit() {
        return profit.getReadOnlyProperty();
    }

    /// Shows what the governor keeps to, unless a change that is already shown has not arrived there.
    private void follow() {
        if (underWay == 0) {
            preferences.set(governor.preferences());
        }
    }

    /// Changes the settings; a value out of its limits changes nothing.
    ///
    /// @return what is wrong; empty when it holds now
    String change(UnaryOperator<UiSettings> change) {
        return taking(() -> settings.set(desk.change(change)));
    }

    /// Changes what the governor keeps to; a value out of its limits changes nothing.
    ///
    /// @return what is wrong; empty when it holds now
    String prefer(UnaryOperator<Preferences> change) {
        return taking(() -> order(change));
    }

    /// Shows a change at once, and has the governor change what it keeps to by then.
    private void order(UnaryOperator<Preferences> change) {
        preferences.set(change.apply(preferences.get()));
        problem.set("");
        underWay++;
        context.bridge()
                .ask(
                        () -> governor.prefer(change),
                        was -> {
                            underWay--;
                            follow();
                        },
                        failure -> {
                            underWay--;
                            follow();
                            keep();
                            problem.set(Problem.of(failure, "", context.words()).reason());
                        });
    }

    private String taking(Runnable order) {
        Chosen old = now();
        try {
            order.run();
        } catch (IllegalArgumentException | ArithmeticException outOfLimits) {
            return context.words().text(SettingsText.OUT_OF_LIMITS);
        }
        if (!now().equals(old)) {
            took(old, SettingsText.CHANGED);
        }
        return "";
    }

    private void took(Chosen old, SettingsText what) {
        last.tell(new Told(what, Optional.of(old), now()));
    }

    /// Takes the last change back, and nothing that was changed elsewhere since.
    void undo() {
        Optional<Told> done = last.told().getValue();
        keep();
        done.ifPresent(change -> change.before().ifPresent(to -> {
            Chosen from = change.after();
            settings.set(desk.change(now -> now.without(to.settings(), from.settings())));
            order(now -> new TakenBack(to.preferences(), from.preferences()).from(now));
        }));
    }

    private void say(SettingsText what) {
        last.tell(new Told(what, Optional.empty(), now()));
    }

    private void tell(Optional<Told> done) {
        undoable.set(done.flatMap(Told::before).isPresent());
        changed.set(done.map(one -> context.words().text(one.what())).orElse(""));
    }

    /// The last change stays.
    void keep() {
        last.keep();
    }

    /// Everything as it was on the first day, but for where the window is.
    void reset() {
        Chosen old = now();
        UiSettings usual = UiSettings.USUAL;
        settings.set(desk.change(
                now -> new UiSettings(usual.look(), usual.behaviour(), usual.muted(), now.place(), now.welcomed())));
        order(now -> Preferences.balanced(now.schedule().zone()));
        took(old, SettingsText.RESET_DONE);
    }

    void open(Path folder) {
        context.bridge().tell(() -> system.open(folder));
    }

    void exportTo(Path file) {
        file(() -> system.exportTo(file), () -> say(SettingsText.EXPORTED));
    }

    void importFrom(Path file) {
        Chosen old = now();
        file(() -> system.importFrom(file), () -> took(old, SettingsText.IMPORTED));
    }

    void bundleTo(Path file) {
        file(() -> system.bundleTo(file), () -> say(SettingsText.BUNDLE_SAVED));
    }

    void bundleParts(Consumer<List<BundlePart>> shownThem) {
        problem.set("");
        context.bridge().ask(system::bundleParts, shownThem, this::failed);
    }

    private void file(Runnable order, Runnable done) {
        problem.set("");
        context.bridge()
                .ask(
                        () -> {
                            order.run();
                            return governor.preferences();
                        },
                        preferred -> {
                            preferences.set(preferred);
                            done.run();
                        },
                        this::failed);
    }

    private void failed(RuntimeException failure) {
        Wording words = context.words();
        problem.set(
                failure instanceof IllegalArgumentException flawed
                        ? words.text(SettingsText.FILE_FAILED, new FlawWording(words).sentence(flawed))
                        : Problem.of(failure, "", words).reason());
    }

    private Chosen now() {
        return new Chosen(desk.now().get(), preferences.get());
    }

    /// Time has passed: the last input is longer ago, or there was another one.
    public void tick() {
        sense();
    }

    private void sense() {
        lastInput.set(governor.readings()
                .session()
                .idle()
                .map(idle -> context.words()
                        .text(
                                SettingsText.LAST_INPUT,
                                context.words().measures().duration(idle)))
                .orElseGet(() -> context.words().text(SettingsText.LAST_INPUT_UNKNOWN)));
    }

    @Override
    public void close() {
        shown.forEach(Subscription::close);
        // Its time is not over: what is shown from now on says it.
        changed.set("");
    }
}
