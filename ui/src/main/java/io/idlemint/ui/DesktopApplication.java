package io.idlemint.ui;

import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.link.Doorbell;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Opens the window and stays until it is closed.
public final class DesktopApplication {
    static final double WIDTH = 1280;
    static final double HEIGHT = 800;

    /// Where the window's fonts are, in the data folder.
    private static final String FONTS = "fonts";

    private DesktopApplication() {}

    /// Shows the window and returns when it is closed, by a person or because everything starts anew. Can be called
    /// again until [#end].
    ///
    /// @throws NoDisplayException if there is no display to open a window on; nothing was started
    /// @throws InterruptedException if the thread was interrupted while the window was open; it is closed then
    public static void launch(Desks desks, UiOptions options) throws InterruptedException {
        launch(desks, options, new Doorbell());
    }

    /// As the other.
    ///
    /// @param bell brings the window to the front
    public static void launch(Desks desks, UiOptions options, Doorbell bell) throws InterruptedException {
        try (EarlyWindow early = EarlyWindow.open(
                Toolkit.begin(),
                desks.settings(),
                options,
                desks.system().dataFolder().resolve(FONTS),
                desks.system().lostWindow(),
                EarlyWindow.Coming.OPEN)) {
            launch(early, desks, options, bell);
        }
    }

    /// As the other, in a window that is open already; returns at once if it was closed or destroyed.
    public static void launch(EarlyWindow early, Desks desks, UiOptions options, Doorbell bell)
            throws InterruptedException {
        if (early.isLost()) {
            return;
        }
        CountDownLatch closed = new CountDownLatch(1);
        CompletableFuture<@Nullable WindowLife> opened = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                opened.complete(open(early, desks, options, bell, closed));
            } catch (RuntimeException broken) {
                opened.completeExceptionally(broken);
            }
        });
        try {
            opened.join();
            closed.await();
        } finally {
            Platform.runLater(() -> {
                WindowLife life = opened.isCompletedExceptionally() ? null : opened.getNow(null);
                if (life != null) {
                    life.end();
                }
            });
        }
    }

    /// Ends the toolkit, if it runs; no window can be shown afterwards.
    public static void end() {
        Platform.exit();
    }

    private static @Nullable WindowLife open(
            EarlyWindow early, Desks desks, UiOptions options, Doorbell bell, CountDownLatch closed) {
        Optional<Stage> stage = early.take();
        if (stage.isEmpty()) {
            closed.countDown();
            return null;
        }
        WindowLife life =
                new WindowLife(desks, options, bell, early, stage.get(), UiBridge.javaFx(), closed::countDown);
        FirstFrame.tell(stage.get().getScene(), options.clock(), "ready", () -> {});
        return life;
    }
}
