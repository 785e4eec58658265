package io.idlemint.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.mine.BenchDesk.Obstacle;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.screen.ScreenContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class WelcomeBenchTest {
    private final Lab lab = new Lab();

    @Test
    void measuringLeavesTheOwnersWordAloneAndSaysWhatIsInItsWay() {
        ScreenContext context = new ScreenContext(Lab.direct(), lab.words(), new RecordingNavigator());
        try (WelcomeViewModel model = new WelcomeViewModel(lab.desks(), context, new Progress())) {
            model.measure();
            assertEquals(OptionalLong.of(9_600_000), model.measured().get());
            assertEquals(List.of(), lab.governor.said);
            lab.system.held = Optional.of(new Obstacle(
                    "CPU", Reason.FULL_SCREEN, new Decision.Cause(OptionalLong.empty(), OptionalLong.empty(), "")));
            model.measure();
            assertEquals(OptionalLong.empty(), model.measured().get());
            assertEquals(
                    "This could not be measured: A window fills the screen.",
                    model.problem().get());
        }
    }

    @Test
    void whoGoesOnWaitsForNoMeasuring() {
        Deque<Runnable> orders = new ArrayDeque<>();
        ScreenContext context =
                new ScreenContext(new UiBridge(Runnable::run, orders::add), lab.words(), new RecordingNavigator());
        lab.bench.run();
        try (WelcomeViewModel model = new WelcomeViewModel(lab.desks(), context, new Progress())) {
            model.go(Step.BENCH);
            orders.clear();
            model.measure();
            Runnable measuring = orders.removeLast();
            model.next();
            orders.removeLast().run();
            assertEquals(Optional.empty(), lab.bench.cell.get().running(), "it is stopped");
            lab.system.held = Optional.of(new Obstacle(
                    "CPU", Reason.FULL_SCREEN, new Decision.Cause(OptionalLong.empty(), OptionalLong.empty(), "")));
            measuring.run();
            assertEquals("", model.problem().get(), "nobody asks why any more");
            assertFalse(model.busy().get());
        }
    }
}
