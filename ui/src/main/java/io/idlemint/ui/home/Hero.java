package io.idlemint.ui.home;

import io.idlemint.ui.governor.Way;
import io.idlemint.ui.kit.StateKind;
import java.util.Optional;

/// The state sentence with its reason, and the one button that changes it.
///
/// @param effect what the button does, in one line under it
/// @param way to where the reason's limit or rule is set; empty where there is none
record Hero(StateKind kind, String sentence, String reason, Action action, String effect, Optional<Way> way) {
    /// A state that needs no way out.
    Hero(StateKind kind, String sentence, String reason, Action action, String effect) {
        this(kind, sentence, reason, action, effect, Optional.empty());
    }

    /// What the one button does.
    enum Action {
        /// Lets this computer begin.
        START,
        /// Ends a pause.
        RESUME,
        PAUSE,
        /// Mines for a time although something speaks against it.
        ANYWAY,
        /// Goes to where it is set.
        CHANGE,
        CREATE_WALLET,
        UNLOCK_WALLET
    }
}
