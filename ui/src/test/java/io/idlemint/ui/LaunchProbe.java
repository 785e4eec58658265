package io.idlemint.ui;

import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.shell.MainWindow;
import io.idlemint.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Opens the application's window on fake desks and closes it as a person would.
final class LaunchProbe {
    private LaunchProbe() {}

    public static void main(String[] arguments) throws InterruptedException {
        Lab lab = new Lab();
        Thread.ofVirtual().start(LaunchProbe::closeWhenOpen);
        try {
            DesktopApplication.launch(lab.desks(), lab.options(Locale.ENGLISH, Theme.DARK));
            DesktopApplication.launch(lab.desks(), lab.options(Locale.ENGLISH, Theme.DARK));
            DesktopApplication.end();
            say("returned twice");
        } catch (NoDisplayException none) {
            say(String.valueOf(none.getMessage()));
            System.exit(3);
        }
    }

    private static void closeWhenOpen() {
        while (true) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            try {
                Platform.runLater(LaunchProbe::closeAll);
            } catch (IllegalStateException notStartedYet) {
                say("waiting for the toolkit");
            }
        }
    }

    private static void closeAll() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof Stage stage
                    && stage.isShowing()
                    && stage.getScene().getRoot() instanceof MainWindow) {
                say("window: " + stage.getTitle());
                stage.close();
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
