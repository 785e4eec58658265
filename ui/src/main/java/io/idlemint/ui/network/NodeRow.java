package io.idlemint.ui.network;

import io.idlemint.ui.kit.StateKind;

/// A key node in the table, as text.
///
/// @param address as it is used
/// @param key the beginning of its key's fingerprint
/// @param remark why it does not answer; empty while it does
/// @param usable whether it can be moved to
record NodeRow(
        String address,
        String name,
        String where,
        String latency,
        String block,
        StateKind kind,
        String state,
        String key,
        String remark,
        boolean usable) {}
