package io.idlemint.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.i18n.Texts;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.mine.BenchDesk.Obstacle;
import io.idlemint.ui.Pictures;
import io.idlemint.ui.fake.FakeWallet;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.SampleNames;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.theme.Theme;
import io.idlemint.ui.wallet.SetupViewModel;
import io.idlemint.ui.watch.Look;
import io.idlemint.ui.wording.Wording;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/// What holds in every step of the first run, and pictures of them in `target/screens`.
final class WelcomeScreensTest {
    private static final int LARGE_TEXT = 150;

    /// How a step is looked at.
    private record Window(Locale locale, Theme theme, int percent, int width, int height) {}

    @BeforeAll
    static void start() throws TimeoutException, IOException {
        Pictures.start();
    }

    @ParameterizedTest
    @CsvSource({
        "DARK,en,100,1280,800",
        "LIGHT,zh-CN,100,1280,800",
        "HIGH_CONTRAST,en,100,960,640",
        "DARK,en,200,1280,800"
    })
    void pictures(Theme theme, String language, int percent, int width, int height) {
        String end = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + width
                + (percent > 100 ? "-" + percent : "");
        assertNothing(look(new Window(Locale.forLanguageTag(language), theme, percent, width, height), (name, view) -> {
            Pictures.save("welcome-" + name + end, view.getScene());
            return List.of();
        }));
    }

    @Test
    void longTextsAreNotCutAllAreOfTheBundlesAndWhatTakesTheFocusHasAName() {
        assertNothing(look(
                new Window(Locale.forLanguageTag("en-XA"), Theme.DARK, 100, 1280, 800),
                (name, view) -> Stream.of(
                                Look.cut(view),
                                Look.foreign(view, SampleNames.ALL),
                                Look.nameless(view),
                                Look.beyond(view))
                        .flatMap(List::stream)
                        .toList()));
    }

    @ParameterizedTest
    @CsvSource({"en-XA,100,960,640", "en,200,1280,800", "zh-CN,200,960,640"})
    void nothingIsCut(String language, int percent, int width, int height) {
        assertNothing(look(
                new Window(Locale.forLanguageTag(language), Theme.DARK, percent, width, height),
                (name, view) -> Stream.of(Look.cut(view), Look.beyond(view))
                        .flatMap(List::stream)
                        .toList()));
    }

    @ParameterizedTest
    @CsvSource({"DARK", "LIGHT", "HIGH_CONTRAST"})
    void theFocusIsSeen(Theme theme) {
        assertNothing(look(new Window(Locale.ENGLISH, theme, 100, 1280, 800), (name, view) -> Look.unmarked(view)));
    }

    private static void assertNothing(List<String> found) {
        assertEquals(List.of(), found, () -> "\n" + String.join("\n", found) + "\n");
    }

    /// Looks at a step that is shown.
    private interface Looking {
        List<String> at(String name, WelcomeView view) throws IOException;
    }

    private static List<String> look(Window window, Looking looking) {
        List<String> found = new ArrayList<>();
        steps().forEach((name, step) -> found.addAll(WaitForAsyncUtils.waitForAsyncFx(
                        TimeUnit.SECONDS.toMillis(60),
                        () -> with(window, step, view -> {
                            try {
                                return looking.at(name, view);
                            } catch (IOException failed) {
                                return List.of(failed.toString());
                            }
                        }))
                .stream()
                .map(one -> name + ": " + one)
                .toList()));
        return found;
    }

    private static List<String> with(Window window, Consumer<Visit> step, Function<WelcomeView, List<String>> look) {
        Lab lab = new Lab();
        lab.wallet.cell.set(Samples.noWallet());
        Wording words = new Wording(Texts.of(window.locale()), lab.clock, ZoneOffset.UTC);
        ScreenContext context = new ScreenContext(Lab.direct(), words, new RecordingNavigator());
        try (WelcomeViewModel model = new WelcomeViewModel(lab.desks(), context, new Progress())) {
            SetupViewModel setup = new SetupViewModel(lab.desks().wallet(), RandomGenerator.getDefault(), context);
            WelcomeView view = new WelcomeView(model, setup, window.percent() >= LARGE_TEXT);
            Scene scene = new Scene(view, window.width(), window.height());
            window.theme().dress(scene);
            Theme.scaleText(scene, window.percent());
            view.resize(window.width(), window.height());
            lay(view);
            step.accept(new Visit(lab, model, view));
            lay(view);
            return look.apply(view);
        }
    }

    /// The first run on its way.
    private record Visit(Lab lab, WelcomeViewModel model, WelcomeView view) {
        void press(String button) {
            lay(view);
            ((ButtonBase) view.lookup(button)).fire();
        }

        void type(String field, String text) {
            lay(view);
            ((TextField) view.lookup(field)).setText(text);
        }
    }

    private static Map<String, Consumer<Visit>> steps() {
        Map<String, Consumer<Visit>> all = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            all.put(step.name().toLowerCase(Locale.ROOT), visit -> visit.model().go(step));
        }
        all.put("wallet-password", visit -> {
            visit.model().go(Step.WALLET);
            visit.press("#welcome-create");
        });
        all.put("wallet-words", visit -> {
            visit.model().go(Step.WALLET);
            visit.press("#welcome-create");
            visit.type("#setup-password", FakeWallet.PASSWORD);
            visit.type("#setup-password-again", FakeWallet.PASSWORD);
            visit.press("#setup-next");
        });
        all.put("wallet-restore", visit -> {
            visit.model().go(Step.WALLET);
            visit.press("#welcome-restore");
        });
        all.put("bench-running", visit -> {
            visit.model().go(Step.BENCH);
            visit.press("#bench-start");
        });
        all.put("bench-held", visit -> {
            visit.model().go(Step.BENCH);
            visit.lab().bench.obstacle = Optional.of(new Obstacle(
                    "CPU", Reason.FULL_SCREEN, new Decision.Cause(OptionalLong.empty(), OptionalLong.empty(), "")));
            visit.press("#bench-start");
        });
        all.put("limits-wrong", visit -> {
            visit.model().go(Step.LIMITS);
            visit.type("#welcome-electricity", "28 ct");
            visit.press("#welcome-next");
        });
        all.put("price-wrong", visit -> {
            visit.model().go(Step.PRICE);
            visit.type("#welcome-price", "0");
            visit.press("#welcome-next");
        });
        for (Goal goal : new Goal[] {Goal.RENT, Goal.LAB}) {
            all.put("done-" + goal.name().toLowerCase(Locale.ROOT), visit -> {
                visit.model().goal(goal);
                visit.model().limits().electricity("0.28");
                visit.model().go(Step.DONE);
            });
        }
        return all;
    }

    private static void lay(WelcomeView view) {
        for (int pass = 0; pass < 4; pass++) {
            view.applyCss();
            view.layout();
        }
    }
}
