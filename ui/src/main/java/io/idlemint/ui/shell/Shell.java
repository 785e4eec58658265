package io.idlemint.ui.shell;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.time.Ticker;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.MarketText;
import io.idlemint.i18n.MineText;
import io.idlemint.i18n.NetworkText;
import io.idlemint.i18n.SettingsText;
import io.idlemint.i18n.ShareText;
import io.idlemint.i18n.ShellText;
import io.idlemint.i18n.Texts;
import io.idlemint.i18n.WalletText;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.ui.Desks;
import io.idlemint.ui.UiOptions;
import io.idlemint.ui.activity.ActivityDrawer;
import io.idlemint.ui.activity.ActivityViewModel;
import io.idlemint.ui.activity.ToastRow;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.Scrolls;
import io.idlemint.ui.kit.WindowSize;
import io.idlemint.ui.link.DeepLink;
import io.idlemint.ui.prefs.SettingsDesk.KeptAside;
import io.idlemint.ui.screen.Navigator;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wallet.IdleLock;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The content of the window: shows one screen at a time inside the frame.
public final class Shell extends StackPane implements Navigator, AutoCloseable {
    /// From this size of text on, in percent, any window is narrow.
    static final int LARGE_TEXT = 150;

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Wording words;
    private final DialogLayer dialogs = new DialogLayer();
    private final ShellViewModel frame;
    private final ActivityViewModel activity;
    private final ActivityDrawer drawer;
    private final NavRail rail;
    private final TopBar topBar;
    private final ScrollPane content = Scrolls.direct(new ScrollPane());
    private final Screens screens;
    private final WindowKeys keys;
    private @Nullable IdleLock idle;
    private final UiBridge bridge;
    private final InstantSource clock;
    private final Live<List<LeaseNow>> leases;
    private final Subscription seconds;
    private final Subscription refused;
    private Screen shown = Screen.HOME;

    public Shell(Desks desks, UiOptions options, UiBridge bridge) {
        this(desks, options, bridge, new Carried());
        open(Screen.HOME);
    }

    /// A shell in which no screen is open yet.
    ///
    /// @param carried from the shell before
    Shell(Desks desks, UiOptions options, UiBridge bridge, Carried carried) {
        this.bridge = bridge;
        clock = options.clock();
        leases = desks.leases().leases();
        words = new Wording(
                Texts.of(options.locale()),
                options.clock(),
                options.zone(),
                desks.settings().now().get().look().units(),
                () -> desks.governor().preferences().money());
        getStyleClass().add("im-window");
        frame = new ShellViewModel(desks, bridge, words);
        rail = new NavRail(words, this::open);
        ScreenContext context = new ScreenContext(bridge, words, this);
        activity = new ActivityViewModel(desks, context, carried.read());
        drawer = new ActivityDrawer(activity, dialogs);
        topBar = new TopBar(frame, words, this::open, new Bell(words, activity.unread(), drawer::open));
        screens = new Screens(
                desks, options, context, dialogs, new WindowSize(this, options.textPercent() >= LARGE_TEXT), carried);
        keys = new WindowKeys(this, frame, screens, dialogs, words);
        content.getStyleClass().add("screen-scroll");
        content.setFitToWidth(true);
        content.setFitToHeight(true);
        content.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        ToastRow toasts = new ToastRow(activity, drawer::open);
        VBox foot = new VBox(toasts, new StatusBar(frame));
        BorderPane all = new BorderPane(new BorderPane(content, topBar, null, foot, null));
        all.setLeft(scrolling(rail));
        getChildren().addAll(all, dialogs.node());
        refused = bridge.hear(toasts::refuse);
        seconds = bridge.every(SECOND, this::tick);
    }

    private void tick() {
        frame.tick();
        if (shown == Screen.HOME) {
            topBar.subtitle(subtitle(shown));
        } else if (shown == Screen.SETTINGS) {
            screens.settings().tick();
        } else if (shown == Screen.MARKET) {
            screens.market().tick();
        }
        screens.tick();
    }

