package io.idlemint.ui.settings;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.money.Amount;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.node.profit.Money;
import io.idlemint.node.profit.Profit;
import io.idlemint.node.profit.Span;
import io.idlemint.node.profit.Tariff;
import io.idlemint.node.profit.Tariff.Band;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.shell.Shell;
import io.idlemint.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
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

    private static Money money() {
        EnumSet<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);
        return new Money(
                "EUR",
                OptionalLong.of(800_000),
                new Tariff(
                        OptionalLong.of(280_000),
                        List.of(
                                new Band(all, LocalTime.of(22, 0), LocalTime.of(6, 0), 190_000),
                                new Band(
                                        EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                                        LocalTime.NOON,
                                        LocalTime.of(16, 0),
                                        -20_000))),
                new Money.RatedWatts(OptionalInt.of(65), OptionalInt.empty()),
                OptionalLong.of(0));
    }

    private static Profit profit() {
        Profit.Device processor = new Profit.Device(
                Samples.id(10),
                DeviceKind.CPU,
                "Ryzen 7 7840HS",
                new Span(11_900_000, 13_100_000, 14_000_000),
                Optional.of(Span.exactly(65)),
                Profit.Source.RATED);
        return Profit.of(
                List.of(processor),
                Optional.of(new Profit.Chain(
                        184_203, new Span(400_000_000, 470_000_000, 610_000_000), Amount.ofNanos(50_000_000))),
                new Profit.Prices(
                        "EUR",
                        OptionalLong.of(800_000),
                        OptionalLong.of(280_000),
                        Optional.of(Samples.NOW.plusSeconds(26_880))));
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
            lab.governor.preferences = lab.governor.preferences.withMoney(money());
            lab.governor.profit.set(profit());
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
