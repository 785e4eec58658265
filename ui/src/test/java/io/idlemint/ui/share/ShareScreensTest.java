package io.idlemint.ui.share;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.domain.sense.Readings;
import io.idlemint.node.desk.GovernorDesk.PowerLimit;
import io.idlemint.node.desk.ReadinessDesk.Finding;
import io.idlemint.node.desk.ReadinessDesk.ReadinessNow;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of the Share screen, in `target/screens`.
public final class ShareScreensTest {
    private static final Path FOLDER = Path.of("target", "screens");

    /// What brings a window into a state.
    public interface Step extends BiConsumer<Lab, Shell> {}

    @BeforeAll
    static void startToolkit() throws TimeoutException, IOException {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(FOLDER);
    }

    @ParameterizedTest
    @CsvSource({
        "DARK,en,1280,800",
        "LIGHT,en,1280,800",
        "DARK,zh-CN,1280,800",
        "LIGHT,zh-CN,1280,1100",
        "DARK,en,1280,1100",
        "DARK,en,960,640",
        "DARK,en,960,1700",
        "LIGHT,zh-CN,960,1700"
    })
    void picture(Theme theme, String language, int width, int height) throws IOException {
        String name = "share-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + width + "x" + height;
        picture(Locale.forLanguageTag(language), theme, width, height, name, (lab, shell) -> {});
    }

    /// A computer whose senses tell everything, beside others that offer theirs.
    public static void know(Lab lab) {
        ShareSamples.sense(lab);
        ShareSamples.prefer(lab);
        ShareSamples.offers(lab);
    }

    /// What the screen looks like beside its usual state, and its dialogs; it has to be open.
    public static Stream<Arguments> states() {
        return Stream.of(
                arguments("share-card", (Step) (lab, shell) -> shell.openShare(Samples.id(11))),
                arguments("share-power", (Step) (lab, shell) -> {
                    lab.governor.powers = Map.of(Samples.id(11), new PowerLimit(140, OptionalInt.of(84), false));
                    shell.openShare(Samples.id(11));
                }),
                arguments("share-disk", (Step) (lab, shell) -> shell.openShare(Samples.id(12))),
                arguments("share-off", (Step) (lab, shell) -> {
                    lab.governor.preferred.set(lab.governor
                            .preferences()
                            .withRule(
                                    Samples.id(10),
                                    lab.governor
                                            .preferences()
                                            .rule(Samples.id(10))
                                            .withMost(io.idlemint.node.governor.Level.OFF)));
                    ShareSamples.decide(lab);
                    shell.open(Screen.SHARE);
                }),
                arguments("share-blind", (Step) (lab, shell) -> {
                    lab.governor.readings = Readings.UNKNOWN;
                    lab.market.offers.clear();
                    shell.open(Screen.SHARE);
                }),
                arguments("share-loading", (Step) (lab, shell) -> {
                    lab.readiness.cell.set(ReadinessNow.NOT_YET);
                    lab.sharing.cell.set(List.of());
                    shell.open(Screen.SHARE);
                    lay(shell);
                    // It comes after 300 ms; nobody waits for them here.
                    shell.lookupAll(".state-pane").forEach(pane -> pane.setVisible(true));
                }),
                arguments("share-problem", (Step) (lab, shell) -> lab.readiness.cell.set(new ReadinessNow(
                        false,
                        Optional.of(Samples.NOW),
                        List.of(new Finding(
                                ReadinessCheck.problem(
                                        "sandbox", "The program bwrap was not found.", "Install bubblewrap."),
                                Optional.of("sudo apt install bubblewrap")))))),
                arguments("share-fix", (Step) (lab, shell) -> press(shell, "#fix-OpenCL")),
                arguments("share-senses", (Step) (lab, shell) -> press(shell, "#test-senses")),
                arguments("share-work", (Step) (lab, shell) -> press(shell, "#workloads-change")),
                arguments("share-undo", (Step) (lab, shell) -> press(shell, "#mine-while_away")));
    }

    @ParameterizedTest
    @MethodSource("states")
    void state(String name, Step step) throws IOException {
        for (Theme theme : Theme.values()) {
            Locale locale = theme == Theme.DARK ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            picture(
                    locale,
                    theme,
                    1280,
                    800,
                    "state-" + name + "-" + theme.name().toLowerCase(Locale.ROOT),
                    step);
        }
    }

    @ParameterizedTest
    @CsvSource({"DARK,en,100", "LIGHT,zh-CN,100", "DARK,en,200", "LIGHT,zh-CN,200"})
    void theSensesFitIntoTheSmallestWindow(Theme theme, String language, int percent) throws IOException {
        String name = "share-senses-960x640-" + language + "-" + percent;
        picture(Locale.forLanguageTag(language), theme, 960, 640, name, (lab, shell) -> {
            Theme.scaleText(shell.getScene(), percent);
            press(shell, "#test-senses");
            lay(shell);
            Region dialog = (Region) Objects.requireNonNull(shell.lookup(".im-dialog"));
            Bounds place = dialog.localToScene(dialog.getLayoutBounds());
            assertTrue(new BoundingBox(16, 16, 928, 608).contains(place), () -> "the dialog does not fit: " + place);
            Region buttons = (Region) Objects.requireNonNull(dialog.lookup(".dialog-buttons"));
            assertTrue(
                    buttons.getBoundsInParent().getMaxY() <= dialog.getHeight(),
                    () -> "the button ends at " + buttons.getBoundsInParent().getMaxY());
        });
    }

    private static void press(Shell shell, String button) {
        lay(shell);
        ((ButtonBase) Objects.requireNonNull(shell.lookup(button), button)).fire();
    }

    private static void picture(Locale locale, Theme theme, int width, int height, String name, Step step)
            throws IOException {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(90), () -> {
            Lab lab = new Lab();
            know(lab);
            try (Shell shell = new Shell(lab.desks(), lab.options(locale, theme), Lab.direct())) {
                Scene scene = new Scene(shell, width, height);
                theme.dress(scene);
                shell.resize(width, height);
                shell.open(Screen.SHARE);
                lay(shell);
                step.accept(lab, shell);
                lay(shell);
                return scene.snapshot(null);
            }
        });
        Path file = FOLDER.resolve(name + ".png");
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        assertTrue(Files.size(file) > 10_000, "an empty picture: " + file);
    }

    private static void lay(Shell shell) {
        for (int pass = 0; pass < 4; pass++) {
            shell.applyCss();
            shell.layout();
        }
    }
}
