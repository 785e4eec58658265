package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.REVERSE_BYTES;
import static jdk.incubator.vector.VectorOperators.ROL;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.jumphash.digest.candidate.CubeHash512;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/// CubeHash16/32-512 in lanes. The first of JumpHash's three blocks does not depend on the nonce.
final class CubeHashKernel implements Kernel, IntHash {
    private static final VectorSpecies<Integer> S = Lanes.INTS;
    private static final Class<? extends IntVector> V = Lanes.INT_VECTOR;
    private static final int L = S.length();
    private static final int ROUNDS = 16;
    private static final int HALF = 32;
    private static final int BLOCK = 8;
    private static final int[] START = start();

    private final CubeHash512 scalar = new CubeHash512();
    private final byte[] block = new byte[HALF];
    private final int[] kept = new int[32];
    private final int[] state = new int[32 * L];

    @Override
    public void prepare(int[] words) {
        for (int i = 0; i < 8; i++) {
            Words.putBe32(block, 4 * i, words[i ^ 1]);
        }
        scalar.keep(block, 0, HALF);
        System.arraycopy(scalar.kept(), 0, kept, 0, kept.length);
        for (int i = 0; i < 8; i++) {
            kept[i] ^= Integer.reverseBytes(words[(8 + i) ^ 1]);
        }
        kept[6] ^= Integer.reverseBytes(words[15]);
    }

    // The last word of the message is the seventh of the block, because words are exchanged by pairs.
    @Override
    public void hash(int first, int[] words) {
        for (int i = 0; i < 32; i++) {
            IntVector.broadcast(S, kept[i]).intoArray(state, i * L);
        }
        IntVector nonce = Lanes.NUMBERS.add(first).lanewise(REVERSE_BYTES);
        nonce.lanewise(XOR, kept[6]).intoArray(state, 6 * L);
        rounds(ROUNDS);
        toggle(0, 0x80);
        rounds(ROUNDS);
        toggle(31, 1);
        rounds(10 * ROUNDS);
        for (int i = 0; i < 16; i++) {
            IntVector.fromArray(S, state, i * L).lanewise(REVERSE_BYTES).intoArray(words, i * L);
        }
    }

    @Override
    public void hash(int[] words, int at, int count) {
        for (int i = 0; i < 32; i++) {
            IntVector.broadcast(S, START[i]).intoArray(state, i * L);
        }
        int rest = count % BLOCK;
        for (int i = 0; i < count - rest; i += BLOCK) {
            absorb(words, at + i * L, BLOCK);
            rounds(ROUNDS);
        }
        absorb(words, at + (count - rest) * L, rest);
        toggle(rest, 0x80);
        rounds(ROUNDS);
        toggle(31, 1);
        rounds(10 * ROUNDS);
        System.arraycopy(state, 0, words, at, 16 * L);
    }

    private void absorb(int[] words, int at, int count) {
        for (int i = 0; i < count * L; i += L) {
            IntVector.fromArray(S, state, i)
                    .lanewise(XOR, IntVector.fromArray(S, words, at + i))
                    .intoArray(state, i);
        }
    }

    private static int[] start() {
        CubeHash512 scalar = new CubeHash512();
        scalar.keep(new byte[0], 0, 0);
        return scalar.kept();
    }

    private void toggle(int word, int bits) {
        IntVector.fromArray(S, state, word * L).lanewise(XOR, bits).intoArray(state, word * L);
    }

