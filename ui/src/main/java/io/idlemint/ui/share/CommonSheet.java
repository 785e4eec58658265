package io.idlemint.ui.share;

/// What is set for all devices at once, and what is measured beside it.
///
/// @param awayMinutes without input until the owner counts as away, in whole minutes
/// @param lastInput how long ago the last input was, as a sentence
record CommonSheet(long awayMinutes, boolean fullScreenPauses, boolean batteryPauses, String lastInput) {}
