package io.idlemint.ui.fake;

import io.idlemint.fixtures.SettableClock;
import io.idlemint.i18n.Texts;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.mine.MineDesks;
import io.idlemint.ui.Desks;
import io.idlemint.ui.UiOptions;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.theme.Theme;
import io.idlemint.ui.wording.Wording;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// All desks of a small lab, and what a window needs beside them.
public final class Lab {
    public final FakeSettings settings = new FakeSettings();
    public final FakeSystem system = new FakeSystem();
    public final FakeActivity activity = new FakeActivity();
    public final FakeMining mining = new FakeMining(FakeMining.at(Activity.MINING, 131_512_345L));
    public final FakeSharing sharing = new FakeSharing(Samples.devices());
    public final FakeMarket market = new FakeMarket(Samples.OWN, Samples.offers());
    public final FakeLeases leases = new FakeLeases(List.of());
    public final FakeWallet wallet = new FakeWallet(Samples.wallet());
    public final FakeNotebook notebook = new FakeNotebook();
    public final FakeNetwork network = new FakeNetwork(Samples.network());
    public final FakeGovernor governor = new FakeGovernor();
    public final FakeLab lab = new FakeLab();
    public final FakeWork work = new FakeWork();
    public final FakeBench bench = new FakeBench();
    public final FakeChain chain = new FakeChain();
    public final FakeReadiness readiness = new FakeReadiness();
    public final FakeUpdates updates = new FakeUpdates();
    public final FakeTray tray = new FakeTray();
    public final SettableClock clock = new SettableClock(Samples.NOW);

    public Lab() {
        market.walletIsOpen = wallet::isOpen;
        leases.walletIsOpen = wallet::isOpen;
    }

    public Desks desks() {
        return new Desks(
                settings,
                system,
                activity,
                mining,
                sharing,
                market,
                leases,
                wallet,
                notebook,
                network,
                governor,
                mineDesks(),
                lab,
                readiness,
                updates,
                tray);
    }

    public MineDesks mineDesks() {
        return new MineDesks(work, chain, bench);
    }

    public UiOptions options(Locale locale, Theme theme) {
        return new UiOptions(locale, theme, 100, clock, () -> ZoneOffset.UTC, Path.of("results"));
    }

    public Wording words() {
        return new Wording(Texts.of(Locale.ENGLISH), clock, ZoneOffset.UTC);
    }

    /// Everything on the calling thread, in order.
    public static UiBridge direct() {
        return new UiBridge(Runnable::run, Runnable::run);
    }
}
