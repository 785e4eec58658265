package io.idlemint.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.offer.Workload;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Preferences.Room;
import io.idlemint.node.governor.Preset;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.screen.ScreenContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WelcomeLimitsTest {
    private final Lab lab = new Lab();

    /// Orders that have not arrived at their desk.
    private final Deque<Runnable> orders = new ArrayDeque<>();

    @Test
    void whatIsChangedElsewhereBeforeAChangeArrivesStays() {
        Room room = new Room(7, 8);
        UiBridge slow = new UiBridge(Runnable::run, orders::add);
        try (WelcomeViewModel model = new WelcomeViewModel(
                lab.desks(), new ScreenContext(slow, lab.words(), new RecordingNavigator()), new Progress())) {
            model.limits().take(Preset.QUIET);
            model.limits().onlyAway(true);
            model.limits().accept(Workload.RENDER, false);
            model.limits().electricity("0.32");
            assertEquals(
                    Level.OFF, model.limits().preferences().get().presence().here(), "it is shown at once");
            lab.governor.prefer(now -> now.with(room));
            while (!orders.isEmpty()) {
                orders.remove().run();
            }
        }
        Preferences kept = lab.governor.preferences();
        assertEquals(room, kept.room());
        assertEquals(Level.OFF, kept.presence().here());
        assertEquals(Set.of(Workload.COMPUTE), kept.leasing().workloads());
        assertEquals(OptionalLong.of(320_000), kept.money().electricity().baseMicrosPerKwh());
    }
}
