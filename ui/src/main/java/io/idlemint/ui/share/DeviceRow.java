package io.idlemint.ui.share;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.ui.kit.StateKind;

/// A device in the list.
///
/// @param summary what its owner allows, in a few words
/// @param state what it does now
record DeviceRow(Bytes32 id, DeviceKind kind, String name, String summary, StateKind state, String pill) {}
