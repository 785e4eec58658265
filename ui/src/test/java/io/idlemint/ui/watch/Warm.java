package io.idlemint.ui.watch;

import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.shell.Shell;
import io.idlemint.ui.theme.Theme;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import org.testfx.util.WaitForAsyncUtils;

/// A virtual machine in which every screen has been open.
record Warm(int screens) {
    private static final int ROUNDS = 2;
    private static final long LONG = TimeUnit.MINUTES.toMillis(2);

    static Warm up() {
        for (int round = 0; round < ROUNDS; round++) {
            WaitForAsyncUtils.waitForAsyncFx(LONG, Warm::openAll);
        }
        return new Warm(Screen.values().length);
    }

    private static void openAll() {
        Lab lab = new Lab();
        try (Shell shell = new Shell(lab.desks(), lab.options(Locale.ENGLISH, Theme.DARK), Lab.direct())) {
            Scene scene = new Scene(shell, 1280, 800);
            Theme.DARK.dress(scene);
            for (Screen screen : Screen.values()) {
                shell.open(screen);
                shell.applyCss();
                shell.layout();
            }
        }
    }
}
