package io.idlemint.ui;

import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.link.Doorbell;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Opens the window and stays until it is closed.
public final class DesktopApplication {
    static final double WIDTH = 1280;
    static final double HEIGHT = 800;
    private static final double SMALLEST_WIDTH = 960;
    private static final double SMALLEST_HEIGHT = 640;

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
        CountDownLatch closed = new CountDownLatch(1);
        CompletableFuture<@Nullable WindowLife> opened = new CompletableFuture<>();
        startToolkit();
        Platform.runLater(() -> {
            try {
                opened.complete(open(desks, options, bell, closed));
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

    private static void startToolkit() {
        if (noDisplay()) {
            throw new NoDisplayException("neither DISPLAY nor a headless JavaFX platform is set", null);
        }
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException runs) {
            // From an earlier call.
        } catch (UnsupportedOperationException | LinkageError noToolkit) {
            throw new NoDisplayException(String.valueOf(noToolkit.getMessage()), noToolkit);
        }
    }

    /// JavaFX on Linux draws through X11 only, and without a display it kills its own thread instead of answering.
    private static boolean noDisplay() {
        String display = System.getenv("DISPLAY");
        return System.getProperty("os.name", "").startsWith("Linux")
                && System.getProperty("glass.platform", "").isEmpty()
                && (display == null || display.isBlank());
    }

    private static WindowLife open(Desks desks, UiOptions options, Doorbell bell, CountDownLatch closed) {
        Stage stage = new Stage();
        stage.setTitle("Idlemint");
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        WindowLife life = new WindowLife(desks, options, bell, stage, UiBridge.javaFx(), closed::countDown);
        FirstFrame.tell(stage.getScene(), options.clock());
        return life;
    }
}
