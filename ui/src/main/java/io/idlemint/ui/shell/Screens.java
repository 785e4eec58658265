package io.idlemint.ui.shell;

import io.idlemint.domain.time.Ticker;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.MarketText;
import io.idlemint.ui.Desks;
import io.idlemint.ui.UiOptions;
import io.idlemint.ui.export.FileSaver;
import io.idlemint.ui.home.HomeView;
import io.idlemint.ui.home.HomeViewModel;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.FilePicker;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.QrPicture;
import io.idlemint.ui.kit.WindowSize;
import io.idlemint.ui.leases.LeasesView;
import io.idlemint.ui.leases.LeasesViewModel;
import io.idlemint.ui.leases.work.WorkCard;
import io.idlemint.ui.ledger.EarningsViewModel;
import io.idlemint.ui.ledger.HistoryViewModel;
import io.idlemint.ui.ledger.LedgerCard;
import io.idlemint.ui.market.MarketView;
import io.idlemint.ui.market.MarketViewModel;
import io.idlemint.ui.market.RentPanel;
import io.idlemint.ui.market.RentViewModel;
import io.idlemint.ui.mine.MineView;
import io.idlemint.ui.mine.MineViewModel;
import io.idlemint.ui.network.NetworkView;
import io.idlemint.ui.network.NetworkViewModel;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.settings.SettingsView;
import io.idlemint.ui.settings.SettingsViewModel;
import io.idlemint.ui.settings.VersionsModel;
import io.idlemint.ui.share.ShareDesks;
import io.idlemint.ui.share.ShareView;
import io.idlemint.ui.share.ShareViewModel;
import io.idlemint.ui.unlock.UnlockDialog;
import io.idlemint.ui.wallet.SendViewModel;
import io.idlemint.ui.wallet.SetupViewModel;
import io.idlemint.ui.wallet.WalletView;
import io.idlemint.ui.wallet.WalletViewModel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.scene.layout.Region;

/// Makes every screen's model, and its view when it is opened for the first time; closes the models.
final class Screens implements AutoCloseable {
    private final HomeViewModel home;
    private final MineViewModel mine;
    private final ShareViewModel share;
    private final RentViewModel rent;
    private final Runnable tryOwn;
    private final MarketViewModel market;
    private final LeasesViewModel leases;
    private final SetupViewModel setup;
    private final WalletViewModel wallet;
    private final HistoryViewModel history;
    private final EarningsViewModel earnings;
    private final NetworkViewModel network;
    private final SettingsViewModel settings;
    private final VersionsModel versions;
    private final Map<Screen, Supplier<Region>> makers = new EnumMap<>(Screen.class);
    private final Map<Screen, Region> views = new EnumMap<>(Screen.class);

    Screens(
            Desks desks,
            UiOptions options,
            ScreenContext context,
            DialogLayer dialogs,
            WindowSize size,
            Carried carried) {
        home = new HomeViewModel(desks, context);
        mine = new MineViewModel(desks.mine(), desks.mining(), desks.governor(), desks.network(), context);
        rent = new RentViewModel(desks.market(), desks.wallet(), options.results(), context);
        tryOwn = () -> UnlockDialog.first(rent.unlocking(), context.words(), dialogs, rent::tryOwn);
        market = new MarketViewModel(desks.market(), desks.network(), desks.notebook(), rent, context);
        leases = new LeasesViewModel(desks.leases(), desks.wallet(), tryOwn, name -> findAgain(name, context), context);
        setup = new SetupViewModel(desks.wallet(), RandomGenerator.getDefault(), context);
        SendViewModel send = new SendViewModel(desks.wallet(), desks.notebook(), QrPicture::read, context);
        wallet = new WalletViewModel(desks.wallet(), desks.network().now(), setup, send, context);
        history = new HistoryViewModel(desks.wallet(), desks.notebook(), context);
        earnings = new EarningsViewModel(desks.wallet(), options.clock(), context);
        network = new NetworkViewModel(desks.lab(), desks.network(), desks.market(), context);
        rent.selfTestRefusal().subscribe(why -> explain(why, context, dialogs));
        share = new ShareViewModel(
                new ShareDesks(desks.governor(), desks.sharing(), desks.market(), desks.readiness(), tryOwn),
                options.clock(),
                carried.edit(),
                context);
        settings = new SettingsViewModel(
                desks.settings(), desks.governor(), desks.system(), desks.tray(), carried.change(), context);
        versions = new VersionsModel(desks.updates(), Ticker.system(), context);
        makers.put(Screen.HOME, () -> new HomeView(home, dialogs, size));
        makers.put(Screen.MINE, () -> new MineView(mine, dialogs, size));
        makers.put(Screen.SHARE, () -> new ShareView(share, dialogs, size));
        makers.put(
                Screen.MARKET, () -> new MarketView(market, new RentPanel(rent, FilePicker.ofSystem()), dialogs, size));
        makers.put(
                Screen.LEASES,
                () -> new LeasesView(
                        leases, new WorkCard.Asking(FilePicker.ofSystem(), FileSaver.ofSystem(), dialogs)));
        makers.put(
                Screen.WALLET,
                () -> new WalletView(
                        wallet,
                        new LedgerCard(history, earnings, FileSaver.ofSystem(), dialogs, size),
                        FilePicker.ofSystem(),
                        dialogs,
                        size));
        makers.put(Screen.NETWORK, () -> new NetworkView(network, dialogs, size));
        makers.put(Screen.SETTINGS, () -> new SettingsView(settings, versions, dialogs, size));
    }

    private void findAgain(String device, ScreenContext context) {
        market.find(device);
        context.navigator().open(Screen.MARKET);
    }

    private static void explain(String refusal, ScreenContext context, DialogLayer dialogs) {
        if (!refusal.isEmpty()) {
            dialogs.ask(
                    context.words().text(MarketText.TRY_OWN_REFUSED),
                    Labels.wrapping(refusal, "help"),
                    Buttons.primary(context.words().text(CommonText.CLOSE), dialogs::close));
        }
    }

    Region view(Screen screen) {
        return views.computeIfAbsent(
                screen, wanted -> Objects.requireNonNull(makers.get(wanted)).get());
    }

    /// Asks again for what a screen shows; what has news of its own is new already.
    void refresh(Screen screen) {
        switch (screen) {
            case HOME -> home.refresh();
            case SHARE -> share.refreshAll();
            case MINE -> mine.refresh();
            case MARKET -> market.refresh();
            case WALLET -> earnings.load();
            case NETWORK -> network.refresh();
            case SETTINGS, LEASES -> {}
        }
    }

    /// Rents this computer to itself.
    void tryOwn() {
        tryOwn.run();
    }

    /// A second has passed.
    void tick() {
        home.tick();
        wallet.tick();
        earnings.tick();
        network.tick();
    }

    ShareViewModel share() {
        return share;
    }

    MarketViewModel market() {
        return market;
    }

    LeasesViewModel leases() {
        return leases;
    }

    WalletViewModel wallet() {
        return wallet;
    }

    SetupViewModel setup() {
        return setup;
    }

    SettingsViewModel settings() {
        return settings;
    }

    @Override
    public void close() {
        settings.close();
        versions.close();
        home.close();
        mine.close();
        share.close();
        market.close();
        leases.close();
        wallet.close();
        history.close();
        earnings.close();
        network.close();
    }
}
