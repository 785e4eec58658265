package io.idlemint.ui.share;

import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.MarketDesk;
import io.idlemint.node.desk.ReadinessDesk;
import io.idlemint.node.desk.SharingDesk;

/// What the Share screen shows and does.
///
/// @param selfTest rents this computer for two minutes
public record ShareDesks(
        GovernorDesk governor, SharingDesk sharing, MarketDesk market, ReadinessDesk readiness, Runnable selfTest) {}
