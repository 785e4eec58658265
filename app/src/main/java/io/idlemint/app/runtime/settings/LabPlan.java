package io.idlemint.app.runtime.settings;

import io.idlemint.app.runtime.lab.ComputerName;
import java.time.Duration;

/// What an own lab's key node is started with.
///
/// @param name the lab's name, for people
/// @param maturity blocks until mined money can be spent
/// @param challenge the time before an unanswered close is final
/// @param grace how long a lost connection is waited for
public record LabPlan(String name, int maturity, Duration challenge, Duration grace) {
    /// How long an unanswered close waits in a lab.
    private static final Duration CHALLENGE = Duration.ofMinutes(10);

    private static final Duration GRACE = Duration.ofMinutes(3);

    /// For a demonstration: mined money can be spent one block later.
    public static final LabPlan DEMO = new LabPlan("Demo lab", 1, Duration.ofMinutes(1), Duration.ofSeconds(30));

    /// A lab with the usual times.
    public static LabPlan usual(String name, int maturity) {
        return new LabPlan(name, maturity, CHALLENGE, GRACE);
    }

    /// The lab of this computer, named like it: friends see from whom it is.
    public static LabPlan ofThisComputer() {
        return usual(ComputerName.read(), 20);
    }
}
