package io.idlemint.domain.network;

import io.idlemint.domain.crypto.Bytes32;
import java.time.Instant;

/// The newest block of a key node's chain.
///
/// @param height 0 is the genesis block
/// @param bits the target of the next block, in compact form
/// @param sealedSeq journal entries up to this one are sealed
public record ChainTip(long height, Bytes32 hash, Instant time, int bits, long sealedSeq) {}
