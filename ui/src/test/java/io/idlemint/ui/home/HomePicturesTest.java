package io.idlemint.ui.home;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.desk.UpdateDesk.Release;
import io.idlemint.node.desk.UpdateDesk.ReleaseFile;
import io.idlemint.node.desk.UpdateDesk.Stage;
import io.idlemint.node.desk.UpdateDesk.UpdateNow;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Reason;
import io.idlemint.ui.Pictures;
import io.idlemint.ui.fake.FakeMining;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.MoneySamples;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.share.ShareSamples;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Pictures of Home with a day behind it, and of the settings of new versions, in `target/screens`.
final class HomePicturesTest {
    @BeforeAll
    static void start() throws TimeoutException, IOException {
        Pictures.start();
    }

    private static Lab lab() {
        Lab lab = new Lab();
        lab.leases.cell.set(List.of(Samples.rented()));
        lab.governor.changes.addAll(Samples.changes());
        lab.governor.readings = ShareSamples.readings();
        lab.governor.preferred.set(lab.governor.preferences().withMoney(MoneySamples.money()));
        Samples.happened().forEach(lab.activity::add);
        return lab;
    }

    private static Lab fresh() {
        Lab lab = new Lab();
        lab.work.empty = true;
        lab.governor.decide(Level.OFF, Reason.NOT_STARTED);
        lab.mining.cell.set(FakeMining.at(Activity.PAUSED, 0));
        lab.leases.cell.set(List.of());
        return lab;
    }

    /// The engines compile before the first hash rate comes.
    private static Lab warm() {
        Lab lab = lab();
        lab.mining.cell.set(FakeMining.at(Activity.MINING, 0));
        return lab;
    }

    @Test
    void theFirstSeconds() throws IOException {
        Pictures.take("home-warm", HomePicturesTest::warm, shell -> shell.open(Screen.HOME));
    }

    @Test
    void aDay() throws IOException {
        Pictures.take("home-day", HomePicturesTest::lab, shell -> shell.open(Screen.HOME));
    }

    /// Before anything ever ran.
    @Test
    void theFirstDay() throws IOException {
        Pictures.take("home-first", HomePicturesTest::fresh, shell -> shell.open(Screen.HOME));
    }

    /// Found before there was a window.
    @Test
    void aNewVersion() throws IOException {
        Pictures.take("home-version", HomePicturesTest::withNewVersion, shell -> {
            shell.open(Screen.HOME);
            assertNotNull(shell.lookup("#toast-version"));
        });
    }

    private static Lab withNewVersion() {
        Lab lab = lab();
        var file = new ReleaseFile("deb", "a.deb", "https://example.org/a.deb", 80_000_000L, "00");
        var release =
                new Release("1.1.0", Samples.NOW, Samples.NOW.plus(Duration.ofDays(30)), Map.of("en", "Faster."), file);
        lab.updates.cell.update(now -> new UpdateNow(
                Stage.FOUND, now.source(), true, Optional.of(Samples.NOW), Optional.of(release), 0, Optional.empty()));
        return lab;
    }

    @Test
    void versions() throws IOException {
        Pictures.take("settings-versions", HomePicturesTest::lab, shell -> {
            shell.open(Screen.SETTINGS);
            if (shell.lookup("#settings-versions") != null) {
                Pictures.press(shell, "#settings-versions");
            }
        });
    }
}
