package io.idlemint.ui.leases;

import io.idlemint.ui.kit.StateKind;

/// A running lease in words.
///
/// @param step how far it is on the way to ready: 0 terms, 1 escrow, 2 start, 3 ready
/// @param usedFraction the part of the budget that is used, 0 to 1, for the bar only
/// @param warning how the bar and its line look
/// @param job what became of the last command; empty while it runs
record LeaseText(
        String title,
        StateKind state,
        String pill,
        String about,
        int step,
        Cell used,
        Cell costs,
        Cell left,
        Cell risk,
        String budget,
        String budgetLeft,
        double usedFraction,
        Warning warning,
        String budgetHelp,
        String signed,
        String job) {
    /// The step at which it can be used.
    static final int READY = 3;

    /// A meter.
    record Cell(String label, String number, String unit, String help) {}

    /// How far the budget is used.
    enum Warning {
        NONE,
        NOTE,
        URGENT
    }
}
