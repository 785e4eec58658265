package io.idlemint.node.lease;

import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.domain.network.KeyNode;
import io.idlemint.domain.time.Ticker;
import java.time.InstantSource;

/// What every lease of either side stands on.
///
/// @param ticker for meters and time-outs
/// @param clock for times that are shown or signed
public record LeaseGround(KeyNode keyNode, SignatureCheck signatures, Ticker ticker, InstantSource clock) {}
