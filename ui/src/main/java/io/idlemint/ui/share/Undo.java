package io.idlemint.ui.share;

/// A change that has taken effect and can be taken back.
///
/// @param what what was changed, as a sentence
/// @param back takes it back
record Undo(String what, Runnable back) {}
