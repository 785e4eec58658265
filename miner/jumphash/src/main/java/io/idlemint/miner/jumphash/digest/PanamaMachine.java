package io.idlemint.miner.jumphash.digest;

import static java.lang.Integer.rotateLeft;

import java.util.Arrays;

/// The state of 17 words and the buffer of 32 x 8 words of Panama (Daemen, Clapp: "Fast Hashing and Stream
/// Encryption with PANAMA", 1998) and the one step that both hashing and output consist of. Not thread safe.
public final class PanamaMachine {
    private final int[] a = new int[17];
    private final int[][] buffer = new int[32][8];
    private int pointer;

    /// Zero state and buffer.
    public void reset() {
        Arrays.fill(a, 0);
        for (int[] stage : buffer) {
            Arrays.fill(stage, 0);
        }
        pointer = 0;
    }

    /// Word `i` (0..16) of the state.
    public int word(int i) {
        return a[i];
    }

    public void setWord(int i, int value) {
        a[i] = value;
    }

    /// The stage of the buffer that feeds the state when nothing comes in. It is read live by [#step].
    public int[] outputStage() {
        return buffer[(pointer + 4) & 31];
    }

    /// One step: eight words go to the buffer, eight to the state.
    public void step(int[] forBuffer, int[] forState) {
        int[] stage24 = buffer[(pointer - 8) & 31];
        int[] stage31 = buffer[(pointer - 1) & 31];
        for (int j = 0; j < 8; j++) {
            int k = (j + 2) & 7;
            stage24[j] ^= stage31[k];
            stage31[k] ^= forBuffer[k];
        }
        turnState(forState);
        pointer = (pointer - 1) & 31;
    }

    // Gamma, pi, theta and sigma, flat over local variables.
    private void turnState(int[] forState) {
        int a0 = a[0];
        int a1 = a[1];
        int a2 = a[2];
        int a3 = a[3];
        int a4 = a[4];
        int a5 = a[5];
        int a6 = a[6];
        int a7 = a[7];
        int a8 = a[8];
        int a9 = a[9];
        int a10 = a[10];
        int a11 = a[11];
        int a12 = a[12];
        int a13 = a[13];
        int a14 = a[14];
        int a15 = a[15];
        int a16 = a[16];
        int g0 = a0 ^ (a1 | ~a2);
        int g1 = a1 ^ (a2 | ~a3);
        int g2 = a2 ^ (a3 | ~a4);
        int g3 = a3 ^ (a4 | ~a5);
        int g4 = a4 ^ (a5 | ~a6);
        int g5 = a5 ^ (a6 | ~a7);
        int g6 = a6 ^ (a7 | ~a8);
        int g7 = a7 ^ (a8 | ~a9);
        int g8 = a8 ^ (a9 | ~a10);
        int g9 = a9 ^ (a10 | ~a11);
        int g10 = a10 ^ (a11 | ~a12);
        int g11 = a11 ^ (a12 | ~a13);
        int g12 = a12 ^ (a13 | ~a14);
        int g13 = a13 ^ (a14 | ~a15);
        int g14 = a14 ^ (a15 | ~a16);
        int g15 = a15 ^ (a16 | ~a0);
        int g16 = a16 ^ (a0 | ~a1);
        int p0 = g0;
        int p1 = rotateLeft(g7, 1);
        int p2 = rotateLeft(g14, 3);
        int p3 = rotateLeft(g4, 6);
        int p4 = rotateLeft(g11, 10);
        int p5 = rotateLeft(g1, 15);
        int p6 = rotateLeft(g8, 21);
        int p7 = rotateLeft(g15, 28);
        int p8 = rotateLeft(g5, 4);
        int p9 = rotateLeft(g12, 13);
        int p10 = rotateLeft(g2, 23);
        int p11 = rotateLeft(g9, 2);
        int p12 = rotateLeft(g16, 14);
        int p13 = rotateLeft(g6, 27);
        int p14 = rotateLeft(g13, 9);
        int p15 = rotateLeft(g3, 24);
        int p16 = rotateLeft(g10, 8);
        int[] b = buffer[pointer ^ 16];
        a[0] = p0 ^ p1 ^ p4 ^ 1;
        a[1] = p1 ^ p2 ^ p5 ^ forState[0];
        a[2] = p2 ^ p3 ^ p6 ^ forState[1];
        a[3] = p3 ^ p4 ^ p7 ^ forState[2];
        a[4] = p4 ^ p5 ^ p8 ^ forState[3];
        a[5] = p5 ^ p6 ^ p9 ^ forState[4];
        a[6] = p6 ^ p7 ^ p10 ^ forState[5];
        a[7] = p7 ^ p8 ^ p11 ^ forState[6];
        a[8] = p8 ^ p9 ^ p12 ^ forState[7];
        a[9] = p9 ^ p10 ^ p13 ^ b[0];
        a[10] = p10 ^ p11 ^ p14 ^ b[1];
        a[11] = p11 ^ p12 ^ p15 ^ b[2];
        a[12] = p12 ^ p13 ^ p16 ^ b[3];
        a[13] = p13 ^ p14 ^ p0 ^ b[4];
        a[14] = p14 ^ p15 ^ p1 ^ b[5];
        a[15] = p15 ^ p16 ^ p2 ^ b[6];
        a[16] = p16 ^ p0 ^ p3 ^ b[7];
    }
}
