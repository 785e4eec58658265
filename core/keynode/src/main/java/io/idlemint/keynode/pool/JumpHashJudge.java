package io.idlemint.keynode.pool;

import io.idlemint.miner.jumphash.JumpHash;
import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.server.ShareJudge;

/// Judges shares by their real JumpHash. Safe for use by several threads.
public final class JumpHashJudge implements ShareJudge {
    @Override
    public Bytes hash(Bytes header) {
        return Bytes.of(JumpHash.hash(header.toArray()));
    }
}
