package io.idlemint.ui;

import io.idlemint.domain.live.Subscription;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.link.Doorbell;
import io.idlemint.ui.shell.MainWindow;
import io.idlemint.ui.shell.WindowPlace;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/// Opens the window and stays until it is closed.
public final class DesktopApplication {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
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
        CompletableFuture<Void> opened = new CompletableFuture<>();
        startToolkit();
        Platform.runLater(() -> {
            try {
                open(desks, options, bell, closed);
                opened.complete(null);
            } catch (RuntimeException broken) {
                opened.completeExceptionally(broken);
            }
        });
        try {
            opened.join();
            closed.await();
        } finally {
            Platform.runLater(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
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

    private static void open(Desks desks, UiOptions options, Doorbell bell, CountDownLatch closed) {
        Stage stage = new Stage();
        UiBridge bridge = UiBridge.javaFx();
        MainWindow window = new MainWindow(desks, options, bridge, WIDTH, HEIGHT);
        stage.setTitle("Idlemint");
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setScene(window.scene());
        WindowPlace place = new WindowPlace(stage, desks.settings());
        place.restore();
        Subscription leaving = bridge.show(desks.lab().leaving(), now -> {
            if (now) {
                stage.hide();
            }
        });
        stage.setOnHidden(event -> {
            leaving.close();
            place.remember();
            window.close();
            closed.countDown();
        });
        stage.show();
        FirstFrame.tell(stage.getScene(), options.clock());
        Subscription rung = bridge.show(bell.rings(), ring -> answer(ring, stage, window));
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> rung.close());
    }

    private static void answer(Doorbell.Ring ring, Stage stage, MainWindow window) {
        if (ring.number() == 0) {
            return;
        }
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        ring.link().ifPresent(window::follow);
    }
}
