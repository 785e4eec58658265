package io.idlemint.ui.home;

import io.idlemint.ui.kit.StateKind;

/// The state sentence with its reason, and the one button that changes it.
///
/// @param effect what the button does, in one line under it
record Hero(StateKind kind, String sentence, String reason, Action action, String effect) {
    /// What the one button does.
    enum Action {
        START,
        PAUSE,
        /// Mines for a time although something speaks against it.
        ANYWAY,
        CREATE_WALLET
    }
}
