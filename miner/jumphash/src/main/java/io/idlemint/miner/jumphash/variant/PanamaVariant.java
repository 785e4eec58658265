package io.idlemint.miner.jumphash.variant;

import io.idlemint.miner.jumphash.digest.PanamaMachine;
import io.idlemint.miner.jumphash.digest.Words;

/// Panama with the input as its initial state too: the two halves are pushed, then a padding, then 32 steps
/// feed the state from the buffer. The output is the first sixteen words of the state.
final class PanamaVariant implements Variant {
    private static final int BLANK_STEPS = 32;
    private static final int STATE_TOP = 0x20000000;

    private final PanamaMachine machine = new PanamaMachine();
    private final int[] words = new int[16];
    private final int[] half = new int[8];

    @Override
    public void apply(byte[] in, byte[] out) {
        machine.reset();
        for (int i = 0; i < 16; i++) {
            words[i] = Words.le32(in, 4 * i);
            machine.setWord(i, words[i]);
        }
        machine.setWord(16, STATE_TOP);
        push(0);
        push(8);
        words[0] = 1;
        for (int i = 1; i < 8; i++) {
            words[i] = 0;
        }
        push(0);
        for (int i = 0; i < BLANK_STEPS; i++) {
            int[] stage = machine.outputStage();
            machine.step(stage, stage);
        }
        for (int i = 0; i < 16; i++) {
            Words.putLe32(out, 4 * i, machine.word(i));
        }
    }

    private void push(int from) {
        System.arraycopy(words, from, half, 0, 8);
        machine.step(half, half);
    }
}
