package io.idlemint.ui.mine;

/// A device in the table, as text.
///
/// @param does what it does, or why it does not
/// @param remark what is wrong with it or with its shares; empty while nothing is
record WorkerRow(
        String device,
        String does,
        String rate,
        String accepted,
        String rejected,
        String late,
        String perShare,
        String luck,
        String remark) {}
