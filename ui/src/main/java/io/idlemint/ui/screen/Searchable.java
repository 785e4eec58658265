package io.idlemint.ui.screen;

/// A screen with a field to search in. Only on the screen's thread.
public interface Searchable {
    /// Puts the focus into it.
    void focusSearch();
}
