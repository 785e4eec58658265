package io.idlemint.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.Silence;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.node.governor.Reason;
import io.idlemint.ui.fake.FakeMining;
import io.idlemint.ui.fake.FakeWallet;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.shell.Shell;
import io.idlemint.ui.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
        "SETTINGS,DARK,en,1280,800",
        "SETTINGS,LIGHT,zh-CN,1280,800",
        "SETTINGS,DARK,en,960,640",
        "SETTINGS,HIGH_CONTRAST,en,1280,800",
        "HOME,HIGH_CONTRAST,en,1280,800",
        "LEASES,HIGH_CONTRAST,en,1280,800",
        "HOME,DARK,en,1280,800",
        "HOME,LIGHT,en,1280,800",
        "HOME,DARK,zh-CN,1280,800",
        "HOME,DARK,en,960,640",
        "MARKET,DARK,en,1280,800",
        "MARKET,LIGHT,en,1280,800",
        "MARKET,DARK,zh-CN,1280,800",
        "MARKET,DARK,en,960,640",
        "LEASES,DARK,en,1280,800",
        "LEASES,LIGHT,en,1280,800",
        "LEASES,LIGHT,zh-CN,1280,800",
        "LEASES,DARK,en,960,640",
        "WALLET,DARK,en,1280,800",
        "WALLET,LIGHT,en,1280,800",
        "WALLET,LIGHT,zh-CN,1280,800",
        "WALLET,DARK,en,960,640"
    })
    void picture(Screen screen, Theme theme, String language, int width, int height) throws IOException {
        Lab lab = new Lab();
        lab.leases.cell.set(List.of(
                Samples.rented(), Samples.ended(5, EndReason.BUDGET_USED), Samples.ended(6, EndReason.RENTER_ENDED)));
        Locale locale = Locale.forLanguageTag(language);
        String name = screen.name().toLowerCase(Locale.ROOT) + "-"
                + theme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + width;
        lab.leases.wrote(Samples.OUTPUT);
        picture(lab, locale, theme, width, height, name, shell -> {
            shell.open(screen);
            if (screen == Screen.MARKET) {
                find(shell, "#offers", TableView.class).getSelectionModel().select(0);
            }
        });
    }

    /// The states that every screen has beside its usual one, and the dialogs.
    static Stream<Arguments> states() {
        return Stream.of(
                arguments("home-paused", (Step) (lab, shell) -> {
                    lab.governor.pause(Optional.empty(), Kind.PAUSE, Optional.of(Duration.ofMinutes(42)));
                    lab.leases.cell.set(List.of());
                }),
                arguments("home-game", (Step) (lab, shell) -> lab.governor.decide(Level.OFF, Reason.GAME)),
                arguments("home-too-hot", (Step) (lab, shell) -> lab.governor.decide(Level.OFF, Reason.TOO_HOT)),
                arguments("home-present", (Step) (lab, shell) -> lab.governor.decide(Level.BALANCED, Reason.PRESENT)),
                arguments("home-anyway", (Step)
                        (lab, shell) -> lab.governor.mineAnyway(Optional.empty(), Duration.ofHours(1))),
                arguments("home-why", (Step) (lab, shell) -> {
                    lab.governor.changes.addAll(Samples.changes());
                    press(shell, ".why-link");
                }),
                arguments("wallet-paused", (Step) (lab, shell) -> {
                    lab.governor.decide(Level.OFF, Reason.FULL_SCREEN);
                    shell.open(Screen.WALLET);
                }),
                arguments("home-leased", (Step) (lab, shell) -> {
                    lab.mining.cell.set(FakeMining.at(Activity.LEASED, 0));
                    lab.leases.cell.set(List.of(Samples.provided()));
                }),
                arguments("home-no-wallet", (Step) (lab, shell) -> {
                    lab.mining.cell.set(FakeMining.at(Activity.NO_WALLET, 0));
                    lab.wallet.cell.set(Samples.noWallet());
                    lab.leases.cell.set(List.of());
                }),
                arguments("home-wallet-locked", (Step) (lab, shell) -> {
                    lab.mining.cell.set(FakeMining.at(Activity.WALLET_LOCKED, 0));
                    lab.leases.cell.set(List.of());
                }),
                arguments("home-no-key-node", (Step) (lab, shell) -> {
                    lab.mining.cell.set(FakeMining.at(Activity.CONNECTING, 0));
                    lab.network.cell.set(Samples.lostNetwork());
                }),
                arguments("home-not-done", (Step) (lab, shell) -> {
                    lab.governor.broken = Optional.of(
                            new UncheckedIOException("word.json", new IOException("No space left on device")));
                    press(shell, "#hero-button");
                }),
                arguments("wallet-never-told", (Step) (lab, shell) -> {
                    lab.wallet.cell.update(now -> new WalletNow(
                            now.account(), true, true, Optional.empty(), Optional.empty(), Amount.ZERO, List.of()));
                    shell.open(Screen.WALLET);
                    find(shell, "#ledger-tabs", TabPane.class)
                            .getSelectionModel()
                            .selectLast();
                }),
                arguments("home-price", (Step) (lab, shell) -> press(shell, ".change-price")),
                arguments("home-backup", (Step) (lab, shell) -> lab.wallet.withoutPassword()),
                arguments("wallet-reveal", (Step) (lab, shell) -> {
                    lab.wallet.create("long enough".toCharArray());
                    shell.openBackup();
                }),
                arguments("market-nobody", (Step) (lab, shell) -> {
                    lab.market.offers.clear();
                    shell.open(Screen.MARKET);
                }),
                arguments("market-error", (Step) (lab, shell) -> {
                    lab.market.offers.clear();
                    shell.open(Screen.MARKET);
                    lab.market.failure = Optional.of(new LedgerUnreachableException(
                            Silence.Kind.LATE, "192.168.1.10:7443", new IllegalStateException("timeout")));
                    shell.open(Screen.MARKET);
                }),
                arguments("market-stale", (Step) (lab, shell) -> {
                    shell.open(Screen.MARKET);
                    lab.market.failure = Optional.of(new LedgerUnreachableException(
                            Silence.Kind.LATE, "192.168.1.10:7443", new IllegalStateException("timeout")));
                    shell.open(Screen.MARKET);
                }),
                arguments("market-template", (Step) (lab, shell) -> {
                    shell.open(Screen.MARKET);
                    press(shell, "#template-change");
                    find(shell, "#template-list", ListView.class)
                            .getSelectionModel()
                            .select(2);
                }),
                arguments("market-too-dear", (Step) (lab, shell) -> {
                    shell.open(Screen.MARKET);
                    find(shell, "#offers", TableView.class).getSelectionModel().select(1);
                    find(shell, "#rent-minutes", TextField.class).setText("9000");
                }),
                arguments("leases-empty", (Step) (lab, shell) -> {
                    lab.leases.cell.set(List.of());
                    shell.open(Screen.LEASES);
                }),
                arguments("leases-starting", (Step) (lab, shell) -> {
                    lab.leases.cell.set(List.of(Samples.starting(), Samples.rented()));
                    shell.open(Screen.LEASES);
                }),
                arguments("leases-provided", (Step) (lab, shell) -> {
                    lab.leases.cell.set(List.of(Samples.provided()));
                    shell.openLease(Samples.provided().id());
                }),
                arguments("leases-ended", (Step) (lab, shell) -> shell.openLease(Samples.id(5))),
                arguments("leases-end", (Step) (lab, shell) -> {
                    shell.open(Screen.LEASES);
                    press(shell, "#lease-end");
                }),
                arguments("wallet-none", (Step) (lab, shell) -> {
                    lab.wallet.cell.set(Samples.noWallet());
                    shell.open(Screen.WALLET);
                }),
                arguments("wallet-create", (Step) (lab, shell) -> {
                    lab.wallet.cell.set(Samples.noWallet());
                    shell.open(Screen.WALLET);
                    press(shell, "#wallet-create");
                }),
                arguments("wallet-words", (Step) (lab, shell) -> {
                    lab.wallet.cell.set(Samples.noWallet());
                    shell.open(Screen.WALLET);
                    press(shell, "#wallet-create");
                    find(shell, "#setup-password", TextField.class).setText(FakeWallet.PASSWORD);
                    find(shell, "#setup-password-again", TextField.class).setText(FakeWallet.PASSWORD);
                    press(shell, "#setup-next");
                }),
                arguments("wallet-locked", (Step) (lab, shell) -> {
                    lab.wallet.cell.set(Samples.locked());
                    shell.open(Screen.WALLET);
                }),
                arguments("wallet-review", (Step) (lab, shell) -> {
                    shell.open(Screen.WALLET);
                    find(shell, "#send-to", TextField.class).setText(Samples.PORTO.hex());
                    find(shell, "#send-amount", TextField.class).setText("1.25");
                    press(shell, "#send-review");
                }),
                arguments("wallet-password", (Step) (lab, shell) -> {
                    shell.open(Screen.WALLET);
                    press(shell, "#wallet-change-password");
                }));
    }

    @ParameterizedTest
    @MethodSource("states")
    void state(String name, Step step) throws IOException {
        for (Theme theme : Theme.values()) {
            Lab lab = new Lab();
            lab.leases.cell.set(List.of(
                    Samples.rented(), Samples.ended(5, EndReason.BUDGET_USED), Samples.ended(6, EndReason.UNPAID)));
            lab.leases.wrote(Samples.OUTPUT);
            Locale locale = theme == Theme.DARK ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            String file = "state-" + name + "-" + theme.name().toLowerCase(Locale.ROOT);
            picture(lab, locale, theme, 1280, 800, file, shell -> step.take(lab, shell));
        }
    }

    /// What brings a window into a state.
    interface Step {
        void take(Lab lab, Shell shell);
    }

    static void press(Shell shell, String button) {
        find(shell, button, ButtonBase.class).fire();
    }

    static <T> T find(Shell shell, String selector, Class<T> type) {
        lay(shell);
        return type.cast(Objects.requireNonNull(shell.lookup(selector), selector));
    }

    static void picture(Lab lab, Locale locale, Theme theme, int width, int height, String name, Consumer<Shell> step)
            throws IOException {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(20), () -> {
            try (Shell shell = new Shell(lab.desks(), lab.options(locale, theme), Lab.direct())) {
                Scene scene = new Scene(shell, width, height);
                theme.dress(scene);
                shell.resize(width, height);
                lay(shell);
                step.accept(shell);
                lay(shell);
                return scene.snapshot(null);
            }
        });
        Path file = FOLDER.resolve(name + ".png");
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        assertTrue(Files.size(file) > 10_000, "an empty picture: " + file);
    }

    /// Tables need several passes until their columns have settled.
    private static void lay(Shell shell) {
        for (int pass = 0; pass < 4; pass++) {
            shell.applyCss();
            shell.layout();
        }
    }
}
