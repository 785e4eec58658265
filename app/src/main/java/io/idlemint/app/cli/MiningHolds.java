package io.idlemint.app.cli;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Reason;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tells a person who waits for mining what holds it up or slows it down, once for each reason. Safe for use by several
/// threads.
final class MiningHolds {
    private final Console console;
    private final GovernorWords words = new GovernorWords(Locale.getDefault(), ZoneId.systemDefault());
    private final Map<Bytes32, Reason> said = new HashMap<>();

    MiningHolds(Console console) {
        this.console = console;
    }

    synchronized void tell(List<Governed> devices) {
        for (Governed device : devices) {
            Reason reason = device.decision().reason();
            boolean isHeld = device.decision().level() == Level.OFF || reason.kind() == Reason.Kind.SAFETY;
            if (!isHeld) {
                said.remove(device.device());
            } else if (said.put(device.device(), reason) != reason) {
                console.say(words.now(device));
            }
        }
    }
}
