package io.idlemint.ui.activity;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.prefs.NoteKind;
import java.util.Optional;

/// Something that a person should see now.
///
/// @param sentence what follows without action; may be empty
/// @param lease what it is about; empty when it is not about a lease
/// @param stays whether it stays until it is read, because money or data is at stake
record Note(NoteKind kind, StateKind state, String title, String sentence, Optional<Bytes32> lease, boolean stays) {}
