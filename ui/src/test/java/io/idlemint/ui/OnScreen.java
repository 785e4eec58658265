package io.idlemint.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/// Reads windows on the screen's thread. Whoever walks through a window on another thread while it changes meets lists
/// that shrink under its feet.
public final class OnScreen {
    private static final long LIMIT_MILLIS = TimeUnit.SECONDS.toMillis(60);

    private OnScreen() {}

    /// What `work` finds; waits for the thread's turn.
    public static <T> T read(Callable<T> work) {
        if (!Platform.isFxApplicationThread()) {
            return WaitForAsyncUtils.waitForAsyncFx(LIMIT_MILLIS, work);
        }
        try {
            return work.call();
        } catch (RuntimeException wrong) {
            throw wrong;
        } catch (Exception wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