    // Two rounds at a time: the exchanges of words are only other names, and after two rounds all names are back
    // in place.
    private void rounds(int rounds) {
        IntVector x0 = IntVector.fromArray(S, state, 0);
        IntVector x1 = IntVector.fromArray(S, state, 1 * L);
        IntVector x2 = IntVector.fromArray(S, state, 2 * L);
        IntVector x3 = IntVector.fromArray(S, state, 3 * L);
        IntVector x4 = IntVector.fromArray(S, state, 4 * L);
        IntVector x5 = IntVector.fromArray(S, state, 5 * L);
        IntVector x6 = IntVector.fromArray(S, state, 6 * L);
        IntVector x7 = IntVector.fromArray(S, state, 7 * L);
        IntVector x8 = IntVector.fromArray(S, state, 8 * L);
        IntVector x9 = IntVector.fromArray(S, state, 9 * L);
        IntVector x10 = IntVector.fromArray(S, state, 10 * L);
        IntVector x11 = IntVector.fromArray(S, state, 11 * L);
        IntVector x12 = IntVector.fromArray(S, state, 12 * L);
        IntVector x13 = IntVector.fromArray(S, state, 13 * L);
        IntVector x14 = IntVector.fromArray(S, state, 14 * L);
        IntVector x15 = IntVector.fromArray(S, state, 15 * L);
        IntVector x16 = IntVector.fromArray(S, state, 16 * L);
        IntVector x17 = IntVector.fromArray(S, state, 17 * L);
        IntVector x18 = IntVector.fromArray(S, state, 18 * L);
        IntVector x19 = IntVector.fromArray(S, state, 19 * L);
        IntVector x20 = IntVector.fromArray(S, state, 20 * L);
        IntVector x21 = IntVector.fromArray(S, state, 21 * L);
        IntVector x22 = IntVector.fromArray(S, state, 22 * L);
        IntVector x23 = IntVector.fromArray(S, state, 23 * L);
        IntVector x24 = IntVector.fromArray(S, state, 24 * L);
        IntVector x25 = IntVector.fromArray(S, state, 25 * L);
        IntVector x26 = IntVector.fromArray(S, state, 26 * L);
        IntVector x27 = IntVector.fromArray(S, state, 27 * L);
        IntVector x28 = IntVector.fromArray(S, state, 28 * L);
        IntVector x29 = IntVector.fromArray(S, state, 29 * L);
        IntVector x30 = IntVector.fromArray(S, state, 30 * L);
        IntVector x31 = IntVector.fromArray(S, state, 31 * L);
        for (int round = 0; round < rounds; round += 2) {
            x0 = V.cast(x0);
            x1 = V.cast(x1);
            x2 = V.cast(x2);
            x3 = V.cast(x3);
            x4 = V.cast(x4);
            x5 = V.cast(x5);
            x6 = V.cast(x6);
            x7 = V.cast(x7);
            x8 = V.cast(x8);
            x9 = V.cast(x9);
            x10 = V.cast(x10);
            x11 = V.cast(x11);
            x12 = V.cast(x12);
            x13 = V.cast(x13);
            x14 = V.cast(x14);
            x15 = V.cast(x15);
            x16 = V.cast(x16);
            x17 = V.cast(x17);
            x18 = V.cast(x18);
            x19 = V.cast(x19);
            x20 = V.cast(x20);
            x21 = V.cast(x21);
            x22 = V.cast(x22);
            x23 = V.cast(x23);
            x24 = V.cast(x24);
            x25 = V.cast(x25);
            x26 = V.cast(x26);
            x27 = V.cast(x27);
            x28 = V.cast(x28);
            x29 = V.cast(x29);
            x30 = V.cast(x30);
            x31 = V.cast(x31);
            x16 = x16.add(x0);
            x17 = x17.add(x1);
            x18 = x18.add(x2);
            x19 = x19.add(x3);
            x20 = x20.add(x4);
            x21 = x21.add(x5);
            x22 = x22.add(x6);
            x23 = x23.add(x7);
            x24 = x24.add(x8);
            x25 = x25.add(x9);
            x26 = x26.add(x10);
            x27 = x27.add(x11);
            x28 = x28.add(x12);
            x29 = x29.add(x13);
            x30 = x30.add(x14);
            x31 = x31.add(x15);
            x0 = x0.lanewise(ROL, 7);
            x1 = x1.lanewise(ROL, 7);
            x2 = x2.lanewise(ROL, 7);
            x3 = x3.lanewise(ROL, 7);
            x4 = x4.lanewise(ROL, 7);
            x5 = x5.lanewise(ROL, 7);
            x6 = x6.lanewise(ROL, 7);
            x7 = x7.lanewise(ROL, 7);
            x8 = x8.lanewise(ROL, 7);
            x9 = x9.lanewise(ROL, 7);
            x10 = x10.lanewise(ROL, 7);
            x11 = x11.lanewise(ROL, 7);
            x12 = x12.lanewise(ROL, 7);
            x13 = x13.lanewise(ROL, 7);
            x14 = x14.lanewise(ROL, 7);
            x15 = x15.lanewise(ROL, 7);
            x8 = x8.lanewise(XOR, x16);
            x9 = x9.lanewise(XOR, x17);
            x10 = x10.lanewise(XOR, x18);
            x11 = x11.lanewise(XOR, x19);
            x12 = x12.lanewise(XOR, x20);
            x13 = x13.lanewise(XOR, x21);
            x14 = x14.lanewise(XOR, x22);
            x15 = x15.lanewise(XOR, x23);
            x0 = x0.lanewise(XOR, x24);
            x1 = x1.lanewise(XOR, x25);
            x2 = x2.lanewise(XOR, x26);
            x3 = x3.lanewise(XOR, x27);
            x4 = x4.lanewise(XOR, x28);
            x5 = x5.lanewise(XOR, x29);
            x6 = x6.lanewise(XOR, x30);
            x7 = x7.lanewise(XOR, x31);
            x18 = x18.add(x8);
            x19 = x19.add(x9);
            x16 = x16.add(x10);
            x17 = x17.add(x11);
            x22 = x22.add(x12);
            x23 = x23.add(x13);
            x20 = x20.add(x14);
            x21 = x21.add(x15);
            x26 = x26.add(x0);
            x27 = x27.add(x1);
            x24 = x24.add(x2);
            x25 = x25.add(x3);
            x30 = x30.add(x4);
            x31 = x31.add(x5);
            x28 = x28.add(x6);
            x29 = x29.add(x7);
            x8 = x8.lanewise(ROL, 11);
            x9 = x9.lanewise(ROL, 11);
            x10 = x10.lanewise(ROL, 11);
            x11 = x11.lanewise(ROL, 11);
            x12 = x12.lanewise(ROL, 11);
            x13 = x13.lanewise(ROL, 11);
            x14 = x14.lanewise(ROL, 11);
            x15 = x15.lanewise(ROL, 11);
            x0 = x0.lanewise(ROL, 11);
            x1 = x1.lanewise(ROL, 11);
            x2 = x2.lanewise(ROL, 11);
            x3 = x3.lanewise(ROL, 11);
            x4 = x4.lanewise(ROL, 11);
            x5 = x5.lanewise(ROL, 11);
            x6 = x6.lanewise(ROL, 11);
            x7 = x7.lanewise(ROL, 11);
            x12 = x12.lanewise(XOR, x18);
            x13 = x13.lanewise(XOR, x19);
            x14 = x14.lanewise(XOR, x16);
            x15 = x15.lanewise(XOR, x17);
            x8 = x8.lanewise(XOR, x22);
            x9 = x9.lanewise(XOR, x23);
            x10 = x10.lanewise(XOR, x20);
            x11 = x11.lanewise(XOR, x21);
            x4 = x4.lanewise(XOR, x26);
            x5 = x5.lanewise(XOR, x27);
            x6 = x6.lanewise(XOR, x24);
            x7 = x7.lanewise(XOR, x25);
            x0 = x0.lanewise(XOR, x30);
            x1 = x1.lanewise(XOR, x31);
            x2 = x2.lanewise(XOR, x28);
            x3 = x3.lanewise(XOR, x29);
            x19 = x19.add(x12);
            x18 = x18.add(x13);
            x17 = x17.add(x14);
            x16 = x16.add(x15);
            x23 = x23.add(x8);
            x22 = x22.add(x9);
            x21 = x21.add(x10);
            x20 = x20.add(x11);
            x27 = x27.add(x4);
            x26 = x26.add(x5);
            x25 = x25.add(x6);
            x24 = x24.add(x7);
            x31 = x31.add(x0);
            x30 = x30.add(x1);
            x29 = x29.add(x2);
            x28 = x28.add(x3);
            x12 = x12.lanewise(ROL, 7);
            x13 = x13.lanewise(ROL, 7);
            x14 = x14.lanewise(ROL, 7);
            x15 = x15.lanewise(ROL, 7);
            x8 = x8.lanewise(ROL, 7);
            x9 = x9.lanewise(ROL, 7);
            x10 = x10.lanewise(ROL, 7);
            x11 = x11.lanewise(ROL, 7);
            x4 = x4.lanewise(ROL, 7);
            x5 = x5.lanewise(ROL, 7);
            x6 = x6.lanewise(ROL, 7);
            x7 = x7.lanewise(ROL, 7);
            x0 = x0.lanewise(ROL, 7);
            x1 = x1.lanewise(ROL, 7);
            x2 = x2.lanewise(ROL, 7);
            x3 = x3.lanewise(ROL, 7);
            x4 = x4.lanewise(XOR, x19);
            x5 = x5.lanewise(XOR, x18);
            x6 = x6.lanewise(XOR, x17);
            x7 = x7.lanewise(XOR, x16);
            x0 = x0.lanewise(XOR, x23);
            x1 = x1.lanewise(XOR, x22);
            x2 = x2.lanewise(XOR, x21);
            x3 = x3.lanewise(XOR, x20);
            x12 = x12.lanewise(XOR, x27);
            x13 = x13.lanewise(XOR, x26);
            x14 = x14.lanewise(XOR, x25);
            x15 = x15.lanewise(XOR, x24);
            x8 = x8.lanewise(XOR, x31);
            x9 = x9.lanewise(XOR, x30);
            x10 = x10.lanewise(XOR, x29);
            x11 = x11.lanewise(XOR, x28);
            x17 = x17.add(x4);
            x16 = x16.add(x5);
            x19 = x19.add(x6);
            x18 = x18.add(x7);
            x21 = x21.add(x0);
            x20 = x20.add(x1);
            x23 = x23.add(x2);
            x22 = x22.add(x3);
            x25 = x25.add(x12);
            x24 = x24.add(x13);
            x27 = x27.add(x14);
            x26 = x26.add(x15);
            x29 = x29.add(x8);
            x28 = x28.add(x9);
            x31 = x31.add(x10);
            x30 = x30.add(x11);
            x4 = x4.lanewise(ROL, 11);
            x5 = x5.lanewise(ROL, 11);
            x6 = x6.lanewise(ROL, 11);
            x7 = x7.lanewise(ROL, 11);
            x0 = x0.lanewise(ROL, 11);
            x1 = x1.lanewise(ROL, 11);
            x2 = x2.lanewise(ROL, 11);
            x3 = x3.lanewise(ROL, 11);
            x12 = x12.lanewise(ROL, 11);
            x13 = x13.lanewise(ROL, 11);
            x14 = x14.lanewise(ROL, 11);
            x15 = x15.lanewise(ROL, 11);
            x8 = x8.lanewise(ROL, 11);
            x9 = x9.lanewise(ROL, 11);
            x10 = x10.lanewise(ROL, 11);
            x11 = x11.lanewise(ROL, 11);
            x0 = x0.lanewise(XOR, x17);
            x1 = x1.lanewise(XOR, x16);
            x2 = x2.lanewise(XOR, x19);
            x3 = x3.lanewise(XOR, x18);
            x4 = x4.lanewise(XOR, x21);
            x5 = x5.lanewise(XOR, x20);
            x6 = x6.lanewise(XOR, x23);
            x7 = x7.lanewise(XOR, x22);
            x8 = x8.lanewise(XOR, x25);
            x9 = x9.lanewise(XOR, x24);
            x10 = x10.lanewise(XOR, x27);
            x11 = x11.lanewise(XOR, x26);
            x12 = x12.lanewise(XOR, x29);
            x13 = x13.lanewise(XOR, x28);
            x14 = x14.lanewise(XOR, x31);
            x15 = x15.lanewise(XOR, x30);
        }
        x0.intoArray(state, 0);
        x1.intoArray(state, 1 * L);
        x2.intoArray(state, 2 * L);
        x3.intoArray(state, 3 * L);
        x4.intoArray(state, 4 * L);
        x5.intoArray(state, 5 * L);
        x6.intoArray(state, 6 * L);
        x7.intoArray(state, 7 * L);
        x8.intoArray(state, 8 * L);
        x9.intoArray(state, 9 * L);
        x10.intoArray(state, 10 * L);
        x11.intoArray(state, 11 * L);
        x12.intoArray(state, 12 * L);
        x13.intoArray(state, 13 * L);
        x14.intoArray(state, 14 * L);
        x15.intoArray(state, 15 * L);
        x16.intoArray(state, 16 * L);
        x17.intoArray(state, 17 * L);
        x18.intoArray(state, 18 * L);
        x19.intoArray(state, 19 * L);
        x20.intoArray(state, 20 * L);
        x21.intoArray(state, 21 * L);
        x22.intoArray(state, 22 * L);
        x23.intoArray(state, 23 * L);
        x24.intoArray(state, 24 * L);
        x25.intoArray(state, 25 * L);
        x26.intoArray(state, 26 * L);
        x27.intoArray(state, 27 * L);
        x28.intoArray(state, 28 * L);
        x29.intoArray(state, 29 * L);
        x30.intoArray(state, 30 * L);
        x31.intoArray(state, 31 * L);
    }
}
