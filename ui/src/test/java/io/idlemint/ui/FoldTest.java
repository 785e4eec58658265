package io.idlemint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.MoneySamples;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.share.ShareScreensTest;
import io.idlemint.ui.shell.Shell;
import io.idlemint.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What has to be seen without scrolling in a window of 1280 by 800, and what marks a choice without a tint.
class FoldTest {
    private static final double WINDOW = 800;
    private static final double STATUS_BAR = 32;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void theWholeWeekIsSeenOnShare(String language) {
        Lab lab = new Lab();
        ShareScreensTest.know(lab);
        in(lab, language, Theme.DARK, 100, Screen.SHARE, shell -> above(find(shell, ".week-grid")));
    }

    @ParameterizedTest
    @CsvSource({"en,#bench-run", "en,#mine-for-own", "en,#profit", "zh-CN,#mine-for-own", "zh-CN,#profit"})
    void whereToMineIsSeenOnMine(String language, String part) {
        Lab lab = new Lab();
        lab.governor.prefer(now -> now.withMoney(MoneySamples.money()));
        lab.governor.profit.set(MoneySamples.profit());
        in(lab, language, Theme.DARK, 100, Screen.MINE, shell -> above(find(shell, part)));
    }

    @Test
    void allScreensAreInTheRailBesideTheLargestText() {
        in(new Lab(), "en", Theme.DARK, 200, Screen.HOME, shell -> {
            List<Node> items = List.copyOf(shell.lookupAll(".nav-item"));
            assertEquals(Screen.values().length, items.size());
            for (Node item : items) {
                double end = bottom(item);
                assertTrue(end <= WINDOW, () -> item + " ends at " + end);
            }
        });
    }

    @Test
    void theChosenDeviceHasAnOutlineInHighContrast() {
        Lab lab = new Lab();
        ShareScreensTest.know(lab);
        in(lab, "en", Theme.HIGH_CONTRAST, 100, Screen.SHARE, shell -> {
            for (Node node : shell.lookupAll(".device-row")) {
                ToggleButton row = (ToggleButton) node;
                boolean outlined = row.getBorder() != null
                        && row.getBorder().getStrokes().stream()
                                .anyMatch(stroke -> !Color.TRANSPARENT.equals(stroke.getTopStroke()));
                assertEquals(row.isSelected(), outlined, row::getAccessibleText);
            }
        });
    }

    private static void above(Region part) {
        double end = bottom(part);
        assertTrue(end <= WINDOW - STATUS_BAR, () -> part + " ends at " + end);
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    private static Region find(Shell shell, String selector) {
        return (Region) Objects.requireNonNull(shell.lookup(selector), selector);
    }

    private static void in(Lab lab, String language, Theme theme, int percent, Screen screen, Consumer<Shell> look) {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(60), () -> {
            Locale locale = Locale.forLanguageTag(language);
            try (Shell shell =
                    new Shell(lab.desks(), lab.options(locale, theme).dressed(locale, theme, percent), Lab.direct())) {
                Scene scene = new Scene(shell, 1280, WINDOW);
                theme.dress(scene);
                Theme.scaleText(scene, percent);
                shell.resize(1280, WINDOW);
                shell.open(screen);
                for (int pass = 0; pass < 6; pass++) {
                    shell.applyCss();
                    shell.layout();
                }
                look.accept(shell);
                return screen;
            }
        });
    }
}
