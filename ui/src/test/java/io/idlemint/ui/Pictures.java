package io.idlemint.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.shell.Shell;
import io.idlemint.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Takes pictures of a window on fake desks, into `target/screens`.
public final class Pictures {
    private static final Path FOLDER = Path.of("target", "screens");

    private Pictures() {}

    public static void start() throws TimeoutException, IOException {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(FOLDER);
    }

    /// Takes one: wide in the dark in English and in the light in Chinese, narrow in the dark in English.
    ///
    /// @param lab makes the desks, anew for each picture
    public static void take(String name, Supplier<Lab> lab, Consumer<Shell> step) throws IOException {
        take(name, 100, lab, step);
    }

    /// As the other, with text of another size.
    ///
    /// @param percent of the usual size
    public static void take(String name, int percent, Supplier<Lab> lab, Consumer<Shell> step) throws IOException {
        take(name + "-dark-en-1280", lab.get(), new Look(Locale.ENGLISH, Theme.DARK, percent), 1280, 800, step);
        take(
                name + "-light-zh-1280",
                lab.get(),
                new Look(Locale.SIMPLIFIED_CHINESE, Theme.LIGHT, percent),
                1280,
                800,
                step);
        take(name + "-dark-en-960", lab.get(), new Look(Locale.ENGLISH, Theme.DARK, percent), 960, 640, step);
    }

    private record Look(Locale locale, Theme theme, int percent) {}

    private static void take(String name, Lab lab, Look look, int width, int height, Consumer<Shell> step) {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(60), () -> {
            UiOptions options =
                    lab.options(look.locale(), look.theme()).dressed(look.locale(), look.theme(), look.percent());
            try (Shell shell = new Shell(lab.desks(), options, Lab.direct())) {
                Scene scene = new Scene(shell, width, height);
                look.theme().dress(scene);
                Theme.scaleText(scene, look.percent());
                shell.resize(width, height);
                lay(shell);
                step.accept(shell);
                lay(shell);
                save(name, scene);
                return name;
            }
        });
    }

    /// Takes one of what is shown. On the screen's thread.
    public static void save(String name, Scene scene) throws IOException {
        Path file = FOLDER.resolve(name + ".png");
        ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
        assertTrue(Files.size(file) > 10_000, "an empty picture: " + file);
    }

    public static void press(Shell shell, String button) {
        find(shell, button, ButtonBase.class).fire();
    }

    public static <T> T find(Shell shell, String selector, Class<T> type) {
        lay(shell);
        return type.cast(Objects.requireNonNull(shell.lookup(selector), selector));
    }

    /// Tables need several passes until their columns have settled.
    private static void lay(Shell shell) {
        for (int pass = 0; pass < 4; pass++) {
            shell.applyCss();
            shell.layout();
        }
    }
}
