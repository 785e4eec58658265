package io.idlemint.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.prefs.Language;
import io.idlemint.ui.prefs.ThemeChoice;
import io.idlemint.ui.prefs.UiSettings;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.shell.MainWindow;
import io.idlemint.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of what is around the screens: the first run, and large text, in `target/screens`.
final class FramePicturesTest {
    private static final Path FOLDER = Path.of("target", "screens");

    @BeforeAll
    static void startToolkit() throws TimeoutException, IOException {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(FOLDER);
    }

    @ParameterizedTest
    @CsvSource({
        "DARK,ENGLISH,100,1280,800",
        "LIGHT,CHINESE,100,1280,800",
        "DARK,ENGLISH,100,960,640",
        "HIGH_CONTRAST,ENGLISH,200,1280,800"
    })
    void theFirstRun(ThemeChoice theme, Language language, int percent, int width, int height) throws IOException {
        Lab lab = new Lab();
        lab.settings.cell.set(
                UiSettings.USUAL.look(look -> look.with(theme).with(language).withText(percent)));
        String name = theme.name().toLowerCase(Locale.ROOT) + "-"
                + language.name().toLowerCase(Locale.ROOT) + "-" + percent + "-" + width + ".png";
        lab.wallet.cell.set(Samples.wallet());
        List<String> steps = List.of("language", "goal", "wallet", "check", "bench", "limits", "price", "done");
        for (int i = 0; i < steps.size(); i++) {
            int times = i;
            picture(lab, width, height, "welcome-" + steps.get(i) + "-" + name, window -> {
                for (int pressed = 0; pressed < times; pressed++) {
                    if (window.lookup("#bench-start") instanceof ButtonBase bench) {
                        bench.fire();
                    }
                    press(window, "#welcome-next");
                }
                if (window.lookup("#bench-start") instanceof ButtonBase bench) {
                    bench.fire();
                }
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"HOME,200", "MARKET,200", "LEASES,200", "WALLET,200", "SETTINGS,200", "HOME,150", "SETTINGS,125"})
    void largeText(Screen screen, int percent) throws IOException {
        Lab lab = new Lab();
        lab.leases.cell.set(List.of(Samples.rented()));
        lab.settings.cell.update(now -> now.look(look -> look.withText(percent)));
        picture(
                lab,
                1280,
                800,
                "text-" + percent + "-" + screen.name().toLowerCase(Locale.ROOT) + ".png",
                window -> window.shell().open(screen));
    }

    @Test
    void aCardThatIsPausedAloneIsInTheSmallestFrame() throws IOException {
        Lab lab = new Lab();
        lab.governor.pause(Optional.of(Samples.id(11)), Kind.PAUSE, Optional.of(Duration.ofMinutes(15)));
        picture(lab, 960, 640, "frame-card-paused.png", window -> window.shell().open(Screen.SETTINGS));
    }

    private static void press(Node in, String selector) {
        Node found = in.lookup(selector);
        assertTrue(found instanceof ButtonBase, selector + " is " + found);
        ((ButtonBase) found).fire();
        in.applyCss();
    }

    private static void picture(Lab lab, double width, double height, String name, Consumer<MainWindow> step)
            throws IOException {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(30), () -> {
            try (MainWindow window =
                    new MainWindow(lab.desks(), lab.options(Locale.ENGLISH, Theme.DARK), Lab.direct(), width, height)) {
                window.resize(width, height);
                lay(window);
                step.accept(window);
                lay(window);
                return window.scene().snapshot(null);
            }
        });
        Path file = FOLDER.resolve(name);
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        assertTrue(Files.size(file) > 10_000, "an empty picture: " + file);
    }

    private static void lay(MainWindow window) {
        for (int pass = 0; pass < 4; pass++) {
            window.applyCss();
            window.layout();
        }
    }
}
