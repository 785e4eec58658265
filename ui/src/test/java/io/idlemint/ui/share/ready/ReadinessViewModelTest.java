package io.idlemint.ui.share.ready;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.domain.machine.ReadinessCheck.Status;
import io.idlemint.node.desk.ReadinessDesk.Finding;
import io.idlemint.node.desk.ReadinessDesk.ReadinessNow;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.ScreenContext;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessViewModelTest {
    private final Lab lab = new Lab();
    private final ReadinessViewModel model = new ReadinessViewModel(
            lab.readiness, new ScreenContext(Lab.direct(), lab.words(), new RecordingNavigator()));

    @Test
    void whatIsToBeFixedStandsFirst() {
        ReadinessRow first = model.rows().getFirst();
        assertEquals("No graphics card can be used", first.title());
        assertEquals(Optional.of("sudo apt install ocl-icd-libopencl1 mesa-opencl-icd"), first.command());
        assertTrue(first.found().startsWith("OpenCL shows no device"), first.found());
        assertEquals("1 to fix", model.summary().get());
        assertTrue(model.toFix().get());
        assertEquals("Looked at 14:32, again every hour", model.age().get());
    }

    @Test
    void lookingAgainFindsWhatWasFixed() {
        model.look();
        assertEquals(1, lab.readiness.looks);
        assertEquals("All well", model.summary().get());
        assertFalse(model.toFix().get());
        assertEquals(Status.OK, model.rows().getFirst().status());
    }

    @Test
    void beforeTheFirstLookItSaysSo() {
        lab.readiness.cell.set(ReadinessNow.NOT_YET);
        assertEquals("Looking", model.summary().get());
        assertTrue(model.looking().get());
        assertEquals("", model.age().get());
    }

    /// Every check of the doctor has words of its own.
    @ParameterizedTest
    @CsvSource({
        "JDK,Java",
        "account,Runs",
        "Mining,The processor",
        "OpenCL,No graphics",
        "sandbox,The sandbox",
        "disk space,Disk space",
        "data folder,The data folder",
        "clock,The clock",
        "ports,A connection"
    })
    void everyCheckHasWords(String name, String begins) {
        lab.readiness.cell.set(new ReadinessNow(
                false,
                Optional.of(Samples.NOW),
                List.of(new Finding(ReadinessCheck.problem(name, "Found.", "Do."), Optional.empty()))));
        ReadinessRow row = model.rows().getFirst();
        assertTrue(row.title().startsWith(begins), row.title());
        assertFalse(row.help().equals("Do."), "no help for " + name);
        assertEquals("Found.\nDo.", row.found());
    }

    @Test
    void aCheckWithoutWordsSpeaksForItself() {
        lab.readiness.cell.set(new ReadinessNow(
                false,
                Optional.of(Samples.NOW),
                List.of(new Finding(ReadinessCheck.attention("new", "Found.", "Do."), Optional.empty()))));
        assertEquals("new", model.rows().getFirst().title());
        assertEquals("Do.", model.rows().getFirst().help());
    }
}
