package io.idlemint.ui.prefs;

/// The kinds of notes that can pop up, each with a switch of its own.
public enum NoteKind {
    LEASE,
    ENDS_SOON,
    BUDGET,
    CONNECTION,
    HEAT,
    VERSION
}
