package io.idlemint.ui;

import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.link.DeepLink;
import io.idlemint.ui.shell.MainWindow;
import io.idlemint.ui.theme.Theme;
import io.idlemint.ui.watch.HeldThread;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;

/// A real window on fake desks, driven by a robot's mouse and keys, and watched for holding the screen's thread.
@ExtendWith(HeldThread.class)
public abstract class WindowTest {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 900;
    private static final int PASTED_FROM = 16;

    protected final Lab lab = new Lab();
    protected final FxRobot robot = new FxRobot();
    private Runnable close = () -> {};
    private Consumer<DeepLink> links = link -> {};

    @BeforeEach
    final void openWindow() throws TimeoutException {
        prepare();
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> {
            MainWindow window = new MainWindow(
                    lab.desks(), lab.options(Locale.ENGLISH, Theme.DARK), UiBridge.javaFx(), WIDTH, HEIGHT);
            close = window::close;
            links = window::follow;
            stage.setScene(window.scene());
            // All tests share the stage, and the one before may have resized it.
            stage.sizeToScene();
            stage.setX(0);
            stage.setY(0);
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Sets the desks before the window opens.
    protected void prepare() {
        // A test that needs another lab says so here.
    }

    @AfterEach
    final void closeWindow() throws TimeoutException {
        robot.interact(close);
        FxToolkit.cleanupStages();
    }

    /// Waits until something holds, at most 30 s. It is asked on the screen's thread, for nobody else may read a window
    /// that changes; it does not hold yet where it looks for something that is not there.
    protected static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onScreen(() -> holds(condition)));
        } catch (TimeoutException late) {
            String seen = onScreen(() -> new FxRobot()
                    .lookup(node -> node instanceof Labeled && isShown(node)).queryAllAs(Labeled.class).stream()
                            .map(Labeled::getText)
                            .toList()
                            .toString());
            throw new AssertionError("it did not become true within 30 s; the window shows " + seen, late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean holds(Callable<Boolean> condition) throws Exception {
        try {
            return condition.call();
        } catch (EmptyNodeQueryException | NoSuchElementException notYet) {
            return false;
        }
    }

    /// Reads something of the window on the screen's thread.
    protected static <T> T onScreen(Callable<T> work) {
        return OnScreen.read(work);
    }

    /// As somebody who opens a link.
    protected final void follow(DeepLink link) {
        robot.interact(() -> links.accept(link));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Waits until a node is there and visible.
    protected final Node shown(String selector) {
        await(() -> robot.lookup(selector).tryQuery().filter(Node::isVisible).isPresent());
        return onScreen(() -> robot.lookup(selector).query());
    }

    /// Clicks on a node as soon as it is there.
    protected final void click(String selector) {
        robot.clickOn(shown(selector));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Clicks on what bears this text.
    protected final void clickText(String text) {
        robot.clickOn(onScreen(() -> robot.lookup(text).queryLabeled()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Replaces the text of a field by typing; long texts, which a person would paste, come at once.
    protected final void type(String selector, String text) {
        click(selector);
        robot.interact(() -> robot.lookup(selector).queryTextInputControl().selectAll());
        if (text.length() > PASTED_FROM) {
            robot.interact(() -> robot.lookup(selector).queryTextInputControl().setText(text));
        } else {
            robot.write(text, 0);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    protected final String text(String selector) {
        return onScreen(() ->
                Objects.requireNonNullElse(robot.lookup(selector).queryLabeled().getText(), ""));
    }

    protected final boolean showsText(String text) {
        return onScreen(() -> robot.lookup(node -> node instanceof Labeled labeled
                        && isShown(node)
                        && Objects.requireNonNullElse(labeled.getText(), "").contains(text))
                .tryQuery()
                .isPresent());
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
