package io.idlemint.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.ui.fake.Lab;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
    private final Lab lab = new Lab();

    @Test
    void aPauseThatCouldNotBeStoredSaysSo() {
        try (ShellViewModel model = new ShellViewModel(lab.desks(), Lab.direct(), lab.words())) {
            lab.governor.stored = false;
            lab.governor.pause(Optional.empty(), Kind.PAUSE, Optional.of(Duration.ofMinutes(15)));
            assertEquals(
                    "Paused by you, 15\u00a0min left, but only until Idlemint ends: the disk does not take it. Make"
                            + " room on it.",
                    model.pause().get());
            lab.governor.stored = true;
            model.tick();
            assertEquals("Paused by you, 15\u00a0min left", model.pause().get());
        }
    }
}
