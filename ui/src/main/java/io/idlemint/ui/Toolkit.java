package io.idlemint.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;

/// JavaFX, which is started beside everything else: it takes a good part of the time to the first picture. Safe for use
/// by several threads.
public final class Toolkit {
    private final CompletableFuture<Void> started = new CompletableFuture<>();

    private Toolkit() {}

    /// Begins to start it, and returns at once. It may run already.
    public static Toolkit begin() {
        Toolkit toolkit = new Toolkit();
        Thread starter = new Thread(toolkit::start, "toolkit");
        starter.setDaemon(true);
        starter.start();
        return toolkit;
    }

    /// Waits until it runs.
    ///
    /// @throws NoDisplayException if there is no display to open a window on
    void await() {
        try {
            started.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof NoDisplayException none) {
                throw none;
            }
            throw failed;
        }
    }

    private void start() {
        try {
            startNow();
            started.complete(null);
        } catch (RuntimeException | LinkageError broken) {
            started.completeExceptionally(broken);
        }
    }

    private static void startNow() {
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
}
