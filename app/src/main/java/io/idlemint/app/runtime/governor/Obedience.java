package io.idlemint.app.runtime.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Has every device obey what changed. A device that cannot is tried again the next time, and keeps none of the others
/// from obeying. For use by one thread at a time.
final class Obedience {
    private final Levers levers;
    private final Map<Bytes32, Order> obeyed = new HashMap<>();
    private final Map<Bytes32, Complaint> failing = new HashMap<>();

    private record Order(Decision decision, Level unleased) {
        boolean sameAs(Order other) {
            return decision.sameAs(other.decision) && unleased == other.unleased;
        }
    }

    Obedience(Levers levers) {
        this.levers = levers;
    }

    /// @param decisions what holds now
    /// @param unleased what would hold if nothing were leased, for the same devices
    void obey(Map<Bytes32, Decision> decisions, Map<Bytes32, Decision> unleased) {
        obeyed.keySet().retainAll(decisions.keySet());
        failing.keySet().retainAll(decisions.keySet());
        decisions.forEach((device, decision) -> obey(new Order(
                decision,
                Optional.ofNullable(unleased.get(device)).orElse(decision).level())));
    }

    private void obey(Order order) {
        Bytes32 device = order.decision().device();
        Optional<Order> was = Optional.ofNullable(obeyed.get(device));
        if (!failing.containsKey(device) && was.filter(order::sameAs).isPresent()) {
            return;
        }
        boolean noticeIsNew = order.decision().giveNotice()
                && !was.map(Order::decision).map(Decision::giveNotice).orElse(false);
        try {
            levers.obey(order.decision(), order.unleased(), noticeIsNew);
            obeyed.put(device, order);
            Optional.ofNullable(failing.remove(device)).ifPresent(Complaint::over);
        } catch (RuntimeException failure) {
            failing.computeIfAbsent(device, name -> new Complaint(name.brief() + " does not obey"))
                    .about(failure);
        }
    }
}
