package io.idlemint.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.node.desk.UpdateDesk.Handover;
import io.idlemint.node.desk.UpdateDesk.Problem;
import io.idlemint.node.desk.UpdateDesk.Release;
import io.idlemint.node.desk.UpdateDesk.ReleaseFile;
import io.idlemint.node.desk.UpdateDesk.Stage;
import io.idlemint.node.desk.UpdateDesk.UpdateNow;
import io.idlemint.node.desk.UpdateDesk.Why;
import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ProgressBar;
import org.junit.jupiter.api.Test;

final class VersionsJourneyTest extends WindowTest {
    private static final Release RELEASE = new Release(
            "1.1.0",
            Samples.NOW.minus(Duration.ofHours(2)),
            Samples.NOW.plus(Duration.ofDays(30)),
            Map.of("en", "Faster on old processors.", "zh-CN", "旧处理器上更快。"),
            new ReleaseFile("deb", "idlemint_1.1.0_amd64.deb", "https://example.org/idlemint.deb", 80_000_000L, "00"));

    private void found(Stage stage, long got, Optional<Problem> problem) {
        lab.updates.cell.update(now -> new UpdateNow(
                stage, now.source(), now.daily(), Optional.of(Samples.NOW), Optional.of(RELEASE), got, problem));
    }

    @Test
    void fromNoSourceToTheInstaller() {
        click("#nav-settings");
        type("#settings-search", "update");
        assertTrue(shown("#versions-check").isDisabled());
        assertTrue(shown("#versions-daily").isDisabled());
        lab.updates.refusal = Optional.of(Problem.of(Why.KEY_BAD));
        click("#versions-source");
        type("#versions-address", "https://example.org/idlemint/releases.json");
        type("#versions-key", "AAAA");
        click("#versions-save");
        await(() -> lab.updates.said.size() == 1);
        lab.updates.refusal = Optional.empty();
        click("#versions-save");
        await(() -> showsText("https://example.org/idlemint/releases.json"));
        click("#versions-check");
        await(() -> lab.updates.said.contains("check"));
        found(Stage.FOUND, 0, Optional.empty());
        await(() -> text("#versions-notes").equals("Faster on old processors."));
        assertTrue(showsText("Version 1.1.0 is available, published 12:32."));
        click("#versions-download");
        found(Stage.DOWNLOADING, 20_000_000, Optional.empty());
        await(() -> showsText("20\u00a0MB of 80\u00a0MB"));
        assertEquals(0.25, ((ProgressBar) shown("#versions-bar")).getProgress(), 1e-9);
        click("#versions-cancel");
        found(Stage.FOUND, 20_000_000, Optional.of(Problem.of(Why.CANCELLED)));
        await(() -> showsText("Stopped. What has come is kept for the next try."));
        assertEquals("Go on", text("#versions-download"));
        found(Stage.READY, 80_000_000, Optional.empty());
        lab.updates.handover = new Handover.Manual(Path.of("a.deb"), "sudo apt install ./a.deb");
        click("#versions-install");
        await(() -> text("#versions-command").equals("sudo apt install ./a.deb"));
        assertEquals(
                List.of("check", "download", "cancel", "install"),
                lab.updates.said.subList(2, lab.updates.said.size()));
    }
}
