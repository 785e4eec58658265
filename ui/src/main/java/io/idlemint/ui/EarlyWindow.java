package io.idlemint.ui;

import io.idlemint.i18n.Texts;
import io.idlemint.ui.prefs.SettingsDesk;
import io.idlemint.ui.prefs.UiSettings.Look;
import io.idlemint.ui.shell.StartTrouble;
import io.idlemint.ui.shell.StartView;
import io.idlemint.ui.shell.WindowPlace;
import io.idlemint.ui.theme.Fonts;
import io.idlemint.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window while everything that it will show is being started: it says so, and if that fails, why. The same window
/// is then filled by [DesktopApplication#launch(EarlyWindow, Desks, UiOptions, io.idlemint.ui.link.Doorbell)]. Safe for
/// use by several threads.
public final class EarlyWindow implements AutoCloseable {
    /// How often it is made sure that a person can still read what it says.
    private static final Duration LOOK = Duration.ofSeconds(5);

    private static final Duration PICTURE = Duration.ofMillis(500);

    private static final double SMALLEST_WIDTH = 960;
    private static final double SMALLEST_HEIGHT = 640;

    private final Stage stage;
    private final StartView view;
    private final Theme theme;
    private final WindowPlace place;
    private final BooleanSupplier lost;
    private final Coming coming;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch drawn = new CountDownLatch(1);
    private boolean taken;

    /// How the window comes.
    public enum Coming {
        /// In front of the others.
        OPEN,
        /// As small as the desktop makes windows that nobody looks at: nobody has asked for it.
        MINIMISED
    }

    /// On the screen's thread.
    private EarlyWindow(SettingsDesk settings, UiOptions options, Path fonts, BooleanSupplier lost, Coming coming) {
        this.lost = lost;
        this.coming = coming;
        Look look = settings.now().get().look();
        view = new StartView(Texts.of(look.language().locale(options.locale())));
        Scene scene = new Scene(view, DesktopApplication.WIDTH, DesktopApplication.HEIGHT);
        theme = look.theme().theme(Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        theme.dressEarly(scene);
        Theme.scaleText(scene, look.textPercent());
        stage = new Stage();
        stage.setTitle("Idlemint");
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setScene(scene);
        stage.setOnHidden(event -> closed.countDown());
        place = new WindowPlace(stage, settings);
        place.restore(DesktopApplication.WIDTH, DesktopApplication.HEIGHT);
        stage.setIconified(coming == Coming.MINIMISED);
        stage.show();
        FirstFrame.tell(scene, options.clock(), "first frame", () -> {
            drawn.countDown();
            place.settle();
            Fonts.load(fonts);
            Rehearsal.begin(theme);
            // Only who has seen the window can miss it later.
            Thread.ofVirtual().name("early-window").start(this::isLost);
        });
    }

    /// Shows it.
    ///
    /// @param fonts the folder where the window's fonts are laid
    /// @param lost whether somebody else has destroyed the window since this was asked before; may wait
    /// @throws NoDisplayException if there is no display to open a window on
    public static EarlyWindow open(
            Toolkit toolkit,
            SettingsDesk settings,
            UiOptions options,
            Path fonts,
            BooleanSupplier lost,
            Coming coming) {
        toolkit.await();
        return onScreenThread(() -> new EarlyWindow(settings, options, fonts, lost, coming));
    }

    /// Waits until there is a picture, or for half a second: what is started meanwhile would take its time.
    ///
    /// @throws InterruptedException if the thread was interrupted while waiting
    public void awaitPicture() throws InterruptedException {
        drawn.await(PICTURE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Says that nothing can be started, and returns when the person has read it and closed the window.
    ///
    /// @throws InterruptedException if the thread was interrupted while waiting
    public void fail(StartTrouble trouble) throws InterruptedException {
        Platform.runLater(() -> {
            theme.dress(stage.getScene());
            view.fail(trouble, stage::hide);
            stage.setIconified(false);
        });
        boolean gone = closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        while (!gone) {
            gone = isLost() || closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// Whether somebody else has destroyed it, which counts as closed. Not on the screen's thread.
    boolean isLost() {
        return lost.getAsBoolean();
    }

    /// Whether a person has closed it.
    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /// Hands the window over; empty if it was closed. On the screen's thread.
    Optional<Stage> take() {
        if (isClosed()) {
            return Optional.empty();
        }
        taken = true;
        stage.setOnHidden(null);
        return Optional.of(stage);
    }

    /// How it came.
    Coming coming() {
        return coming;
    }

    /// Where the window remembers its place.
    WindowPlace place() {
        return place;
    }

    /// Takes the window away, unless it was handed over.
    @Override
    public void close() {
        Platform.runLater(() -> {
            if (!taken) {
                stage.hide();
            }
        });
    }

    private static <T> T onScreenThread(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException broken) {
                done.completeExceptionally(broken);
            }
        });
        return done.join();
    }
}
