package io.idlemint.miner.jumphash.digest;

import java.util.Arrays;

/// The Panama hash function, 256 bits. Not thread safe.
public final class Panama implements Digest {
    private static final int BLOCK = 32;
    private static final int BLANK_STEPS = 32;

    private final PanamaMachine machine = new PanamaMachine();
    private final int[] words = new int[8];
    private final byte[] last = new byte[BLOCK];

    @Override
    public int length() {
        return 32;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        machine.reset();
        int whole = length / BLOCK * BLOCK;
        for (int i = 0; i < whole; i += BLOCK) {
            push(in, offset + i);
        }
        Arrays.fill(last, (byte) 0);
        System.arraycopy(in, offset + whole, last, 0, length - whole);
        last[length - whole] = 1;
        push(last, 0);
        for (int i = 0; i < BLANK_STEPS; i++) {
            pull();
        }
        for (int i = 0; i < 8; i++) {
            Words.putLe32(out, outOffset + 4 * i, machine.word(9 + i));
        }
    }

    private void push(byte[] block, int offset) {
        for (int i = 0; i < 8; i++) {
            words[i] = Words.le32(block, offset + 4 * i);
        }
        machine.step(words, words);
    }

    private void pull() {
        for (int i = 0; i < 8; i++) {
            words[i] = machine.word(1 + i);
        }
        machine.step(words, machine.outputStage());
    }
}
