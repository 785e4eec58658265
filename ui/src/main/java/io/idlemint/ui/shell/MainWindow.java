package io.idlemint.ui.shell;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Subscription;
import io.idlemint.i18n.Texts;
import io.idlemint.ui.Desks;
import io.idlemint.ui.UiOptions;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.link.DeepLink;
import io.idlemint.ui.prefs.SettingsDesk.KeptAside;
import io.idlemint.ui.prefs.UiSettings;
import io.idlemint.ui.prefs.UiSettings.Look;
import io.idlemint.ui.screen.Navigator;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.theme.Theme;
import io.idlemint.ui.wallet.SetupViewModel;
import io.idlemint.ui.welcome.Progress;
import io.idlemint.ui.welcome.WelcomeView;
import io.idlemint.ui.welcome.WelcomeViewModel;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The root of the window's scene: a shell in the language, colours and size of text that the owner chose, made anew
/// when one of them changes, with the same screen open. Only on the screen's thread.
public final class MainWindow extends StackPane implements AutoCloseable {
    private static final String STILL = "reduce-motion";

    private final Desks desks;
    private final UiOptions options;
    private final UiBridge bridge;
    private final Scene scene;
    private final Subscription settings;
    private final ChangeListener<ColorScheme> systemColours = (scheme, before, after) -> colours();
    private final Progress progress = new Progress();
    private final Carried carried = new Carried();
    private @Nullable Look shownLook;
    private boolean welcomed;
    private boolean toldOfSettings;
    private Screen wanted;
    private @Nullable WelcomeViewModel welcome;
    private @Nullable Shell shell;
    private @Nullable DeepLink pending;
    private @Nullable Subscription keys;

    /// In a scene of its own.
    ///
    /// @param options what holds where the owner has chosen nothing
    public MainWindow(Desks desks, UiOptions options, UiBridge bridge, double width, double height) {
        this(desks, options, bridge, new Scene(new StackPane(), width, height));
    }

    /// In the place of what a scene shows. So a window that is maximised already keeps its scene: JavaFX would lay out
    /// another one in the size that the window has when it is not maximised.
    ///
    /// @param options what holds where the owner has chosen nothing
    // Nobody sees the scene with this in it before this returns.
    @SuppressWarnings("this-escape")
    public MainWindow(Desks desks, UiOptions options, UiBridge bridge, Scene scene) {
        this.desks = desks;
        this.options = options;
        this.bridge = bridge;
        this.scene = scene;
        scene.setRoot(this);
        getStyleClass().add("main-window");
        // Who could not be joined is told there.
        wanted = desks.lab().now().get().tried().isEmpty() ? Screen.HOME : Screen.NETWORK;
        Platform.getPreferences().colorSchemeProperty().addListener(systemColours);
        settings = bridge.show(desks.settings().now(), this::show);
    }

    public Scene scene() {
        return scene;
    }

    /// Opens what a link is about; during the first run, when it is over.
    public void follow(DeepLink link) {
        Shell current = shell;
        if (current == null) {
            pending = link;
        } else {
            current.follow(link);
        }
    }

    /// Opens a lease, once the first run is over.
    public void openLease(Bytes32 lease) {
        Shell current = shell;
        if (current != null) {
            current.openLease(lease);
        }
    }

    /// Whether leases would end with the application.
    public boolean losesLeases() {
        return shell != null
                && desks.leases().leases().get().stream()
                        .anyMatch(lease -> lease.state().holdsDevice());
    }

    /// Asks whether to end it all the same.
    public void askQuit(Runnable quit) {
        shell().askQuit(quit);
    }

    /// The shell of the moment.
    public Shell shell() {
        Shell current = shell;
        if (current == null) {
            throw new IllegalStateException("the window is closed");
        }
        return current;
    }

    private void show(UiSettings now) {
        Look before = shownLook;
        shownLook = now.look();
        if (before == null || before.theme() != now.look().theme()) {
            colours();
        }
        getStyleClass().remove(STILL);
        if (now.look().reduceMotion()) {
            getStyleClass().add(STILL);
        }
        if (before == null
                || welcomed != now.welcomed()
                || before.language() != now.look().language()
                || before.textPercent() != now.look().textPercent()
                || !before.units().equals(now.look().units())) {
            boolean first = before == null || welcomed != now.welcomed();
            welcomed = now.welcomed();
            build(now.look(), first);
        }
    }

    private void colours() {
        Look look = shownLook;
        if (look != null) {
            theme(look).dress(scene);
        }
    }

    private static Theme theme(Look look) {
        return look.theme().theme(Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
    }

    private void build(Look look, boolean first) {
        Shell before = shell;
        if (before != null) {
            wanted = before.shown();
        }
        leave();
        // What leaves needs no style for another size of text.
        getChildren().clear();
        Theme.scaleText(scene, look.textPercent());
        UiOptions dressed = options.dressed(look.language().locale(options.locale()), theme(look), look.textPercent());
        // JavaFX's own calendar asks the virtual machine how dates are written, and nobody else.
        Locale.setDefault(Locale.Category.FORMAT, dressed.locale());
        if (!welcomed) {
            getChildren().setAll(welcome(dressed));
            return;
        }
        if (first || wanted != Screen.SETTINGS) {
            carried.change().keep();
        }
        Shell next = new Shell(desks, dressed, bridge, carried);
        shell = next;
        keys = next.keys(scene);
        if (!first && wanted == Screen.SETTINGS) {
            // What was changed stays in sight.
            next.openSettings(Navigator.Group.LOOK);
        } else {
            next.open(wanted);
        }
        getChildren().setAll(next);
        DeepLink asked = pending;
        if (asked != null) {
            pending = null;
            next.follow(asked);
        }
        if (!toldOfSettings) {
            toldOfSettings = true;
            List<KeptAside> aside = desks.settings().keptAside();
            if (!aside.isEmpty()) {
                next.tellKeptAside(aside);
            }
        }
    }

    private WelcomeView welcome(UiOptions dressed) {
        Wording words = new Wording(Texts.of(dressed.locale()), dressed.clock(), dressed.zone());
        ScreenContext context = new ScreenContext(bridge, words, new Navigator() {
            @Override
            public void open(Screen screen) {
                wanted = screen;
                Shell current = shell;
                if (current != null) {
                    current.open(screen);
                }
            }

            @Override
            public void openLease(Bytes32 leaseId) {
                open(Screen.LEASES);
            }

            @Override
            public void openShare(Bytes32 device) {
                open(Screen.SHARE);
            }

            @Override
            public void openSettings(Group group) {
                open(Screen.SETTINGS);
            }

            @Override
            public void openBackup() {
                open(Screen.WALLET);
            }

            @Override
            public void openActivity() {
                open(Screen.HOME);
            }
        });
        WelcomeViewModel model = new WelcomeViewModel(desks, context, progress);
        welcome = model;
        return new WelcomeView(
                model,
                new SetupViewModel(desks.wallet(), RandomGenerator.getDefault(), context),
                dressed.textPercent() >= Shell.LARGE_TEXT);
    }

    private void leave() {
        Subscription installed = keys;
        if (installed != null) {
            installed.close();
        }
        Shell current = shell;
        if (current != null) {
            current.close();
        }
        WelcomeViewModel first = welcome;
        if (first != null) {
            first.close();
        }
        shell = null;
        keys = null;
        welcome = null;
    }

    @Override
    public void close() {
        settings.close();
        Platform.getPreferences().colorSchemeProperty().removeListener(systemColours);
        leave();
    }
}
