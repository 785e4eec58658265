package io.idlemint.ui.mine;

import io.idlemint.node.mine.ChainDesk.MinedBlock;

/// A block in the list, as text.
///
/// @param here whether this computer found it
record BlockRow(
        MinedBlock block,
        String height,
        String when,
        String algorithm,
        String own,
        String reward,
        String finder,
        boolean here) {}
