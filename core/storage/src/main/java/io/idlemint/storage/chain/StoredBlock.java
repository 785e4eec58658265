package io.idlemint.storage.chain;

import io.idlemint.domain.crypto.Bytes32;
import java.math.BigInteger;
import java.time.Instant;

/// A stored block's place in the tree of branches. Its canonical bytes are read apart, because they may be megabytes.
///
/// @param chainWork the expected number of hashes of the whole branch up to this block, below 2^256
/// @param active whether it is part of the heaviest branch
public record StoredBlock(
        Bytes32 hash, Bytes32 previous, long height, BigInteger chainWork, boolean active, Instant receivedAt) {
    public StoredBlock {
        if (chainWork.signum() < 0 || chainWork.bitLength() > 256) {
            throw new IllegalArgumentException("chainWork is outside of 0 to 2^256 - 1");
        }
    }
}
