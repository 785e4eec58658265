package io.idlemint.ui.mine;

/// The block that is being worked on.
///
/// @param algorithm empty while nothing is mined
/// @param place where the algorithm stands among the 18
/// @param number the block's height; empty while it is not known or another's pool decides
/// @param working for how long
/// @param pool whose work it is; empty for the own chain, whose facts are told then
record BlockText(String algorithm, String place, String number, String working, String pool) {}
