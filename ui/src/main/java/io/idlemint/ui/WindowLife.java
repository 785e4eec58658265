package io.idlemint.ui;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Subscription;
import io.idlemint.ui.EarlyWindow.Coming;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.link.Doorbell;
import io.idlemint.ui.shell.MainWindow;
import io.idlemint.ui.shell.TrayModel;
import io.idlemint.ui.shell.WindowPlace;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;

/// From the first showing of the window to its end: in between it may rest in the tray, where nothing of it is drawn.
/// Only on the screen's thread.
final class WindowLife implements TrayModel.Window {
    /// How often it is made sure that the window is still there; also whenever its focus comes or goes.
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Desks desks;
    private final Stage stage;
    private final UiBridge seen;
    private final UiBridge always = UiBridge.javaFx();
    private final MainWindow window;
    private final WindowPlace place;
    private final TrayLife tray;
    private final Runnable ended;
    private final List<Subscription> followed;
    private BooleanSupplier lost = () -> false;
    private int showings;
    private boolean resting;

    /// Nobody has looked at it yet, and nobody has asked for it.
    private boolean unasked;

    private boolean over;

    /// Fills the window, which is open or is opened.
    ///
    /// @param early the window before it was taken from there
    /// @param seen the bridge of the window, which sleeps while nobody sees it
    /// @param ended is told when the window has gone for good
    WindowLife(
            Desks desks,
            UiOptions options,
            Doorbell bell,
            EarlyWindow early,
            Stage stage,
            UiBridge seen,
            Runnable ended) {
        this.desks = desks;
        this.stage = stage;
        this.place = early.place();
        this.seen = seen;
        this.ended = ended;
        tray = new TrayLife(desks, options, always, this, this::isUnseen);
        // A maximised window keeps its scene: another one would be laid out in the size that it has otherwise.
        // Others get a new one, with which they are also put where they belong: else the title bar lay off the screen.
        if (stage.isMaximized()) {
            window = new MainWindow(desks, options, seen, stage.getScene());
        } else {
            window = new MainWindow(desks, options, seen, DesktopApplication.WIDTH, DesktopApplication.HEIGHT);
            stage.setScene(window.scene());
        }
        stage.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
        stage.setOnHidden(event -> {
            if (!resting) {
                end();
            }
        });
        unasked = early.coming() == Coming.MINIMISED;
        stage.iconifiedProperty().subscribe((before, small) -> unasked = false);
        stage.iconifiedProperty().subscribe(small -> draw());
        stage.focusedProperty().subscribe(now -> look());
        show();
        followed = List.of(
                seen.every(LOOK, this::look),
                always.show(desks.settings().now(), tray::follow),
                always.show(desks.lab().leaving(), now -> {
                    if (now) {
                        end();
                    }
                }),
                always.show(desks.tray().there(), now -> {
                    if (!now && resting) {
                        open();
                    } else if (unasked && mayRest()) {
                        hide();
                        draw();
                    }
                }),
                always.show(bell.rings(), this::answer));
        look();
    }

    private void show() {
        showings++;
        lost = desks.system().lostWindow();
        stage.show();
        place.arrive();
    }

    /// A window that somebody else has destroyed counts as closed.
    private void look() {
        int asked = showings;
        always.ask(
                lost::getAsBoolean,
                now -> {
                    if (now && asked == showings && stage.isShowing()) {
                        hide();
                        rest();
                    }
                },
                unknown -> {});
    }

    private void answer(Doorbell.Ring ring) {
        if (ring.number() > 0) {
            open();
            ring.link().ifPresent(window::follow);
        }
    }

    /// Nothing is drawn of a window that nobody sees.
    private void draw() {
        boolean watched = !isUnseen();
        if (watched) {
            seen.wake();
        } else {
            seen.sleep();
        }
        desks.system().watched(watched);
    }

    private boolean isUnseen() {
        return resting || stage.isIconified();
    }

    /// As its owner closes the window.
    private void close() {
        if (mayRest()) {
            hide();
        }
        rest();
    }

    private boolean mayRest() {
        return desks.settings().now().get().behaviour().closeToTray()
                && desks.tray().there().get();
    }

    private void hide() {
        place.remember();
        resting = true;
        stage.hide();
    }

    private void rest() {
        if (mayRest()) {
            draw();
        } else {
            quit();
        }
    }

    @Override
    public void open() {
        unasked = false;
        resting = false;
        stage.setIconified(false);
        draw();
        if (!stage.isShowing()) {
            show();
        }
        stage.toFront();
        stage.requestFocus();
    }

    @Override
    public void openLease(Bytes32 lease) {
        open();
        window.openLease(lease);
    }

    @Override
    public void quit() {
        if (window.losesLeases()) {
            open();
            window.askQuit(this::end);
        } else {
            end();
        }
    }

    /// Takes the window away for good.
    void end() {
        if (over) {
            return;
        }
        over = true;
        followed.forEach(Subscription::close);
        tray.close();
        if (!resting) {
            place.remember();
        }
        window.close();
        resting = false;
        stage.hide();
        ended.run();
    }
}
