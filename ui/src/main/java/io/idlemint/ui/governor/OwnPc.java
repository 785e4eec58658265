package io.idlemint.ui.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Reason;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the governor lets this computer do, as a whole. Immutable.
public record OwnPc(List<Governed> devices) {
    public OwnPc {
        devices = List.copyOf(devices);
    }

    /// What was decided for a device; empty for one that only holds.
    public Optional<Decision> of(Bytes32 device) {
        return devices.stream()
                .filter(one -> one.device().equals(device))
                .map(Governed::decision)
                .findFirst();
    }

    /// The decision that speaks for all: the processor's.
    public Optional<Decision> main() {
        return devices.stream()
                .filter(one -> one.kind() == DeviceKind.CPU)
                .findFirst()
                .or(() -> devices.stream().findFirst())
                .map(Governed::decision);
    }

    /// Why nothing may mine; empty while something may, or while that is because of a lease.
    public Optional<Decision> stopped() {
        return devices.stream().anyMatch(one -> one.decision().mayMine())
                ? Optional.empty()
                : main().filter(decision -> decision.reason() != Reason.LEASED);
    }

    /// The owner's pause, whatever else holds; empty when there is none for the processor.
    public Optional<Decision> paused() {
        return main().filter(decision -> decision.reason().isPause());
    }

    /// The owner's pauses of any devices, the one that ends first before the others, those without an end last.
    public List<Decision> pauses() {
        return devices.stream()
                .map(Governed::decision)
                .filter(decision -> decision.reason().isPause())
                .sorted(Comparator.comparing(decision -> decision.until().orElse(Instant.MAX)))
                .toList();
    }

    /// Whether the owner has paused every device.
    public boolean isAllPaused() {
        return !devices.isEmpty() && pauses().size() == devices.size();
    }
}
