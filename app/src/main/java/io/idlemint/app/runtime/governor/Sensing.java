package io.idlemint.app.runtime.governor;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.sense.Readings;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.profit.Profit;
import io.idlemint.node.profit.ProfitMeter;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the senses tell, and what mining brings. A sense that breaks blinds the governor; it does not end it. One
/// thread at a time looks; any may read.
final class Sensing {
    private final Senses senses;
    private final InstantSource clock;
    private final LiveCell<Profit> profit;
    private final ProfitMeter meter = new ProfitMeter();
    private final Complaint blind = new Complaint("the senses are broken");
    private volatile Readings readings = Readings.UNKNOWN;

    Sensing(Senses senses, InstantSource clock, Preferences first) {
        this.senses = senses;
        this.clock = clock;
        this.profit = new LiveCell<>(Profit.unknown(first.money()));
    }

    /// What was told last.
    Readings readings() {
        return readings;
    }

    Live<Profit> profit() {
        return profit;
    }

    void look(List<Governed> governed, Preferences wanted) {
        readings = sensed(governed, wanted);
    }

    private Readings sensed(List<Governed> governed, Preferences wanted) {
        try {
            Readings told = senses.read();
            Profit brought = meter.look(
                    senses.mining(governed, told),
                    wanted.money(),
                    wanted.schedule().zone(),
                    clock.instant());
            profit.set(brought);
            blind.over();
            return told.withProfit(brought.microsPerHourByDevice().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, each -> each.getValue().middle())));
        } catch (RuntimeException broken) {
            blind.about(broken);
            return Readings.UNKNOWN;
        }
    }
}
