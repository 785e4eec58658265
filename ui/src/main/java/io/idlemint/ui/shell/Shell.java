package io.idlemint.ui.shell;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.i18n.MarketText;
import io.idlemint.i18n.Texts;
import io.idlemint.i18n.WalletText;
import io.idlemint.ui.Desks;
import io.idlemint.ui.UiOptions;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.home.HomeView;
import io.idlemint.ui.home.HomeViewModel;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.WindowSize;
import io.idlemint.ui.screen.Navigator;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The content of the window: makes the screens, shows one of them, and closes them all.
public final class Shell extends StackPane implements Navigator, AutoCloseable {
    private final Wording words;
    private final DialogLayer dialogs = new DialogLayer();
    private final ShellViewModel frame;
    private final NavRail rail;
    private final TopBar topBar;
    private final StackPane content = new StackPane();
    private final Map<Screen, Region> screens = new EnumMap<>(Screen.class);
    private final List<AutoCloseable> models = new ArrayList<>();

    public Shell(Desks desks, UiOptions options, UiBridge bridge) {
        words = new Wording(Texts.of(options.locale()), options.clock(), options.zone());
        getStyleClass().add("im-window");
        WindowSize size = new WindowSize(this);
        frame = new ShellViewModel(desks.mining(), desks.wallet(), desks.network(), bridge, words);
        rail = new NavRail(words, this::open);
        topBar = new TopBar(frame, words, this::open);
        makeScreens(desks, new ScreenContext(bridge, words, this), size);
        BorderPane work = new BorderPane(content, topBar, null, new StatusBar(frame), null);
        work.getStyleClass().add("work");
        content.getStyleClass().add("content");
        BorderPane all = new BorderPane(work);
        all.setLeft(rail);
        getChildren().addAll(all, dialogs.node());
        open(Screen.HOME);
    }

    private void makeScreens(Desks desks, ScreenContext context, WindowSize size) {
        HomeViewModel home = new HomeViewModel(
                desks.mining(), desks.sharing(), desks.leases(), desks.wallet(), desks.network(), context);
        models.add(home);
        screens.put(Screen.HOME, new HomeView(home, dialogs, size));
    }

    /// Puts the keys of the window onto its scene.
    public void keys(Scene scene) {
        key(scene, KeyCode.DIGIT1, () -> open(Screen.HOME));
        key(scene, KeyCode.DIGIT2, () -> open(Screen.MARKET));
        key(scene, KeyCode.DIGIT3, () -> open(Screen.LEASES));
        key(scene, KeyCode.DIGIT4, () -> open(Screen.WALLET));
        key(scene, KeyCode.P, frame::toggle);
    }

    private static void key(Scene scene, KeyCode code, Runnable action) {
        scene.getAccelerators().put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), action);
    }

    @Override
    public void open(Screen screen) {
        dialogs.close();
        rail.select(screen);
        Region view = screens.get(screen);
        if (view != null) {
            content.getChildren().setAll(scrolling(view));
        }
        topBar.show(words.text(screen.title()), subtitle(screen), screen != Screen.HOME);
    }

    @Override
    public void openLease(Bytes32 leaseId) {
        open(Screen.LEASES);
    }

    @Override
    public void openBackup() {
        open(Screen.WALLET);
    }

    private String subtitle(Screen screen) {
        return switch (screen) {
            case MARKET -> words.text(MarketText.SUBTITLE);
            case WALLET -> words.text(WalletText.SUBTITLE);
            case HOME, LEASES -> "";
        };
    }

    /// A screen scrolls as a whole when it is too tall, and never sideways.
    private static ScrollPane scrolling(Region view) {
        ScrollPane pane = new ScrollPane(view);
        pane.getStyleClass().add("screen-scroll");
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    @Override
    public void close() {
        frame.close();
        for (AutoCloseable model : models) {
            try {
                model.close();
            } catch (Exception impossible) {
                throw new IllegalStateException("a view model failed to close", impossible);
            }
        }
    }
}
