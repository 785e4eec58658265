package io.idlemint.ui.shell;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.i18n.MarketText;
import io.idlemint.i18n.MineText;
import io.idlemint.i18n.NetworkText;
import io.idlemint.i18n.ShareText;
import io.idlemint.i18n.Texts;
import io.idlemint.i18n.WalletText;
import io.idlemint.ui.Desks;
import io.idlemint.ui.UiOptions;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.WindowSize;
import io.idlemint.ui.screen.Navigator;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wallet.IdleLock;
import io.idlemint.ui.wording.Wording;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The content of the window: shows one screen at a time inside the frame.
public final class Shell extends StackPane implements Navigator, AutoCloseable {
    private final Wording words;
    private final DialogLayer dialogs = new DialogLayer();
    private final ShellViewModel frame;
    private final NavRail rail;
    private final TopBar topBar;
    private final ScrollPane content = new ScrollPane();
    private final Screens screens;
    private @Nullable IdleLock idle;
    private final Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));

    public Shell(Desks desks, UiOptions options, UiBridge bridge) {
        words = new Wording(Texts.of(options.locale()), options.clock(), options.zone());
        getStyleClass().add("im-window");
        frame = new ShellViewModel(desks, bridge, words);
        rail = new NavRail(words, this::open);
        topBar = new TopBar(frame, words, this::open);
        screens = new Screens(desks, options, new ScreenContext(bridge, words, this), dialogs, new WindowSize(this));
        content.getStyleClass().add("screen-scroll");
        content.setFitToWidth(true);
        content.setFitToHeight(true);
        content.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        BorderPane all = new BorderPane(new BorderPane(content, topBar, null, new StatusBar(frame), null));
        all.setLeft(rail);
        getChildren().addAll(all, dialogs.node());
        open(Screen.HOME);
        seconds.setCycleCount(Animation.INDEFINITE);
        seconds.play();
    }

    private void tick() {
        frame.tick();
        screens.tick();
    }

    /// Puts the keys of the window onto its scene.
    public void keys(Scene scene) {
        int place = 1;
        for (Screen screen : Screen.values()) {
            key(scene, KeyCode.valueOf("DIGIT" + place++), () -> open(screen));
        }
        key(scene, KeyCode.P, frame::toggle);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && dialogs.isOpen()) {
                dialogs.close();
                event.consume();
            }
        });
        idle = new IdleLock(scene, IdleLock.USUAL, screens.wallet()::lockIdle);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F5), screens.market()::refresh);
    }

    private static void key(Scene scene, KeyCode code, Runnable action) {
        scene.getAccelerators().put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), action);
    }

    @Override
    public void open(Screen screen) {
        dialogs.close();
        rail.select(screen);
        content.setContent(screens.view(screen));
        content.setVvalue(0);
        topBar.show(words.text(screen.title()), subtitle(screen), screen != Screen.HOME);
        if (screen == Screen.MARKET) {
            screens.market().refresh();
        } else if (screen == Screen.SHARE) {
            screens.share().refresh();
        }
    }

    @Override
    public void openLease(Bytes32 leaseId) {
        open(Screen.LEASES);
        screens.leases().openLease(leaseId);
    }

    @Override
    public void openShare(Bytes32 device) {
        open(Screen.SHARE);
        screens.share().choose(device);
    }

    @Override
    public void openBackup() {
        open(Screen.WALLET);
        screens.setup().askBackup();
    }

    private String subtitle(Screen screen) {
        return switch (screen) {
            case MINE -> words.text(MineText.SUBTITLE);
            case SHARE -> words.text(ShareText.SUBTITLE);
            case MARKET -> words.text(MarketText.SUBTITLE);
            case WALLET -> words.text(WalletText.SUBTITLE);
            case NETWORK -> words.text(NetworkText.SUBTITLE);
            case HOME, LEASES -> "";
        };
    }

    @Override
    public void close() {
        if (idle != null) {
            idle.close();
        }
        seconds.stop();
        frame.close();
        screens.close();
    }
}
