package io.idlemint.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.shell.Shell;
import io.idlemint.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of the screens, in `target/screens`.
final class ScreensTest {
    private static final Path FOLDER = Path.of("target", "screens");

    @BeforeAll
    static void startToolkit() throws TimeoutException, IOException {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(FOLDER);
    }

    @ParameterizedTest
    @CsvSource({
        "HOME,DARK,en,1280,800", "HOME,LIGHT,en,1280,800", "HOME,DARK,zh-CN,1280,800", "HOME,DARK,en,960,640",
        "MARKET,DARK,en,1280,800", "MARKET,LIGHT,en,1280,800", "MARKET,DARK,zh-CN,1280,800", "MARKET,DARK,en,960,640",
        "LEASES,DARK,en,1280,800", "LEASES,LIGHT,en,1280,800", "LEASES,LIGHT,zh-CN,1280,800", "LEASES,DARK,en,960,640",
        "WALLET,DARK,en,1280,800", "WALLET,LIGHT,en,1280,800", "WALLET,LIGHT,zh-CN,1280,800", "WALLET,DARK,en,960,640"
    })
    void picture(Screen screen, Theme theme, String language, int width, int height) throws IOException {
        Lab lab = new Lab();
        lab.leases.cell.set(List.of(
                Samples.rented(),
                Samples.ended(5, EndReason.BUDGET_USED),
                Samples.ended(6, EndReason.RENTER_ENDED)));
        Locale locale = Locale.forLanguageTag(language);
        String name = screen.name().toLowerCase(Locale.ROOT) + "-" + theme.name().toLowerCase(Locale.ROOT) + "-"
                + language + "-" + width;
        picture(lab, locale, theme, width, height, name, shell -> shell.open(screen));
    }

    private static void picture(
            Lab lab, Locale locale, Theme theme, int width, int height, String name, Consumer<Shell> step)
            throws IOException {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(20), () -> {
            try (Shell shell = new Shell(lab.desks(), lab.options(locale, theme), Lab.direct())) {
                Scene scene = new Scene(shell, width, height);
                theme.dress(scene);
                step.accept(shell);
                scene.snapshot(null);
                return scene.snapshot(null);
            }
        });
        Path file = FOLDER.resolve(name + ".png");
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        assertTrue(Files.size(file) > 10_000, "an empty picture: " + file);
    }
}