    /// With large text in a low window the rail is taller than the window.
    private static ScrollPane scrolling(NavRail rail) {
        ScrollPane scroll = Scrolls.direct(new ScrollPane(rail));
        scroll.getStyleClass().add("nav-scroll");
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(USE_PREF_SIZE);
        return scroll;
    }

    /// Puts the keys of the window onto its scene, until the subscription is closed.
    public Subscription keys(Scene scene) {
        idle = new IdleLock(scene, IdleLock.USUAL, screens.wallet()::lockIdle, bridge, Ticker.system(), clock);
        return keys.onto(scene);
    }

    /// Opens the search for what can be done.
    public void openCommands() {
        keys.commands();
    }

    /// Shows all keys, and where there is more.
    public void openHelp() {
        keys.help();
    }

    @Override
    public void open(Screen screen) {
        dialogs.close();
        shown = screen;
        rail.select(screen);
        content.setContent(screens.view(screen));
        content.setVvalue(0);
        topBar.show(words.text(screen.title()), subtitle(screen), screen != Screen.HOME);
        if (screen == Screen.MARKET) {
            screens.market().refresh();
        } else if (screen == Screen.SHARE) {
            screens.share().refresh();
        } else if (screen == Screen.LEASES) {
            screens.leases().refresh();
        } else if (screen == Screen.SETTINGS) {
            screens.settings().tick();
        }
    }

    /// Says what is back to the first day because it could not be read.
    void tellKeptAside(List<KeptAside> aside) {
        String files = aside.stream().map(one -> one.file().toString()).collect(Collectors.joining("\n"));
        String told = words.text(SettingsText.KEPT_ASIDE, files, aside.size());
        boolean paused = aside.stream().anyMatch(KeptAside::rules);
        dialogs.ask(
                words.text(SettingsText.KEPT_ASIDE_TITLE),
                Labels.wrapping(paused ? told + "\n\n" + words.text(SettingsText.KEPT_ASIDE_RULES) : told, "help"),
                Buttons.primary(words.text(CommonText.CLOSE), dialogs::close));
    }

    /// Asks whether to end the application although leases run.
    void askQuit(Runnable quit) {
        long running = leases.get().stream()
                .filter(lease -> lease.state().holdsDevice())
                .count();
        Button yes = Buttons.danger(words.text(ShellText.QUIT_YES), quit);
        yes.setId("quit-yes");
        Button no = Buttons.secondary(words.text(ShellText.QUIT_NO), dialogs::close);
        no.setId("quit-no");
        dialogs.ask(
                words.text(ShellText.QUIT_TITLE),
                Labels.wrapping(words.text(ShellText.QUIT_BODY, running), "help"),
                no,
                yes);
    }

    /// The screen that is open.
    public Screen shown() {
        return shown;
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
    public void openSettings(Group group) {
        screens.settings().point(group);
        open(Screen.SETTINGS);
    }

    @Override
    public void openBackup() {
        open(Screen.WALLET);
        screens.setup().askBackup();
    }

    @Override
    public void openActivity() {
        drawer.open();
    }

    /// Opens what a link is about, filled in for review.
    void follow(DeepLink link) {
        switch (link) {
            case DeepLink.Place place -> open(place.screen());
            case DeepLink.Offer offer -> {
                open(Screen.MARKET);
                screens.market().choose(offer.hash());
            }
            case DeepLink.Pay pay -> {
                open(Screen.WALLET);
                screens.wallet().send().fill(pay.to(), pay.amount(), pay.label());
            }
        }
    }

    private String subtitle(Screen screen) {
        return switch (screen) {
            case MINE -> words.text(MineText.SUBTITLE);
            case SHARE -> words.text(ShareText.SUBTITLE);
            case MARKET -> words.text(MarketText.SUBTITLE);
            case WALLET -> words.text(WalletText.SUBTITLE);
            case NETWORK -> words.text(NetworkText.SUBTITLE);
            case SETTINGS -> words.text(SettingsText.SUBTITLE);
            case HOME -> words.today();
            case LEASES -> "";
        };
    }

    @Override
    public void close() {
        if (idle != null) {
            idle.close();
        }
        seconds.close();
        refused.close();
        activity.close();
        frame.close();
        screens.close();
    }
}
