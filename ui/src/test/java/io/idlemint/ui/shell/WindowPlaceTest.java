package io.idlemint.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.ui.prefs.UiSettings.Place;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WindowPlaceTest {
    private static final List<Rectangle2D> TWO =
            List.of(new Rectangle2D(0, 0, 1920, 1040), new Rectangle2D(1920, 0, 1280, 1024));

    @ParameterizedTest
    @CsvSource({
        "100,50,1280,800, 100,50,1280,800",
        "2000,10,1200,800, 2000,10,1200,800",
        "1700,10,1280,800, 1700,10,1280,800",
        "5000,4000,1280,800, 640,240,1280,800",
        "-5000,0,1280,800, 0,0,1280,800",
        "100,-300,1280,800, 100,0,1280,800",
        "0,0,4000,800, 0,0,1920,800"
    })
    void aWindowCanAlwaysBeSeen(int x, int y, int width, int height, int atX, int atY, int wide, int high) {
        assertEquals(
                new Place(atX, atY, wide, high, false), WindowPlace.on(TWO, new Place(x, y, width, height, false)));
    }

    @ParameterizedTest
    @CsvSource({"0,0,4000,3000, 32,32,1856,976", "1920,0,1280,1024, 1952,32,1216,960"})
    void oneThatFillsTheScreenIsMaximised(int x, int y, int width, int height, int atX, int atY, int wide, int high) {
        assertEquals(new Place(atX, atY, wide, high, true), WindowPlace.on(TWO, new Place(x, y, width, height, false)));
        assertEquals(new Place(atX, atY, wide, high, true), WindowPlace.on(TWO, new Place(x, y, width, height, true)));
    }

    @Test
    void aFirstWindowThatFitsIsWhereTheSystemPutsIt() {
        assertEquals(Optional.empty(), WindowPlace.first(new Rectangle2D(0, 0, 1920, 1040), 1280, 800));
        assertEquals(Optional.empty(), WindowPlace.first(new Rectangle2D(0, 0, 1344, 864), 1280, 800));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,1280,800, 32,32,1216,736",
        "0,30,1366,738, 43,62,1280,674",
        "1920,0,1300,1000, 1952,100,1236,800",
        "0,0,1343,864, 32,32,1279,800"
    })
    void anotherIsMaximisedAndHasRoomForItsFrameWhenItIsNot(
            int left, int top, int width, int height, int atX, int atY, int wide, int high) {
        assertEquals(
                Optional.of(new Place(atX, atY, wide, high, true)),
                WindowPlace.first(new Rectangle2D(left, top, width, height), 1280, 800));
    }

    /// On a desk with a second screen above the first.
    @ParameterizedTest
    @CsvSource({"60,-20,none", "60,-1060,-1024", "1400,-20,0", "60,0,none", "1400,0,none", "5000,-20,none"})
    void anUpperEdgeThatNoScreenShowsIsLowered(int x, int y, String top) {
        List<Rectangle2D> desk = List.of(new Rectangle2D(0, 0, 1920, 1040), new Rectangle2D(0, -1024, 1280, 1024));
        assertEquals(
                top.equals("none") ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(top)),
                WindowPlace.lowered(desk, new Place(x, y, 1280, 800, false)));
    }

    @Test
    void withoutAScreenNothingIsChanged() {
        Place place = new Place(1, 2, 3, 4, true);
        assertEquals(place, WindowPlace.on(List.of(), place));
    }
}
