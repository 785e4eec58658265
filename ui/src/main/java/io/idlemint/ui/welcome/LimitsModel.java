package io.idlemint.ui.welcome;

import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.offer.Workload;
import io.idlemint.i18n.WelcomeText;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Preferences.Presence;
import io.idlemint.node.governor.Preset;
import io.idlemint.node.profit.Tariff;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.TypedPrice;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How much of this computer may be used, as the first run asks for it. Only on the screen's thread.
final class LimitsModel implements AutoCloseable {
    private final GovernorDesk governor;
    private final ScreenContext context;
    private final Consumer<String> problem;
    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private final Subscription shown;

    /// @param problem is told what is wrong with what was typed; nothing when it is right
    LimitsModel(GovernorDesk governor, ScreenContext context, Consumer<String> problem) {
        this.governor = governor;
        this.context = context;
        this.problem = problem;
        preferences = new ReadOnlyObjectWrapper<>(governor.preferences());
        shown = context.bridge().show(governor.preferred(), preferences::set);
    }

    ReadOnlyObjectProperty<Preferences> preferences() {
        return preferences.getReadOnlyProperty();
    }

    /// Takes limits; rules of single devices and what offers say stay.
    void take(Preset preset) {
        prefer(preset::over);
    }

    /// Shows a change at once, and makes it of what holds by then.
    private void prefer(UnaryOperator<Preferences> change) {
        preferences.set(change.apply(preferences.get()));
        context.bridge().tell(() -> governor.prefer(change));
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
        problem.accept("");
        if (typed.strip().equals(electricity())) {
            return true;
        }
        boolean none = typed.isBlank()
                && preferences.get().money().electricity().bands().isEmpty();
        Optional<Long> price = new TypedPrice(context.words()).micros(typed, -Tariff.MOST_MICROS, Tariff.MOST_MICROS);
        if (!none && price.isEmpty()) {
            problem.accept(context.words().text(WelcomeText.ELECTRICITY_INVALID));
            return false;
        }
        OptionalLong base = price.map(OptionalLong::of).orElseGet(OptionalLong::empty);
        prefer(now -> now.withMoney(now.money()
                .withElectricity(new Tariff(base, now.money().electricity().bands()))));
        return true;
    }

    @Override
    public void close() {
        shown.close();
    }
}
