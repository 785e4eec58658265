package io.idlemint.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.mine.BenchDesk.Obstacle;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.screen.ScreenContext;
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
}
