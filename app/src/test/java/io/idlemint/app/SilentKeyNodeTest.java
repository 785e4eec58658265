package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.lab.CutLine;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.SteppedInstallation;
import io.idlemint.app.runtime.SystemControl;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.settings.LabPlan;
import io.idlemint.app.runtime.settings.SettingsFile;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.sandbox.Availability;
import io.idlemint.ui.shell.MainWindow;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The whole start while the own key node, which keeps the ledger, is silent: connections are made, and nothing
/// moves on them. `-Didlemint.test.silentSeconds=30` keeps it silent for longer after the window has said so.
class SilentKeyNodeTest {
    private static final Duration MORE = Duration.ofSeconds(Integer.getInteger("idlemint.test.silentSeconds", 0));
    private static final Duration SLOW = Duration.ofMinutes(2);

    private final FxRobot robot = new FxRobot();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<CutLine> lines = new ArrayList<>();
    private Installation installation;

    @BeforeEach
    void start(@TempDir Path root) throws TimeoutException {
        DataFolder folder = DataFolder.take(root.resolve("data")).orElseThrow();
        open.add(folder);
        SettingsFile settings = SettingsFile.open(folder);
        open.add(settings);
        settings.change(now -> now.welcomed(true));
        installation = SteppedInstallation.startThrough(
                folder,
                InstallationSettings.ownLab()
                        .planned(LabPlan.DEMO)
                        .withLightWallet()
                        .withThreads(1),
                this::frozen);
        open.add(installation);
        SystemControl system = SystemControl.of(settings, installation);
        open.add(system);
        MainWindow window = OpenedWindow.on(settings, system, installation, root);
        open.add(() -> robot.interact(window::close));
    }

    private InetSocketAddress frozen(InetSocketAddress keyNode) {
        CutLine line = new CutLine(keyNode);
        open.add(line);
        lines.add(line);
        line.freeze();
        return line.address();
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
        FxToolkit.cleanupStages();
    }

    @Test
    void theWindowOpensSaysWhyAndRecovers() throws InterruptedException {
        assertEquals("Connecting to own lab on this PC", link());
        Await.until("the status bar says so", SLOW, () -> link().contains("does not answer"));
        show("network");
        // Which of the two depends on whether the first line or the first answer is waited for.
        Await.until("the reason", SLOW, () -> says("It did not answer in time.") || says("It cannot be reached."));
        TimeUnit.NANOSECONDS.sleep(MORE.toNanos());
        show("wallet");
        Await.until(
                "a window that is alive",
                SLOW,
                () -> onScreen(() -> robot.lookup("#send-to").tryQuery().isPresent()));
        assertTrue(installation.wallet().now().get().balance().isEmpty(), "nobody has told a balance");

        lines.getFirst().mend();
        Await.until("the status bar", SLOW, () -> link().startsWith("Connected to own lab on this PC"));
        Await.until(
                "the balance",
                SLOW,
                () -> installation.wallet().now().get().balance().isPresent());
        if (installation.sandbox().availability() instanceof Availability.Available) {
            Await.until(
                    "the own offer, for which it had to be introduced",
                    SLOW,
                    () -> installation.keyNode().search(OfferQuery.available()).stream()
                            .anyMatch(installation.market()::isOwn));
        }
    }

    private String link() {
        return onScreen(
                () -> robot.lookup("#status-link").queryAs(Labeled.class).getText());
    }

    private void show(String screen) {
        robot.interact(
                () -> robot.lookup("#nav-" + screen).queryAs(ButtonBase.class).fire());
    }

    private boolean says(String text) {
        return onScreen(() -> robot.lookup(
                        node -> node instanceof Labeled label && label.isVisible() && text.equals(label.getText()))
                .tryQuery()
                .isPresent());
    }

    /// Only that thread may walk through a window that changes.
    private static <T> T onScreen(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(SLOW.toMillis(), work);
    }
}
