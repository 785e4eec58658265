package io.idlemint.ui.settings;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.MoneySamples;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.shell.Shell;
import io.idlemint.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of the owner's prices, in `target/screens`.
final class MoneyPicturesTest {
    private static final Path FOLDER = Path.of("target", "screens");

    @BeforeAll
    static void startToolkit() throws TimeoutException, IOException {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(FOLDER);
    }

    @ParameterizedTest
    @CsvSource({
        "DARK,en,1280,1000",
        "LIGHT,zh-CN,1280,1000",
        "DARK,en,960,640",
        "LIGHT,en,960,1300",
        "HIGH_CONTRAST,zh-CN,960,640"
    })
    void picture(Theme theme, String language, int width, int height) throws IOException {
        String name = "settings-money-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + width + "x"
                + height + ".png";
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(90), () -> {
            Lab lab = new Lab();
            lab.governor.preferred.set(lab.governor.preferences().withMoney(MoneySamples.money()));
            lab.governor.profit.set(MoneySamples.profit());
            try (Shell shell =
                    new Shell(lab.desks(), lab.options(Locale.forLanguageTag(language), theme), Lab.direct())) {
                Scene scene = new Scene(shell, width, height);
                theme.dress(scene);
                shell.resize(width, height);
                shell.open(Screen.SETTINGS);
                lay(shell);
                if (shell.lookup("#settings-category") instanceof ComboBox<?> box) {
                    @SuppressWarnings("unchecked")
                    ComboBox<Category> categories = (ComboBox<Category>) box;
                    categories.setValue(Category.MONEY);
                } else if (shell.lookup("#settings-money") instanceof ButtonBase item) {
                    item.fire();
                }
                lay(shell);
                return scene.snapshot(null);
            }
        });
        assertTrue(ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                FOLDER.resolve(name).toFile()));
    }

    private static void lay(Shell shell) {
        for (int pass = 0; pass < 3; pass++) {
            shell.applyCss();
            shell.layout();
        }
    }
}
