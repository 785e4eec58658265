package io.idlemint.machine.doctor;

import io.idlemint.domain.machine.ReadinessCheck;

/// Looks at one thing; may block for some seconds.
@FunctionalInterface
public interface Check {
    ReadinessCheck look();
}
