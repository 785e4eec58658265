package io.idlemint.ui;

import io.idlemint.domain.tray.Tray;
import io.idlemint.node.desk.ActivityDesk;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.LeaseDesk;
import io.idlemint.node.desk.MarketDesk;
import io.idlemint.node.desk.MiningDesk;
import io.idlemint.node.desk.NetworkDesk;
import io.idlemint.node.desk.NotebookDesk;
import io.idlemint.node.desk.ReadinessDesk;
import io.idlemint.node.desk.SharingDesk;
import io.idlemint.node.desk.UpdateDesk;
import io.idlemint.node.desk.WalletDesk;
import io.idlemint.node.lab.LabDesk;
import io.idlemint.node.mine.MineDesks;
import io.idlemint.ui.prefs.SettingsDesk;
import io.idlemint.ui.prefs.SystemDesk;

/// Everything that the window shows and does. The application makes the desks and closes them after the window.
public record Desks(
        SettingsDesk settings,
        SystemDesk system,
        ActivityDesk activity,
        MiningDesk mining,
        SharingDesk sharing,
        MarketDesk market,
        LeaseDesk leases,
        WalletDesk wallet,
        NotebookDesk notebook,
        NetworkDesk network,
        GovernorDesk governor,
        MineDesks mine,
        LabDesk lab,
        ReadinessDesk readiness,
        UpdateDesk updates,
        Tray tray) {}
