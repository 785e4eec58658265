package io.idlemint.domain.tray;

/// Something that a person should hear of although nobody sees the window. Immutable.
///
/// @param kind a note takes the place of an older one of the same kind
/// @param title what happened
/// @param text what follows without action; may be empty
/// @param choice what the tray's listener hears when the note is clicked
public record TrayNote(String kind, String title, String text, String choice) {}
