package io.idlemint.ui.shell;

import io.idlemint.ui.prefs.SettingsDesk;
import io.idlemint.ui.prefs.UiSettings.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Puts the window where it was last, if that can be seen on today's screens. Only on the screen's thread.
public final class WindowPlace {
    /// A window with less of it on a screen counts as lost.
    private static final double SEEN_WIDTH = 200;

    private static final double SEEN_HEIGHT = 100;

    /// Room for title and edges, which nobody knows before the window is there.
    private static final double FRAME = 64;

    /// More than the frame's edges make of difference.
    private static final double ASTRAY = 32;

    /// For so long after it is shown, a window manager may still move it because of its frame.
    private static final Duration ARRIVAL = Duration.seconds(3);

    private final Stage stage;
    private final SettingsDesk settings;
    private final PauseTransition arriving = new PauseTransition(ARRIVAL);
    private Optional<Place> restored = Optional.empty();

    public WindowPlace(Stage stage, SettingsDesk settings) {
        this.stage = stage;
        this.settings = settings;
        stage.yProperty().subscribe(top -> {
            if (arriving.getStatus() == Animation.Status.RUNNING) {
                lower();
            }
        });
    }

    /// Without a last place the window is in the middle of the screen, and maximised if it would not fit there. Left
    /// to the system, it lay now and then at the screen's corner with its title bar above the edge (GTK with
    /// openbox).
    ///
    /// @param width of what the window shows at first, in pixels
    /// @param height the same
    public void restore(double width, double height) {
        restored = settings.now()
                .get()
                .place()
                .map(last -> on(
                        Screen.getScreens().stream()
                                .map(Screen::getVisualBounds)
                                .toList(),
                        last))
                .or(() -> first(Screen.getPrimary().getVisualBounds(), width, height));
        if (restored.isEmpty()) {
            put(middle(width, height));
        }
        restored.ifPresent(place -> {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
            stage.setMaximized(place.maximised());
        });
    }

    /// To be called once there is a picture: now and then the window manager has not heard where a first window
    /// belongs.
    public void settle() {
        Point2D middle = middle(stage.getWidth(), stage.getHeight());
        if (restored.isEmpty()
                && !stage.isMaximized()
                && !stage.isIconified()
                && middle.distance(stage.getX(), stage.getY()) > ASTRAY) {
            put(middle);
        }
        arrive();
    }

    /// To be called when the window is shown: now and then the window manager puts a frame around it only after it has
    /// put it where it belongs, and the title bar lies above the screen (GTK with openbox).
    public void arrive() {
        arriving.playFromStart();
        lower();
    }

    private void lower() {
        if (!stage.isShowing() || stage.isMaximized() || stage.isFullScreen() || Double.isNaN(stage.getY())) {
            return;
        }
        lowered(Screen.getScreens().stream().map(Screen::getVisualBounds).toList(), seen())
                .ifPresent(stage::setY);
    }

    /// Where the upper edge belongs when no screen shows it; empty when one does.
    static OptionalDouble lowered(List<Rectangle2D> screens, Place now) {
        boolean seen = screens.stream()
                .anyMatch(one -> width(one, now) > 0 && now.y() >= one.getMinY() && now.y() < one.getMaxY());
        return seen
                ? OptionalDouble.empty()
                : screens.stream()
                        .filter(one -> common(one, now) > 0)
                        .mapToDouble(Rectangle2D::getMinY)
                        .min();
    }

    private void put(Point2D place) {
        stage.setX(place.getX());
        stage.setY(place.getY());
    }

    private static Point2D middle(double width, double height) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return new Point2D(
                Math.rint(screen.getMinX() + (screen.getWidth() - width) / 2),
                Math.rint(screen.getMinY() + Math.max(0, screen.getHeight() - height - FRAME) / 2));
    }

    /// Where a first window is that would not fit on the screen with its frame; empty if it fits.
    static Optional<Place> first(Rectangle2D screen, double width, double height) {
        return width + FRAME <= screen.getWidth() && height + FRAME <= screen.getHeight()
                ? Optional.empty()
                : Optional.of(filling(screen, width, height));
    }

    /// Maximised, with room for the frame when it is not any more.
    private static Place filling(Rectangle2D screen, double width, double height) {
        double wide = Math.min(screen.getWidth() - FRAME, width);
        double high = Math.min(screen.getHeight() - FRAME, height);
        return new Place(
                (int) (screen.getMinX() + (screen.getWidth() - wide) / 2),
                (int) (screen.getMinY() + (screen.getHeight() - high) / 2),
                (int) wide,
                (int) high,
                true);
    }

    /// Notes down where the window is. A maximised one keeps the place that it had before.
    public void remember() {
        if (Double.isNaN(stage.getX()) || stage.isIconified()) {
            return;
        }
        Place seen = seen();
        settings.change(now -> now.with(
                stage.isMaximized() ? maximised(now.place().or(() -> restored).orElse(seen)) : seen));
    }

    private Place seen() {
        return new Place(
                (int) stage.getX(),
                (int) stage.getY(),
                (int) stage.getWidth(),
                (int) stage.getHeight(),
                stage.isMaximized());
    }

    private static Place maximised(Place place) {
        return new Place(place.x(), place.y(), place.width(), place.height(), true);
    }

    /// The same place, or the nearest that can be seen: wholly on the screen that shows most of it, and maximised if it
    /// fills that.
    static Place on(List<Rectangle2D> screens, Place last) {
        Optional<Rectangle2D> best = screens.stream().max(Comparator.comparingDouble(one -> common(one, last)));
        if (best.isEmpty()) {
            return last;
        }
        Rectangle2D screen = best.get();
        int width = (int) Math.min(last.width(), screen.getWidth());
        int height = (int) Math.min(last.height(), screen.getHeight());
        if (last.width() >= (int) screen.getWidth() && last.height() >= (int) screen.getHeight()) {
            return filling(screen, width, height);
        }
        boolean seen = screens.stream().anyMatch(one -> isSeen(one, last)) && width == last.width();
        if (seen && height == last.height()) {
            return last;
        }
        return new Place(
                (int) Math.clamp(last.x(), screen.getMinX(), screen.getMaxX() - width),
                (int) Math.clamp(last.y(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height,
                last.maximised());
    }

    private static double common(Rectangle2D screen, Place place) {
        return Math.max(0, width(screen, place)) * Math.max(0, height(screen, place));
    }

    /// Enough of the window is there to take hold of it: its upper edge is not above the screen.
    private static boolean isSeen(Rectangle2D screen, Place place) {
        return width(screen, place) >= SEEN_WIDTH
                && height(screen, place) >= SEEN_HEIGHT
                && place.y() >= screen.getMinY();
    }

    private static double width(Rectangle2D screen, Place place) {
        return Math.min(screen.getMaxX(), place.x() + place.width()) - Math.max(screen.getMinX(), place.x());
    }

    private static double height(Rectangle2D screen, Place place) {
        return Math.min(screen.getMaxY(), place.y() + place.height()) - Math.max(screen.getMinY(), place.y());
    }
}
