package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.SystemControl;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.settings.LabPlan;
import io.idlemint.app.runtime.settings.SettingsFile;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.sandbox.Availability;
import io.idlemint.domain.tray.Tray;
import io.idlemint.ui.UiOptions;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.shell.MainWindow;
import io.idlemint.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The window on a real installation with its own key node inside: it mines, rents from itself, and is asked wrongly.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealNodeScreensTest {
    private static final Duration SLOW = Duration.ofMinutes(3);

    private final FxRobot robot = new FxRobot();
    private final List<AutoCloseable> open = new ArrayList<>();
    private Installation installation;
    private MainWindow window;

    @BeforeAll
    void start(@TempDir Path root) throws TimeoutException {
        DataFolder folder = DataFolder.take(root.resolve("data")).orElseThrow();
        open.add(folder);
        SettingsFile settings = SettingsFile.open(folder);
        open.add(settings);
        settings.change(now -> now.welcomed(true));
        installation = Installation.start(
                folder,
                InstallationSettings.ownLab()
                        .planned(LabPlan.DEMO)
                        .withLightWallet()
                        .withThreads(1));
        open.add(installation);
        SystemControl system = SystemControl.of(settings, installation);
        open.add(system);
        FxToolkit.registerPrimaryStage();
        AtomicReference<MainWindow> made = new AtomicReference<>();
        FxToolkit.setupStage(stage -> {
            MainWindow fresh = new MainWindow(
                    Desktop.desks(settings, system, installation, Tray.none()),
                    new UiOptions(Locale.ENGLISH, Theme.DARK, 100, InstantSource.system(), ZoneOffset.UTC, root),
                    UiBridge.javaFx(),
                    1280,
                    900);
            stage.setScene(fresh.scene());
            stage.show();
            made.set(fresh);
        });
        window = Objects.requireNonNull(made.get());
    }

    @AfterAll
    void end() throws Exception {
        robot.interact(window::close);
        FxToolkit.cleanupStages();
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @BeforeEach
    void withoutDialogs() {
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void aBlockMinedHereIsOpenedAndVerified() {
        go("mine");
        aBlockIsThere();
        await("the list of blocks", () -> !rows("#blocks").isEmpty());
        await("the benchmark's card", () -> shows("Benchmark"));
        robot.interact(() -> {
            TableView<?> blocks = robot.lookup("#blocks").queryAs(TableView.class);
            blocks.requestFocus();
            blocks.getSelectionModel().select(0);
        });
        robot.push(KeyCode.ENTER);
        await("the block", () -> shows("Verify this block"));
        robot.push(KeyCode.SPACE);
        await("the verdict", () -> shows("every rule holds"));
    }

    @Test
    void theOwnMachineIsRentedToTheReceipt() {
        assumeTrue(
                installation.sandbox().availability() instanceof Availability.Available,
                () -> "SKIPPED: no lease without a sandbox here: "
                        + installation.sandbox().availability());
        await(
                "the own offer",
                () -> installation.keyNode().search(OfferQuery.available()).stream()
                        .anyMatch(installation.market()::isOwn));
        go("leases");
        await("an empty screen", () -> shows("You rent nothing yet"));
        robot.interact(() -> ((ButtonBase) labelled("Try it on my own PC, 2 min")).fire());
        await("the lease", () -> !installation.leases().leases().get().isEmpty());
        Bytes32 id = installation.leases().leases().get().getFirst().id();
        await("the verdict", () -> installation.leases().output(id).get().contains("The result is right"));
        fire("#lease-end");
        fire("#dialog-end");
        await(
                "its end",
                () -> installation.leases().leases().get().stream()
                        .allMatch(lease -> lease.state().isOver()));
        await("the ended lease", () -> !rows("#ended").isEmpty());
        // The end of one side may have shown the other's tab before that ended, too.
        robot.interact(() -> robot.lookup((Node node) -> node instanceof TabPane && isShown(node))
                .queryAs(TabPane.class)
                .getSelectionModel()
                .selectLast());
        fire("#lease-receipt");
        await("the receipt", () -> shows("signed by who had to"));
        assertTrue(rows("#receipt-lines").size() >= 3, "delegation, terms and budget at least");
    }

    @Test
    void wrongInputsOfSendingAreNamed() {
        go("wallet");
        await("the wallet", () -> isThere("#send-to"));
        String own = installation.wallet().now().get().account().orElseThrow().hex();
        String other = "0x" + "1".repeat(40);
        for (String[] wrong : new String[][] {
            {"", "1", "", "0x"},
            {"me@example.org", "1", "", "0x"},
            {own.substring(0, 41), "1", "", "40"},
            {own, "1", "", "To: this is your own address."},
            {other, "", "", "Amount: a number of MINT above 0"},
            {other, "-1", "", "Amount: a number of MINT above 0"},
            {other, "0.0000000001", "", "Amount: a number of MINT above 0"},
            {other, "99999999", "", "Amount: you have"},
            {other, "0.1", "x".repeat(201), "Memo: 201 characters, the limit is 200."}
        }) {
            write("#send-to", wrong[0]);
            write("#send-amount", wrong[1]);
            write("#send-memo", wrong[2]);
            fire("#send-review");
            await("the sentence for " + String.join(", ", wrong), () -> shows(wrong[3]));
            assertFalse(isThere("#review-send"), "nothing wrong is reviewed");
        }
    }

    @Test
    void theWholeChainIsVerifiedAndWrongLabsAreRefused() {
        go("network");
        await("the own key node", () -> !rows("#key-nodes").isEmpty());
        aBlockIsThere();
        fire("#verify-chain");
        await("the verdict", () -> shows("Every block from the first one on holds"));
        fire("#join");
        for (String[] wrong : new String[][] {
            {"", "neither an address nor a code"},
            {"my friend's PC", "neither an address nor a code"},
            {"192.168.1.10:99999", "neither an address nor a code"},
            {"0000-0000-0000-0000-0000-0001", "letter or digit of the code is wrong"},
            {"127.0.0.1:1", "Nobody answers there"}
        }) {
            write("#join-field", wrong[0]);
            fire("#join-ask");
            await("the sentence for " + wrong[0], () -> shows(wrong[1]));
        }
    }

    @Test
    void theMarketShowsTheOwnOfferOnlyWhenAsked() {
        await(
                "the own offer",
                () -> installation.keyNode().search(OfferQuery.available()).stream()
                        .anyMatch(installation.market()::isOwn));
        go("market");
        await("the list without it", () -> shows("1 offer of your own is hidden"));
        assertEquals(0, rows("#offers").size(), "nobody wants to rent from himself by mistake");
        robot.interact(() -> ((ButtonBase) labelled("Show my own offers")).fire());
        await("the own offer", () -> rows("#offers").size() == 1);
        await(
                "how far away it is, as the key node has measured it",
                () -> installation.market().search(OfferQuery.available()).stream()
                        .anyMatch(offer -> offer.latency().isPresent()));
        robot.push(KeyCode.F5);
        robot.interact(() -> robot.lookup("#offers")
                .queryAs(TableView.class)
                .getSelectionModel()
                .select(0));
        await("its distance", () -> shows("measured here"));
    }

    /// Miners are the last whom a busy computer serves.
    private void aBlockIsThere() {
        boolean found = false;
        long begin = System.nanoTime();
        while (!found && System.nanoTime() - begin < SLOW.toNanos()) {
            found = installation
                    .network()
                    .now()
                    .get()
                    .tip()
                    .filter(tip -> tip.height() > 0)
                    .isPresent();
            robot.sleep(100);
        }
        assumeTrue(found, "SKIPPED: this computer has found no block in " + SLOW.toMinutes() + " minutes");
    }

    private void go(String screen) {
        fire("#nav-" + screen);
    }

    /// Presses a button as soon as it is there and can be pressed.
    private void fire(String selector) {
        await(
                selector,
                () -> onScreen(() -> robot.lookup(selector)
                        .tryQuery()
                        .filter(node -> !node.isDisabled())
                        .isPresent()));
        robot.interact(() -> robot.lookup(selector).queryAs(ButtonBase.class).fire());
    }

    private void write(String selector, String text) {
        await(selector, () -> isThere(selector));
        robot.interact(
                () -> robot.lookup(selector).queryAs(TextInputControl.class).setText(text));
    }

    private List<?> rows(String selector) {
        return onScreen(() -> {
            List<?> rows = robot.lookup(selector)
                    .tryQueryAs(TableView.class)
                    .<List<?>>map(table -> table.getItems())
                    .orElse(List.of());
            return List.copyOf(rows);
        });
    }

    private List<String> texts() {
        return onScreen(() -> robot
                .lookup(node -> node instanceof Labeled labeled && says(labeled, "") && isShown(node))
                .queryAllAs(Labeled.class)
                .stream()
                .map(Labeled::getText)
                .filter(text -> !text.isEmpty())
                .toList());
    }

    private boolean shows(String text) {
        return onScreen(() -> robot.lookup(
                        node -> node instanceof Labeled labeled && says(labeled, text) && isShown(node))
                .tryQuery()
                .isPresent());
    }

    private boolean isThere(String selector) {
        return onScreen(() -> robot.lookup(selector).tryQuery().isPresent());
    }

    /// Only that thread may walk through a window that changes.
    private static <T> T onScreen(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(SLOW.toMillis(), work);
    }

    private Node labelled(String text) {
        return robot.lookup(node -> node instanceof ButtonBase button && says(button, text) && isShown(node))
                .query();
    }

    private static boolean says(Labeled labeled, String text) {
        return labeled.getText() != null && labeled.getText().contains(text);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private void await(String what, BooleanSupplier condition) {
        try {
            Await.until(what, SLOW, condition);
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + "; the window shows " + texts(), late);
        }
    }
}
