package io.idlemint.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.SystemControl;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.settings.LabPlan;
import io.idlemint.app.runtime.settings.SettingsFile;
import io.idlemint.ui.shell.MainWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window on a real installation with its own key node inside, and what a person does in it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RealNodeWindow {
    private static final Duration SLOW = Duration.ofMinutes(3);

    final FxRobot robot = new FxRobot();
    private final List<AutoCloseable> open = new ArrayList<>();
    private Installation installation;
    private SystemControl system;
    private MainWindow window;

    @BeforeAll
    void start(@TempDir Path root) throws TimeoutException {
        DataFolder folder = DataFolder.take(root.resolve("data")).orElseThrow();
        open.add(folder);
        SettingsFile settings = SettingsFile.open(folder);
        open.add(settings);
        settings.change(now -> now.welcomed(true));
        installation = Installation.start(
                folder,
                InstallationSettings.ownLab()
                        .planned(LabPlan.DEMO)
                        .withLightWallet()
                        .withThreads(1));
        open.add(installation);
        system = SystemControl.of(settings, installation);
        open.add(system);
        window = OpenedWindow.on(settings, system, installation, root);
    }

    @AfterAll
    void end() throws Exception {
        robot.interact(window::close);
        FxToolkit.cleanupStages();
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @BeforeEach
    void withoutDialogs() {
        robot.push(KeyCode.ESCAPE);
    }

    final Installation installation() {
        return installation;
    }

    final SystemControl system() {
        return system;
    }

    /// Miners are the last whom a busy computer serves.
    final void aBlockIsThere() {
        boolean found = false;
        long begin = System.nanoTime();
        while (!found && System.nanoTime() - begin < SLOW.toNanos()) {
            found = installation
                    .network()
                    .now()
                    .get()
                    .tip()
                    .filter(tip -> tip.height() > 0)
                    .isPresent();
            robot.sleep(100);
        }
        assumeTrue(found, "SKIPPED: this computer has found no block in " + SLOW.toMinutes() + " minutes");
    }

    final void go(String screen) {
        fire("#nav-" + screen);
    }

    /// Presses a button as soon as it is there and can be pressed.
    final void fire(String selector) {
        await(
                selector,
                () -> onScreen(() -> robot.lookup(selector)
                        .tryQuery()
                        .filter(node -> !node.isDisabled())
                        .isPresent()));
        robot.interact(() -> robot.lookup(selector).queryAs(ButtonBase.class).fire());
    }

    final void write(String selector, String text) {
        await(selector, () -> isThere(selector));
        robot.interact(
                () -> robot.lookup(selector).queryAs(TextInputControl.class).setText(text));
    }

    final List<?> rows(String selector) {
        return onScreen(() -> {
            List<?> rows = robot.lookup(selector)
                    .tryQueryAs(TableView.class)
                    .<List<?>>map(table -> table.getItems())
                    .orElse(List.of());
            return List.copyOf(rows);
        });
    }

    private List<String> texts() {
        return onScreen(() -> robot
                .lookup(node -> node instanceof Labeled labeled && says(labeled, "") && isShown(node))
                .queryAllAs(Labeled.class)
                .stream()
                .map(Labeled::getText)
                .filter(text -> !text.isEmpty())
                .toList());
    }

    final boolean shows(String text) {
        return onScreen(() -> robot.lookup(
                        node -> node instanceof Labeled labeled && says(labeled, text) && isShown(node))
                .tryQuery()
                .isPresent());
    }

    final boolean isThere(String selector) {
        return onScreen(() -> robot.lookup(selector).tryQuery().isPresent());
    }

    /// Only that thread may walk through a window that changes.
    static <T> T onScreen(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(SLOW.toMillis(), work);
    }

    final Node labelled(String text) {
        return robot.lookup(node -> node instanceof ButtonBase button && says(button, text) && isShown(node))
                .query();
    }

    private static boolean says(Labeled labeled, String text) {
        return labeled.getText() != null && labeled.getText().contains(text);
    }

    static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    final void await(String what, BooleanSupplier condition) {
        try {
            Await.until(what, SLOW, condition);
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + "; the window shows " + texts(), late);
        }
    }
}
