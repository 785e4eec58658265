package io.idlemint.ui.share.price;

import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.Workload;
import io.idlemint.node.governor.Leasing;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What new leases cost, and what others ask.
///
/// @param rate empty when the device is not offered
/// @param typed the price per hour as a person edits it
/// @param compared how many like offers are dearer, or why there is nothing to compare
/// @param leased how many of them are leased; empty when there is nothing to compare
record PriceSheet(
        Optional<Rate> rate,
        String typed,
        PriceBand band,
        String compared,
        String leased,
        Duration notice,
        Set<Workload> workloads) {
    static final PriceSheet NONE = new PriceSheet(
            Optional.empty(), "", PriceBand.EMPTY, "", "", Leasing.USUAL.notice(), Leasing.USUAL.workloads());
}
