package io.idlemint.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.sense.Readings;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.mine.BenchDesk.BenchNow;
import io.idlemint.node.mine.BenchDesk.Obstacle;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.screen.ScreenContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class WelcomeBenchTest {
    private static final Obstacle FULL_SCREEN =
            new Obstacle("CPU", Reason.FULL_SCREEN, new Decision.Cause(OptionalLong.empty(), OptionalLong.empty(), ""));

    private final Lab lab = new Lab();

    @Test
    void measuringLeavesTheOwnersWordAloneAndSaysWhatIsInItsWay() {
        lab.bench.forget();
        try (WelcomeViewModel model = atTheBenchmark()) {
            model.measure();
            assertTrue(model.bench().get().running().isPresent());
            assertEquals("", model.problem().get());
            lab.bench.finish();
            assertTrue(model.bench().get().last().isPresent());
            assertEquals(List.of(), lab.governor.said);
            lab.bench.obstacle = Optional.of(FULL_SCREEN);
            model.measure();
            assertEquals(
                    "This could not be measured: A window fills the screen.",
                    model.problem().get());
        }
    }

    @Test
    void whatStopsItIsSaid() {
        try (WelcomeViewModel model = atTheBenchmark()) {
            model.measure();
            lab.bench.stop(FULL_SCREEN);
            assertEquals(
                    "This could not be measured: A window fills the screen.",
                    model.problem().get());
            model.measure();
            assertEquals("", model.problem().get());
            lab.bench.cell.update(now -> new BenchNow(now.last(), Optional.empty(), Optional.of("a lane failed")));
            assertEquals(
                    "This could not be measured: The engine says: “a lane failed”",
                    model.problem().get());
        }
    }

    @Test
    void whoGoesOnWaitsForNoMeasuring() {
        Deque<Runnable> orders = new ArrayDeque<>();
        ScreenContext context =
                new ScreenContext(new UiBridge(Runnable::run, orders::add), lab.words(), new RecordingNavigator());
        try (WelcomeViewModel model = new WelcomeViewModel(lab.desks(), context, new Progress())) {
            model.go(Step.BENCH);
            model.measure();
            orders.removeLast().run();
            assertTrue(lab.bench.cell.get().running().isPresent());
            model.next();
            orders.removeLast().run();
            assertEquals(Optional.empty(), lab.bench.cell.get().running(), "it is stopped");
            lab.bench.stop(FULL_SCREEN);
            assertEquals("", model.problem().get(), "nobody asks why any more");
        }
    }

    @Test
    void aBusyPcIsSlowerThanItIs() {
        try (WelcomeViewModel model = atTheBenchmark()) {
            assertEquals(OptionalInt.empty(), model.others().get());
            othersUse(model, 24);
            assertEquals(OptionalInt.empty(), model.others().get());
            othersUse(model, 61);
            assertEquals(OptionalInt.of(61), model.others().get());
            othersUse(model, 3);
            assertEquals(OptionalInt.empty(), model.others().get());
        }
    }

    private void othersUse(WelcomeViewModel model, int percent) {
        Readings none = Readings.UNKNOWN;
        lab.governor.readings =
                new Readings(none.session(), none.supply(), none.room(), OptionalInt.of(percent), none.devices());
        model.sense();
    }

    private WelcomeViewModel atTheBenchmark() {
        ScreenContext context = new ScreenContext(Lab.direct(), lab.words(), new RecordingNavigator());
        WelcomeViewModel model = new WelcomeViewModel(lab.desks(), context, new Progress());
        model.go(Step.BENCH);
        return model;
    }
}
