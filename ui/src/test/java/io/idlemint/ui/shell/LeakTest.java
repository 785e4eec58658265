package io.idlemint.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.theme.Theme;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What is opened and closed again leaves nothing behind.
final class LeakTest {
    private static final int ROUNDS = 500;
    private static final int WINDOWS = 8;
    private static final long MOST_BYTES = 8 << 20;
    /// Four thousand screens are three minutes of work for a core that does nothing else.
    private static final long LONG = TimeUnit.MINUTES.toMillis(20);

    private final Lab lab = new Lab();

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyScreenOpensFiveHundredTimesAndTheHeapReturns() {
        lab.leases.cell.set(List.of(Samples.rented()));
        Shell shell = WaitForAsyncUtils.waitForAsyncFx(LONG, this::opened);
        rounds(shell, 20);
        long before = used();
        rounds(shell, ROUNDS);
        long grown = used() - before;
        WaitForAsyncUtils.waitForAsyncFx(LONG, shell::close);
        assertTrue(grown < MOST_BYTES, "the heap has grown by " + grown + " bytes");
    }

    private Shell opened() {
        Shell shell = new Shell(lab.desks(), lab.options(Locale.ENGLISH, Theme.DARK), Lab.direct());
        Scene scene = new Scene(shell, 1280, 800);
        Theme.DARK.dress(scene);
        return shell;
    }

    private static void rounds(Shell shell, int count) {
        WaitForAsyncUtils.waitForAsyncFx(LONG, () -> {
            for (int i = 0; i < count; i++) {
                for (Screen screen : Screen.values()) {
                    shell.open(screen);
                    shell.applyCss();
                    shell.layout();
                }
            }
        });
    }

    @Test
    void aClosedWindowIsForgotten() throws InterruptedException {
        List<WeakReference<Shell>> closed = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            closed.add(WaitForAsyncUtils.waitForAsyncFx(LONG, () -> {
                try (Shell shell = opened()) {
                    for (Screen screen : Screen.values()) {
                        shell.open(screen);
                    }
                    return new WeakReference<>(shell);
                }
            }));
        }
        // What the toolkit holds of the last scene goes with the next one.
        WaitForAsyncUtils.waitForFxEvents();
        long left = WINDOWS;
        for (int i = 0; i < 600 && left > 1; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(50);
            left = closed.stream().filter(one -> one.get() != null).count();
        }
        assertTrue(left <= 1, left + " of " + WINDOWS + " closed windows are still there");
        assertEquals(WINDOWS, closed.size());
    }

    private static long used() {
        WaitForAsyncUtils.waitForFxEvents();
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
