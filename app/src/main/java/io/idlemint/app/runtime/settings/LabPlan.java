package io.idlemint.app.runtime.settings;

import java.time.Duration;

/// What an own lab's key node is started with.
///
/// @param name the lab's name, for people
/// @param maturity blocks until mined money can be spent
/// @param challenge the time before an unanswered close is final
/// @param grace how long a lost connection is waited for
public record LabPlan(String name, int maturity, Duration challenge, Duration grace) {
    /// The defaults of a lab.
    public static final LabPlan LAB = new LabPlan("My lab", 20, Duration.ofMinutes(10), Duration.ofMinutes(3));

    /// For a demonstration: mined money can be spent one block later.
    public static final LabPlan DEMO = new LabPlan("Demo lab", 1, Duration.ofMinutes(1), Duration.ofSeconds(30));
}
