package io.idlemint.app.lab;

import io.idlemint.fixtures.LabPool;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.Difficulty;
import java.io.IOException;
import java.util.Arrays;

/// How pools of X16R judge: they take shares that are 256 times as easy as their difficulty says. Stateless.
public final class X16Judge {
    private X16Judge() {}

    public static LabPool pool(Difficulty difficulty) throws IOException {
        return new LabPool(X16Judge::judge, difficulty, 4);
    }

    private static Bytes judge(Bytes header) {
        byte[] hash = ProofOfWork.X16R.hash(header).toArray();
        return Bytes.of(Arrays.copyOf(Arrays.copyOfRange(hash, 1, 32), 32));
    }

    /// Whether each share that a pool has met what a miner must understand by its difficulty.
    public static boolean allMeet(Difficulty difficulty, LabPool pool) {
        Difficulty meant = ProofOfWork.X16R.meant(difficulty);
        return pool.shares.stream().allMatch(share -> meant.isMetBy(ProofOfWork.X16R.hash(share.header())));
    }
}
