package io.idlemint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.ui.ScreensTest.Step;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.SampleNames;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.share.ShareScreensTest;
import io.idlemint.ui.shell.Shell;
import io.idlemint.ui.theme.Theme;
import io.idlemint.ui.watch.Look;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What holds on every screen, in every state of it and in every dialog.
final class EveryScreenTest {
    private static final Locale PSEUDO = Locale.forLanguageTag("en-XA");

    /// What they look for is in a drawer or a dialog of a small window.
    private static final List<String> IN_DRAWERS = List.of("market-too-dear", "wallet-review", "share-fix");

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void longTextsAreNotCutAllAreOfTheBundlesAndWhatTakesTheFocusHasAName() {
        assertNothing(all(
                places(),
                PSEUDO,
                100,
                1280,
                800,
                root -> Stream.of(
                                Look.cut(root),
                                Look.beyond(root),
                                Look.foreign(root, SampleNames.ALL),
                                Look.nameless(root))
                        .flatMap(List::stream)
                        .toList()));
    }

    @Test
    void longTextsAreNotCutInASmallWindow() {
        Map<String, Step> narrow = places();
        narrow.keySet().removeAll(IN_DRAWERS);
        assertNothing(all(narrow, PSEUDO, 100, 960, 640, Look::cut));
    }

    @ParameterizedTest
    @CsvSource({"en,1280,800", "en,960,640", "zh-CN,1280,800", "zh-CN,960,640"})
    void nothingIsBeyondTheEdge(String language, int width, int height) {
        Map<String, Step> all = places();
        if (width < 1280) {
            all.keySet().removeAll(IN_DRAWERS);
        }
        assertNothing(all(all, Locale.forLanguageTag(language), 100, width, height, Look::beyond));
    }

    @ParameterizedTest
    @CsvSource({"en,1280,800", "en,960,640", "zh-CN,960,640"})
    void textOfDoubleSizeIsNotCut(String language, int width, int height) {
        assertNothing(all(
                screens(),
                Locale.forLanguageTag(language),
                200,
                width,
                height,
                root -> Stream.concat(Look.cut(root).stream(), Look.beyond(root).stream())
                        .toList()));
    }

    @ParameterizedTest
    @EnumSource
    void theFocusIsSeen(Theme theme) {
        assertNothing(all(screens(), Locale.ENGLISH, 100, 1280, 800, root -> {
            theme.dress(root.getScene());
            root.applyCss();
            return Look.unmarked(root);
        }));
    }

    private static void assertNothing(Map<String, List<String>> found) {
        List<String> lines = new ArrayList<>();
        found.forEach((what, where) -> lines.add(what + "   " + where));
        assertEquals(List.of(), lines, () -> "\n" + String.join("\n", lines) + "\n");
    }

    /// What a look finds, and where.
    private static Map<String, List<String>> all(
            Map<String, Step> places,
            Locale locale,
            int percent,
            int width,
            int height,
            Function<Parent, List<String>> look) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        places.forEach((name, step) -> {
            List<String> seen = WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(60), () -> {
                Lab lab = new Lab();
                lab.leases.cell.set(List.of(
                        Samples.rented(), Samples.ended(5, EndReason.BUDGET_USED), Samples.ended(6, EndReason.UNPAID)));
                lab.leases.wrote(Samples.OUTPUT);
                UiOptions options = lab.options(locale, Theme.DARK).dressed(locale, Theme.DARK, percent);
                try (Shell shell = new Shell(lab.desks(), options, Lab.direct())) {
                    Scene scene = new Scene(shell, width, height);
                    Theme.DARK.dress(scene);
                    Theme.scaleText(scene, percent);
                    shell.resize(width, height);
                    lay(shell);
                    step.take(lab, shell);
                    lay(shell);
                    return look.apply(shell);
                }
            });
            new TreeSet<>(seen)
                    .forEach(one ->
                            found.computeIfAbsent(one, key -> new ArrayList<>()).add(name));
        });
        return found;
    }

    private static Map<String, Step> screens() {
        Map<String, Step> screens = new LinkedHashMap<>();
        Arrays.stream(Screen.values())
                .forEach(screen -> screens.put(screen.name(), (lab, shell) -> shell.open(screen)));
        return screens;
    }

    static Map<String, Step> places() {
        Map<String, Step> places = screens();
        places.put("ACTIVITY", (lab, shell) -> shell.openActivity());
        places.put("COMMANDS", (lab, shell) -> shell.openCommands());
        places.put("KEYS", (lab, shell) -> shell.openHelp());
        Stream.of(ScreensTest.states(), MineScreensTest.states(), NetworkScreensTest.states())
                .flatMap(states -> states.map(Arguments::get))
                .forEach(state -> places.put((String) state[0], (Step) state[1]));
        ShareScreensTest.states()
                .map(Arguments::get)
                .forEach(state -> places.put((String) state[0], (lab, shell) -> {
                    ShareScreensTest.know(lab);
                    shell.open(Screen.SHARE);
                    ((ShareScreensTest.Step) state[1]).accept(lab, shell);
                }));
        return places;
    }

    /// Tables need several passes until their columns have settled.
    private static void lay(Shell shell) {
        for (int pass = 0; pass < 4; pass++) {
            shell.applyCss();
            shell.layout();
        }
    }
}
