package io.idlemint.ui.mine.pools;

import io.idlemint.node.mine.OutsidePool;
import io.idlemint.ui.kit.StateKind;

/// A pool in words.
///
/// @param place from 1, the preferred one
/// @param detail what is wrong with it, or when its turn comes; empty when there is nothing to say
record PoolRow(OutsidePool pool, int place, String name, String login, StateKind kind, String state, String detail) {}
