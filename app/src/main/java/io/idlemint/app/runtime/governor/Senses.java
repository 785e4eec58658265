package io.idlemint.app.runtime.governor;

import io.idlemint.domain.sense.Readings;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.profit.ProfitMeter;
import java.util.List;

/// What the governor looks at about once a second, on a thread of its own.
public interface Senses {
    Readings read();

    /// What mining looks like to somebody who wants to know what it brings.
    ProfitMeter.Sight mining(List<Governed> governed, Readings readings);
}
