package io.idlemint.machine.doctor;

import io.idlemint.domain.machine.ReadinessCheck;
import java.util.List;

/// Makes the readiness list.
///
/// @param checks what it looks at, in this order
public record Doctor(List<Check> checks) {
    public Doctor {
        checks = List.copyOf(checks);
    }

    /// Looks at everything, one after the other; blocks for up to some seconds.
    public List<ReadinessCheck> examine() {
        return checks.stream().map(Check::look).toList();
    }
}
