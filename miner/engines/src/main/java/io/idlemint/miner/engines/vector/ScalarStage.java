package io.idlemint.miner.engines.vector;

import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;

/// Hashes one lane after the other, with plain code. Not thread safe.
final class ScalarStage implements Stage {
    private static final int RESULT = 16;

    private final Digest digest;
    private final byte[] bytes = new byte[4 * WORDS];

    /// A digest of less than 64 bytes is filled up with zeros.
    ScalarStage(Digest digest) {
        this.digest = digest;
    }

    @Override
    public void hash(int[] state, int words) {
        for (int group = 0; group < GROUPS; group++) {
            for (int lane = 0; lane < L; lane++) {
                lane(state, group * STRIDE + lane, words);
            }
        }
    }

    private void lane(int[] state, int at, int words) {
        for (int i = 0; i < words; i++) {
            Words.putLe32(bytes, 4 * i, state[at + i * L]);
        }
        digest.hash(bytes, 0, 4 * words, bytes, 0);
        Arrays.fill(bytes, digest.length(), bytes.length, (byte) 0);
        for (int i = 0; i < RESULT; i++) {
            state[at + i * L] = Words.le32(bytes, 4 * i);
        }
    }
}
