package io.idlemint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.tray.TrayFace;
import io.idlemint.domain.tray.TrayNote;
import io.idlemint.i18n.Texts;
import io.idlemint.ui.EarlyWindow.Coming;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.link.Doorbell;
import io.idlemint.ui.prefs.NoteKind;
import io.idlemint.ui.prefs.UiSettings.Behaviour;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.shell.MainWindow;
import io.idlemint.ui.shell.StartTrouble;
import io.idlemint.ui.shell.StartTrouble.Code;
import io.idlemint.ui.shell.StartView;
import io.idlemint.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class EarlyWindowTest {
    private static final StartTrouble DAMAGED =
            new StartTrouble(Code.DAMAGED, "/home/ada/idlemint", "The ledger cannot be read\nfile is not a database");

    private final Lab lab = new Lab();
    private final AtomicBoolean destroyed = new AtomicBoolean();

    @BeforeEach
    void toolkit() throws TimeoutException, IOException {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(Path.of("target", "screens"));
    }

    private EarlyWindow open(Locale language) {
        return open(language, Coming.OPEN);
    }

    private EarlyWindow open(Locale language, Coming coming) {
        return EarlyWindow.open(
                Toolkit.begin(),
                lab.desks().settings(),
                lab.options(language, Theme.DARK),
                Path.of("target", "fonts"),
                destroyed::get,
                coming);
    }

    @Test
    void itSaysThatItStartsUntilThereIsSomethingToShow() throws Exception {
        EarlyWindow early = open(Locale.ENGLISH);
        Stage stage = stage();
        Scene first = stage.getScene();
        assertEquals("Starting Idlemint…", onScreen(() -> ((Text) first.lookup(".start-text")).getText()));
        picture(first, "start-dark-en");
        Thread launched = new Thread(() -> launch(early));
        launched.start();
        until(() -> stage.getScene().getRoot() instanceof MainWindow);
        assertEquals(stage, stage());
        onScreen(() -> {
            stage.hide();
            return true;
        });
        launched.join(TimeUnit.SECONDS.toMillis(20));
        assertFalse(launched.isAlive(), "it returns after the window was closed");
        early.close();
    }

    @Test
    void atTheLoginItRestsInTheTrayUntilSomebodyAsksForIt() throws Exception {
        lab.settings.change(now -> now.welcomed(true)
                .with(new Behaviour(true, true, now.behaviour().log())));
        lab.tray.there.set(false);
        EarlyWindow early = open(Locale.ENGLISH, Coming.MINIMISED);
        Stage stage = stage();
        Thread launched = new Thread(() -> launch(early));
        launched.start();
        until(() -> stage.getScene().getRoot() instanceof MainWindow);
        assertTrue(onScreen(stage::isShowing), "there is no tray yet");
        lab.tray.there.set(true);
        until(() -> !stage.isShowing());
        onScreen(() -> {
            lab.tray.choose("Open Idlemint");
            return true;
        });
        until(stage::isShowing);
        lab.tray.there.set(false);
        lab.tray.there.set(true);
        assertTrue(onScreen(stage::isShowing), "what somebody looks at stays");
        onScreen(() -> {
            stage.hide();
            return true;
        });
        launched.join(TimeUnit.SECONDS.toMillis(20));
        assertFalse(launched.isAlive());
    }

    @Test
    void theDesktopTellsWhatHappensWhileNobodySeesTheWindow() throws Exception {
        lab.settings.change(now -> now.welcomed(true)
                .with(new Behaviour(false, true, now.behaviour().log())));
        lab.leases.cell.set(List.of(Samples.starting(), Samples.provided()));
        EarlyWindow early = open(Locale.ENGLISH);
        Stage stage = stage();
        Thread launched = new Thread(() -> launch(early));
        launched.start();
        until(() -> stage.getScene().getRoot() instanceof MainWindow);
        lab.leases.cell.set(List.of(Samples.rented(), Samples.provided()));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(), lab.tray.told, "the window tells it itself");
        onScreen(() -> {
            stage.getOnCloseRequest().handle(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
        until(() -> !stage.isShowing());
        lab.leases.cell.set(List.of(Samples.ended(1, EndReason.BUDGET_USED), Samples.provided()));
        until(() -> !lab.tray.told.isEmpty());
        TrayNote note = lab.tray.told.getFirst();
        assertEquals("LEASE", note.kind());
        assertTrue(note.title().contains("EPYC"), note::title);
        assertEquals(
                TrayFace.choiceOf(
                        Optional.of(Samples.ended(1, EndReason.BUDGET_USED).id())),
                note.choice());
        lab.settings.change(now -> now.muted(NoteKind.LEASE, true));
        lab.leases.cell.set(List.of(Samples.starting(), Samples.provided()));
        WaitForAsyncUtils.waitForFxEvents();
        lab.leases.cell.set(List.of(Samples.ended(1, EndReason.BUDGET_USED), Samples.provided()));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(note), lab.tray.told, "its owner does not want to hear of leases");
        onScreen(() -> {
            lab.tray.listener.accept(note.choice());
            return true;
        });
        until(() -> stage.isShowing()
                && stage.getScene().getRoot() instanceof MainWindow window
                && window.shell().shown() == Screen.LEASES);
        onScreen(() -> {
            stage.hide();
            return true;
        });
        launched.join(TimeUnit.SECONDS.toMillis(20));
        assertFalse(launched.isAlive());
    }

    @Test
    void whatGoesWrongAtTheLoginIsShown() throws Exception {
        EarlyWindow early = open(Locale.ENGLISH, Coming.MINIMISED);
        Thread failing = new Thread(() -> fail(early));
        failing.start();
        Stage stage = stage();
        until(() -> stage.getScene().lookup("#start-close") instanceof Button);
        onScreen(() -> {
            ((Button) stage.getScene().lookup("#start-close")).fire();
            return true;
        });
        failing.join(TimeUnit.SECONDS.toMillis(20));
        assertFalse(failing.isAlive());
    }

    @Test
    void whoClosesItWhileItStartsHasLeft() throws Exception {
        EarlyWindow early = open(Locale.SIMPLIFIED_CHINESE);
        Stage stage = stage();
        onScreen(() -> {
            stage.close();
            return true;
        });
        launch(early);
        assertTrue(windows().isEmpty(), "no other window opens");
    }

    @Test
    void nothingIsShownWhereItWasDestroyed() throws Exception {
        EarlyWindow early = open(Locale.ENGLISH);
        destroyed.set(true);
        launch(early);
        assertFalse(onScreen(() -> stage().getScene().getRoot() instanceof MainWindow));
        early.close();
        until(() -> windows().isEmpty());
    }

    @Test
    void nobodyReadsInADestroyedWindow() throws Exception {
        try (EarlyWindow early = open(Locale.ENGLISH)) {
            destroyed.set(true);
            Thread failing = new Thread(() -> fail(early));
            failing.start();
            failing.join(TimeUnit.SECONDS.toMillis(60));
            assertFalse(failing.isAlive(), "it does not wait for a person who cannot close it");
        }
        until(() -> windows().isEmpty());
    }

    @Test
    void itSaysWhyNothingCouldBeStarted() throws Exception {
        EarlyWindow early = open(Locale.ENGLISH);
        Thread failing = new Thread(() -> fail(early));
        failing.start();
        Stage stage = stage();
        until(() -> stage.getScene().lookup("#start-close") instanceof Button);
        String shown = onScreen(
                () -> assertInstanceOf(StartView.class, stage.getScene().getRoot())
                        .lookupAll(".label")
                        .toString());
        assertTrue(shown.contains("Idlemint could not start") && shown.contains("not a database"), shown);
        assertTrue(shown.contains("A file in /home/ada/idlemint is damaged."), shown);
        picture(stage.getScene(), "start-failed-dark-en");
        assertTrue(failing.isAlive(), "it waits for the person");
        onScreen(() -> {
            ((Button) stage.getScene().lookup("#start-copy")).fire();
            assertEquals(DAMAGED.details(), Clipboard.getSystemClipboard().getString());
            ((Button) stage.getScene().lookup("#start-close")).fire();
            return true;
        });
        failing.join(TimeUnit.SECONDS.toMillis(20));
        assertFalse(failing.isAlive(), "it returns when the person has read it");
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyReasonIsWordedInBothLanguagesAndFits(Code code) throws Exception {
        String folder = "/home/ada/.local/share/idlemint";
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            StartView view = onScreen(() -> {
                StartView failed = new StartView(Texts.of(language));
                failed.fail(new StartTrouble(code, folder, "42"), () -> {});
                Scene scene = new Scene(failed, 960, 640);
                Theme.DARK.dress(scene);
                failed.applyCss();
                failed.layout();
                return failed;
            });
            List<Label> labels =
                    view.lookupAll(".label").stream().map(Label.class::cast).toList();
            for (Label label : labels) {
                assertFalse(label.getText().contains("{"), label.getText());
                assertTrue(
                        label.getHeight() + 1 >= label.prefHeight(label.getWidth()), () -> "cut: " + label.getText());
            }
            String all = labels.stream().map(Label::getText).collect(Collectors.joining(" "));
            assertEquals(code != Code.PORT, all.contains(folder), all);
            if (language.equals(Locale.SIMPLIFIED_CHINESE)) {
                String own = all.replace(folder, "").replace("Idlemint", "").replace("IDLEMINT_DATA", "");
                assertFalse(own.matches("(?s).*[A-Za-z]{2}.*"), own);
            }
        }
    }

    private void launch(EarlyWindow early) {
        try {
            DesktopApplication.launch(early, lab.desks(), lab.options(Locale.ENGLISH, Theme.DARK), new Doorbell());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private static void fail(EarlyWindow early) {
        try {
            early.fail(DAMAGED);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private static void picture(Scene scene, String name) throws Exception {
        Path file = Path.of("target", "screens", name + ".png");
        ImageIO.write(onScreen(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null)), "png", file.toFile());
        assertTrue(Files.size(file) > 2_000, "an empty picture: " + file);
    }

    private static Stage stage() {
        List<Stage> all = windows();
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private static List<Stage> windows() {
        return onScreen(() -> Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(Stage.class::cast)
                .filter(stage -> stage.getTitle().equals("Idlemint"))
                .toList());
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onScreen(condition));
    }

    private static <T> T onScreen(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(60), work);
    }
}
