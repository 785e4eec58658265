package io.idlemint.app.runtime.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.desk.GovernorDesk.PowerLimit;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preferences;
import java.util.Map;

/// What the governor moves. Takes effect at once.
@FunctionalInterface
public interface Levers {
    /// Obeys a decision that differs from the one before, or the first one.
    ///
    /// @param unleased how much mining may take of the device as soon as no lease holds it
    /// @param noticeIsNew whether the running lease has to get its notice now
    void obey(Decision decision, Level unleased, boolean noticeIsNew);

    /// Sees everything that holds now, once a second and after every word of the owner. Must not wait.
    default void heed(Preferences preferences, Map<Bytes32, Decision> decisions) {}

    /// The cards whose power can be limited. Must not wait.
    default Map<Bytes32, PowerLimit> powerLimits() {
        return Map.of();
    }
}
