package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.NOT;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// For the algorithms that are built on AES's S-box where a vector is too narrow for [Planes]: a vector, a slice,
/// holds the same bit of the state of as many nonces as it has bits. A byte is eight slices, the least significant
/// bit first. As 32-bit lanes, bit `t` of lane `i` of a slice belongs to nonce `lanes * t + i`.
final class Slices {
    /// Nonces at once.
    static final int NONCES = Lanes.BITS;

    /// Words of a slice.
    static final int L = Lanes.LONGS.length();

    /// Words of a byte.
    static final int BYTE = 8 * L;

    private static final VectorSpecies<Long> S = Lanes.LONGS;
    private static final VectorSpecies<Integer> INTS = Lanes.INTS;
    private static final int N = INTS.length();
    // The lower halves of groups of 16, 8, 4, 2 and 1 bits.
    private static final int[] MASKS = {0xffff, 0xff00ff, 0xf0f0f0f, 0x33333333, 0x55555555};

    private Slices() {}

    /// Makes all lanes' byte the same.
    static void fill(long[] slices, int at, int value) {
        for (int bit = 0; bit < 8; bit++) {
            Arrays.fill(slices, at + bit * L, at + (bit + 1) * L, -((value >>> bit) & 1L));
        }
    }

    /// Adds a value to all lanes' byte.
    static void toggle(long[] slices, int at, int value) {
        for (int bit = 0; bit < 8; bit++) {
            if (((value >>> bit) & 1) != 0) {
                int slice = at + bit * L;
                LongVector.fromArray(S, slices, slice).lanewise(NOT).intoArray(slices, slice);
            }
        }
    }

    /// Adds slices to others.
    static void add(long[] slices, int at, long[] to, int target, int length) {
        for (int i = 0; i < length; i += L) {
            LongVector.fromArray(S, to, target + i)
                    .lanewise(XOR, LongVector.fromArray(S, slices, at + i))
                    .intoArray(to, target + i);
        }
    }

    /// Turns 32 slices, one for each bit of a word, into that word for all nonces, lane by lane, or back: a
    /// transposition in each lane. `step` is the distance of what will be neighbours.
    static void transpose(int[] words, int at, int step) {
        for (int level = 0; level < MASKS.length; level++) {
            int distance = 16 >> level;
            int mask = MASKS[level];
            for (int i = 0; i < 32; i++) {
                if ((i & distance) == 0) {
                    int low = at + i * step;
                    int high = low + distance * step;
                    IntVector a = IntVector.fromArray(INTS, words, low);
                    IntVector b = IntVector.fromArray(INTS, words, high);
                    IntVector t = a.lanewise(LSHR, distance).lanewise(XOR, b).lanewise(AND, mask);
                    a.lanewise(XOR, t.lanewise(LSHL, distance)).intoArray(words, low);
                    b.lanewise(XOR, t).intoArray(words, high);
                }
            }
        }
    }

    /// Makes the sixteen big-endian words of 64 bytes of slices: word `i` of all nonces begins at
    /// `i * NONCES`.
    static void words(long[] slices, int[] words) {
        for (int i = 0; i < 16; i++) {
            for (int bit = 0; bit < 32; bit++) {
                int from = (4 * i + 3 - bit / 8) * BYTE + bit % 8 * L;
                LongVector.fromArray(S, slices, from).reinterpretAsInts().intoArray(words, (32 * i + bit) * N);
            }
            transpose(words, 32 * i * N, N);
        }
    }

    /// Makes four bytes of the nonces from `first` on, a multiple of [#NONCES], the least significant first.
    static void nonces(int first, int[] scratch, long[] slices, int at, int step) {
        for (int t = 0; t < 32; t++) {
            Lanes.NUMBERS.add(first + t * N).intoArray(scratch, t * N);
        }
        transpose(scratch, 0, N);
        for (int bit = 0; bit < 32; bit++) {
            IntVector.fromArray(INTS, scratch, bit * N)
                    .reinterpretAsLongs()
                    .intoArray(slices, at + bit / 8 * step + bit % 8 * L);
        }
    }

    /// AES's S-box of one byte: the circuit of Boyar and Peralta (A depth-16 circuit for the AES S-box, 2011).
    static void substitute(long[] from, int at, long[] to, int target) {
        LongVector x0 = LongVector.fromArray(S, from, at + 7 * L);
        LongVector x1 = LongVector.fromArray(S, from, at + 6 * L);
        LongVector x2 = LongVector.fromArray(S, from, at + 5 * L);
        LongVector x3 = LongVector.fromArray(S, from, at + 4 * L);
        LongVector x4 = LongVector.fromArray(S, from, at + 3 * L);
        LongVector x5 = LongVector.fromArray(S, from, at + 2 * L);
        LongVector x6 = LongVector.fromArray(S, from, at + 1 * L);
        LongVector x7 = LongVector.fromArray(S, from, at);
        LongVector y14 = x3.lanewise(XOR, x5);
        LongVector y13 = x0.lanewise(XOR, x6);
        LongVector y9 = x0.lanewise(XOR, x3);
        LongVector y8 = x0.lanewise(XOR, x5);
        LongVector t0 = x1.lanewise(XOR, x2);
        LongVector y1 = t0.lanewise(XOR, x7);
        LongVector y4 = y1.lanewise(XOR, x3);
        LongVector y12 = y13.lanewise(XOR, y14);
        LongVector y2 = y1.lanewise(XOR, x0);
        LongVector y5 = y1.lanewise(XOR, x6);
        LongVector y3 = y5.lanewise(XOR, y8);
        LongVector t1 = x4.lanewise(XOR, y12);
        LongVector y15 = t1.lanewise(XOR, x5);
        LongVector y20 = t1.lanewise(XOR, x1);
        LongVector y6 = y15.lanewise(XOR, x7);
        LongVector y10 = y15.lanewise(XOR, t0);
        LongVector y11 = y20.lanewise(XOR, y9);
        LongVector y7 = x7.lanewise(XOR, y11);
        LongVector y17 = y10.lanewise(XOR, y11);
        LongVector y19 = y10.lanewise(XOR, y8);
        LongVector y16 = t0.lanewise(XOR, y11);
        LongVector y21 = y13.lanewise(XOR, y16);
        LongVector y18 = x0.lanewise(XOR, y16);
        LongVector t2 = y12.lanewise(AND, y15);
        LongVector t3 = y3.lanewise(AND, y6);
        LongVector t4 = t3.lanewise(XOR, t2);
        LongVector t5 = y4.lanewise(AND, x7);
        LongVector t6 = t5.lanewise(XOR, t2);
        LongVector t7 = y13.lanewise(AND, y16);
        LongVector t8 = y5.lanewise(AND, y1);
        LongVector t9 = t8.lanewise(XOR, t7);
        LongVector t10 = y2.lanewise(AND, y7);
        LongVector t11 = t10.lanewise(XOR, t7);
        LongVector t12 = y9.lanewise(AND, y11);
        LongVector t13 = y14.lanewise(AND, y17);
        LongVector t14 = t13.lanewise(XOR, t12);
        LongVector t15 = y8.lanewise(AND, y10);
        LongVector t16 = t15.lanewise(XOR, t12);
        LongVector t17 = t4.lanewise(XOR, t14);
        LongVector t18 = t6.lanewise(XOR, t16);
        LongVector t19 = t9.lanewise(XOR, t14);
        LongVector t20 = t11.lanewise(XOR, t16);
        LongVector t21 = t17.lanewise(XOR, y20);
        LongVector t22 = t18.lanewise(XOR, y19);
        LongVector t23 = t19.lanewise(XOR, y21);
        LongVector t24 = t20.lanewise(XOR, y18);
        LongVector t25 = t21.lanewise(XOR, t22);
        LongVector t26 = t21.lanewise(AND, t23);
        LongVector t27 = t24.lanewise(XOR, t26);
        LongVector t28 = t25.lanewise(AND, t27);
        LongVector t29 = t28.lanewise(XOR, t22);
        LongVector t30 = t23.lanewise(XOR, t24);
        LongVector t31 = t22.lanewise(XOR, t26);
        LongVector t32 = t31.lanewise(AND, t30);
        LongVector t33 = t32.lanewise(XOR, t24);
        LongVector t34 = t23.lanewise(XOR, t33);
        LongVector t35 = t27.lanewise(XOR, t33);
        LongVector t36 = t24.lanewise(AND, t35);
        LongVector t37 = t36.lanewise(XOR, t34);
        LongVector t38 = t27.lanewise(XOR, t36);
        LongVector t39 = t29.lanewise(AND, t38);
        LongVector t40 = t25.lanewise(XOR, t39);
        LongVector t41 = t40.lanewise(XOR, t37);
        LongVector t42 = t29.lanewise(XOR, t33);
        LongVector t43 = t29.lanewise(XOR, t40);
        LongVector t44 = t33.lanewise(XOR, t37);
        LongVector t45 = t42.lanewise(XOR, t41);
        LongVector z0 = t44.lanewise(AND, y15);
        LongVector z1 = t37.lanewise(AND, y6);
        LongVector z2 = t33.lanewise(AND, x7);
        LongVector z3 = t43.lanewise(AND, y16);
        LongVector z4 = t40.lanewise(AND, y1);
        LongVector z5 = t29.lanewise(AND, y7);
        LongVector z6 = t42.lanewise(AND, y11);
        LongVector z7 = t45.lanewise(AND, y17);
        LongVector z8 = t41.lanewise(AND, y10);
        LongVector z9 = t44.lanewise(AND, y12);
        LongVector z10 = t37.lanewise(AND, y3);
        LongVector z11 = t33.lanewise(AND, y4);
        LongVector z12 = t43.lanewise(AND, y13);
        LongVector z13 = t40.lanewise(AND, y5);
        LongVector z14 = t29.lanewise(AND, y2);
        LongVector z15 = t42.lanewise(AND, y9);
        LongVector z16 = t45.lanewise(AND, y14);
        LongVector z17 = t41.lanewise(AND, y8);
        LongVector t46 = z15.lanewise(XOR, z16);
        LongVector t47 = z10.lanewise(XOR, z11);
        LongVector t48 = z5.lanewise(XOR, z13);
        LongVector t49 = z9.lanewise(XOR, z10);
        LongVector t50 = z2.lanewise(XOR, z12);
        LongVector t51 = z2.lanewise(XOR, z5);
        LongVector t52 = z7.lanewise(XOR, z8);
        LongVector t53 = z0.lanewise(XOR, z3);
        LongVector t54 = z6.lanewise(XOR, z7);
        LongVector t55 = z16.lanewise(XOR, z17);
        LongVector t56 = z12.lanewise(XOR, t48);
        LongVector t57 = t50.lanewise(XOR, t53);
        LongVector t58 = z4.lanewise(XOR, t46);
        LongVector t59 = z3.lanewise(XOR, t54);
        LongVector t60 = t46.lanewise(XOR, t57);
        LongVector t61 = z14.lanewise(XOR, t57);
        LongVector t62 = t52.lanewise(XOR, t58);
        LongVector t63 = t49.lanewise(XOR, t58);
        LongVector t64 = z4.lanewise(XOR, t59);
        LongVector t65 = t61.lanewise(XOR, t62);
        LongVector t66 = z1.lanewise(XOR, t63);
        LongVector s0 = t59.lanewise(XOR, t63);
        LongVector s6 = t56.lanewise(XOR, t62).lanewise(NOT);
        LongVector s7 = t48.lanewise(XOR, t60).lanewise(NOT);
        LongVector t67 = t64.lanewise(XOR, t65);
        LongVector s3 = t53.lanewise(XOR, t66);
        LongVector s4 = t51.lanewise(XOR, t66);
        LongVector s5 = t47.lanewise(XOR, t65);
        LongVector s1 = t64.lanewise(XOR, s3).lanewise(NOT);
        LongVector s2 = t55.lanewise(XOR, t67).lanewise(NOT);
        s0.intoArray(to, target + 7 * L);
        s1.intoArray(to, target + 6 * L);
        s2.intoArray(to, target + 5 * L);
        s3.intoArray(to, target + 4 * L);
        s4.intoArray(to, target + 3 * L);
        s5.intoArray(to, target + 2 * L);
        s6.intoArray(to, target + 1 * L);
        s7.intoArray(to, target);
    }

    /// The S-box of the complement.
    static void substituteComplement(long[] from, int at, long[] to, int target) {
        LongVector x0 = LongVector.fromArray(S, from, at + 7 * L).lanewise(NOT);
        LongVector x1 = LongVector.fromArray(S, from, at + 6 * L).lanewise(NOT);
        LongVector x2 = LongVector.fromArray(S, from, at + 5 * L).lanewise(NOT);
        LongVector x3 = LongVector.fromArray(S, from, at + 4 * L).lanewise(NOT);
        LongVector x4 = LongVector.fromArray(S, from, at + 3 * L).lanewise(NOT);
        LongVector x5 = LongVector.fromArray(S, from, at + 2 * L).lanewise(NOT);
        LongVector x6 = LongVector.fromArray(S, from, at + 1 * L).lanewise(NOT);
        LongVector x7 = LongVector.fromArray(S, from, at).lanewise(NOT);
        LongVector y14 = x3.lanewise(XOR, x5);
        LongVector y13 = x0.lanewise(XOR, x6);
        LongVector y9 = x0.lanewise(XOR, x3);
        LongVector y8 = x0.lanewise(XOR, x5);
        LongVector t0 = x1.lanewise(XOR, x2);
        LongVector y1 = t0.lanewise(XOR, x7);
        LongVector y4 = y1.lanewise(XOR, x3);
        LongVector y12 = y13.lanewise(XOR, y14);
        LongVector y2 = y1.lanewise(XOR, x0);
        LongVector y5 = y1.lanewise(XOR, x6);
        LongVector y3 = y5.lanewise(XOR, y8);
        LongVector t1 = x4.lanewise(XOR, y12);
        LongVector y15 = t1.lanewise(XOR, x5);
        LongVector y20 = t1.lanewise(XOR, x1);
        LongVector y6 = y15.lanewise(XOR, x7);
        LongVector y10 = y15.lanewise(XOR, t0);
        LongVector y11 = y20.lanewise(XOR, y9);
        LongVector y7 = x7.lanewise(XOR, y11);
        LongVector y17 = y10.lanewise(XOR, y11);
        LongVector y19 = y10.lanewise(XOR, y8);
        LongVector y16 = t0.lanewise(XOR, y11);
        LongVector y21 = y13.lanewise(XOR, y16);
        LongVector y18 = x0.lanewise(XOR, y16);
        LongVector t2 = y12.lanewise(AND, y15);
        LongVector t3 = y3.lanewise(AND, y6);
        LongVector t4 = t3.lanewise(XOR, t2);
        LongVector t5 = y4.lanewise(AND, x7);
        LongVector t6 = t5.lanewise(XOR, t2);
        LongVector t7 = y13.lanewise(AND, y16);
        LongVector t8 = y5.lanewise(AND, y1);
        LongVector t9 = t8.lanewise(XOR, t7);
        LongVector t10 = y2.lanewise(AND, y7);
        LongVector t11 = t10.lanewise(XOR, t7);
        LongVector t12 = y9.lanewise(AND, y11);
        LongVector t13 = y14.lanewise(AND, y17);
        LongVector t14 = t13.lanewise(XOR, t12);
        LongVector t15 = y8.lanewise(AND, y10);
        LongVector t16 = t15.lanewise(XOR, t12);
        LongVector t17 = t4.lanewise(XOR, t14);
        LongVector t18 = t6.lanewise(XOR, t16);
        LongVector t19 = t9.lanewise(XOR, t14);
        LongVector t20 = t11.lanewise(XOR, t16);
        LongVector t21 = t17.lanewise(XOR, y20);
        LongVector t22 = t18.lanewise(XOR, y19);
        LongVector t23 = t19.lanewise(XOR, y21);
        LongVector t24 = t20.lanewise(XOR, y18);
        LongVector t25 = t21.lanewise(XOR, t22);
        LongVector t26 = t21.lanewise(AND, t23);
        LongVector t27 = t24.lanewise(XOR, t26);
        LongVector t28 = t25.lanewise(AND, t27);
        LongVector t29 = t28.lanewise(XOR, t22);
        LongVector t30 = t23.lanewise(XOR, t24);
        LongVector t31 = t22.lanewise(XOR, t26);
        LongVector t32 = t31.lanewise(AND, t30);
        LongVector t33 = t32.lanewise(XOR, t24);
        LongVector t34 = t23.lanewise(XOR, t33);
        LongVector t35 = t27.lanewise(XOR, t33);
        LongVector t36 = t24.lanewise(AND, t35);
        LongVector t37 = t36.lanewise(XOR, t34);
        LongVector t38 = t27.lanewise(XOR, t36);
        LongVector t39 = t29.lanewise(AND, t38);
        LongVector t40 = t25.lanewise(XOR, t39);
        LongVector t41 = t40.lanewise(XOR, t37);
        LongVector t42 = t29.lanewise(XOR, t33);
        LongVector t43 = t29.lanewise(XOR, t40);
        LongVector t44 = t33.lanewise(XOR, t37);
        LongVector t45 = t42.lanewise(XOR, t41);
        LongVector z0 = t44.lanewise(AND, y15);
        LongVector z1 = t37.lanewise(AND, y6);
        LongVector z2 = t33.lanewise(AND, x7);
        LongVector z3 = t43.lanewise(AND, y16);
        LongVector z4 = t40.lanewise(AND, y1);
        LongVector z5 = t29.lanewise(AND, y7);
        LongVector z6 = t42.lanewise(AND, y11);
        LongVector z7 = t45.lanewise(AND, y17);
        LongVector z8 = t41.lanewise(AND, y10);
        LongVector z9 = t44.lanewise(AND, y12);
        LongVector z10 = t37.lanewise(AND, y3);
        LongVector z11 = t33.lanewise(AND, y4);
        LongVector z12 = t43.lanewise(AND, y13);
        LongVector z13 = t40.lanewise(AND, y5);
        LongVector z14 = t29.lanewise(AND, y2);
        LongVector z15 = t42.lanewise(AND, y9);
        LongVector z16 = t45.lanewise(AND, y14);
        LongVector z17 = t41.lanewise(AND, y8);
        LongVector t46 = z15.lanewise(XOR, z16);
        LongVector t47 = z10.lanewise(XOR, z11);
        LongVector t48 = z5.lanewise(XOR, z13);
        LongVector t49 = z9.lanewise(XOR, z10);
        LongVector t50 = z2.lanewise(XOR, z12);
        LongVector t51 = z2.lanewise(XOR, z5);
        LongVector t52 = z7.lanewise(XOR, z8);
        LongVector t53 = z0.lanewise(XOR, z3);
        LongVector t54 = z6.lanewise(XOR, z7);
        LongVector t55 = z16.lanewise(XOR, z17);
        LongVector t56 = z12.lanewise(XOR, t48);
        LongVector t57 = t50.lanewise(XOR, t53);
        LongVector t58 = z4.lanewise(XOR, t46);
        LongVector t59 = z3.lanewise(XOR, t54);
        LongVector t60 = t46.lanewise(XOR, t57);
        LongVector t61 = z14.lanewise(XOR, t57);
        LongVector t62 = t52.lanewise(XOR, t58);
        LongVector t63 = t49.lanewise(XOR, t58);
        LongVector t64 = z4.lanewise(XOR, t59);
        LongVector t65 = t61.lanewise(XOR, t62);
        LongVector t66 = z1.lanewise(XOR, t63);
        LongVector s0 = t59.lanewise(XOR, t63);
        LongVector s6 = t56.lanewise(XOR, t62).lanewise(NOT);
        LongVector s7 = t48.lanewise(XOR, t60).lanewise(NOT);
        LongVector t67 = t64.lanewise(XOR, t65);
        LongVector s3 = t53.lanewise(XOR, t66);
        LongVector s4 = t51.lanewise(XOR, t66);
        LongVector s5 = t47.lanewise(XOR, t65);
        LongVector s1 = t64.lanewise(XOR, s3).lanewise(NOT);
        LongVector s2 = t55.lanewise(XOR, t67).lanewise(NOT);
        s0.intoArray(to, target + 7 * L);
        s1.intoArray(to, target + 6 * L);
        s2.intoArray(to, target + 5 * L);
        s3.intoArray(to, target + 4 * L);
        s4.intoArray(to, target + 3 * L);
        s5.intoArray(to, target + 2 * L);
        s6.intoArray(to, target + 1 * L);
        s7.intoArray(to, target);
    }

    /// The S-box of the sum with a byte of a key.
    static void substituteKeyed(long[] from, int at, long[] keys, int key, long[] to, int target) {
        LongVector x0 =
                LongVector.fromArray(S, from, at + 7 * L).lanewise(XOR, LongVector.fromArray(S, keys, key + 7 * L));
        LongVector x1 =
                LongVector.fromArray(S, from, at + 6 * L).lanewise(XOR, LongVector.fromArray(S, keys, key + 6 * L));
        LongVector x2 =
                LongVector.fromArray(S, from, at + 5 * L).lanewise(XOR, LongVector.fromArray(S, keys, key + 5 * L));
        LongVector x3 =
                LongVector.fromArray(S, from, at + 4 * L).lanewise(XOR, LongVector.fromArray(S, keys, key + 4 * L));
        LongVector x4 =
                LongVector.fromArray(S, from, at + 3 * L).lanewise(XOR, LongVector.fromArray(S, keys, key + 3 * L));
        LongVector x5 =
                LongVector.fromArray(S, from, at + 2 * L).lanewise(XOR, LongVector.fromArray(S, keys, key + 2 * L));
        LongVector x6 =
                LongVector.fromArray(S, from, at + 1 * L).lanewise(XOR, LongVector.fromArray(S, keys, key + 1 * L));
        LongVector x7 = LongVector.fromArray(S, from, at).lanewise(XOR, LongVector.fromArray(S, keys, key));
        LongVector y14 = x3.lanewise(XOR, x5);
        LongVector y13 = x0.lanewise(XOR, x6);
        LongVector y9 = x0.lanewise(XOR, x3);
        LongVector y8 = x0.lanewise(XOR, x5);
        LongVector t0 = x1.lanewise(XOR, x2);
        LongVector y1 = t0.lanewise(XOR, x7);
        LongVector y4 = y1.lanewise(XOR, x3);
        LongVector y12 = y13.lanewise(XOR, y14);
        LongVector y2 = y1.lanewise(XOR, x0);
        LongVector y5 = y1.lanewise(XOR, x6);
        LongVector y3 = y5.lanewise(XOR, y8);
        LongVector t1 = x4.lanewise(XOR, y12);
        LongVector y15 = t1.lanewise(XOR, x5);
        LongVector y20 = t1.lanewise(XOR, x1);
        LongVector y6 = y15.lanewise(XOR, x7);
        LongVector y10 = y15.lanewise(XOR, t0);
        LongVector y11 = y20.lanewise(XOR, y9);
        LongVector y7 = x7.lanewise(XOR, y11);
        LongVector y17 = y10.lanewise(XOR, y11);
        LongVector y19 = y10.lanewise(XOR, y8);
        LongVector y16 = t0.lanewise(XOR, y11);
        LongVector y21 = y13.lanewise(XOR, y16);
        LongVector y18 = x0.lanewise(XOR, y16);
        LongVector t2 = y12.lanewise(AND, y15);
        LongVector t3 = y3.lanewise(AND, y6);
        LongVector t4 = t3.lanewise(XOR, t2);
        LongVector t5 = y4.lanewise(AND, x7);
        LongVector t6 = t5.lanewise(XOR, t2);
        LongVector t7 = y13.lanewise(AND, y16);
        LongVector t8 = y5.lanewise(AND, y1);
        LongVector t9 = t8.lanewise(XOR, t7);
        LongVector t10 = y2.lanewise(AND, y7);
        LongVector t11 = t10.lanewise(XOR, t7);
        LongVector t12 = y9.lanewise(AND, y11);
        LongVector t13 = y14.lanewise(AND, y17);
        LongVector t14 = t13.lanewise(XOR, t12);
        LongVector t15 = y8.lanewise(AND, y10);
        LongVector t16 = t15.lanewise(XOR, t12);
        LongVector t17 = t4.lanewise(XOR, t14);
        LongVector t18 = t6.lanewise(XOR, t16);
        LongVector t19 = t9.lanewise(XOR, t14);
        LongVector t20 = t11.lanewise(XOR, t16);
        LongVector t21 = t17.lanewise(XOR, y20);
        LongVector t22 = t18.lanewise(XOR, y19);
        LongVector t23 = t19.lanewise(XOR, y21);
        LongVector t24 = t20.lanewise(XOR, y18);
        LongVector t25 = t21.lanewise(XOR, t22);
        LongVector t26 = t21.lanewise(AND, t23);
        LongVector t27 = t24.lanewise(XOR, t26);
        LongVector t28 = t25.lanewise(AND, t27);
        LongVector t29 = t28.lanewise(XOR, t22);
        LongVector t30 = t23.lanewise(XOR, t24);
        LongVector t31 = t22.lanewise(XOR, t26);
        LongVector t32 = t31.lanewise(AND, t30);
        LongVector t33 = t32.lanewise(XOR, t24);
        LongVector t34 = t23.lanewise(XOR, t33);
        LongVector t35 = t27.lanewise(XOR, t33);
        LongVector t36 = t24.lanewise(AND, t35);
        LongVector t37 = t36.lanewise(XOR, t34);
        LongVector t38 = t27.lanewise(XOR, t36);
        LongVector t39 = t29.lanewise(AND, t38);
        LongVector t40 = t25.lanewise(XOR, t39);
        LongVector t41 = t40.lanewise(XOR, t37);
        LongVector t42 = t29.lanewise(XOR, t33);
        LongVector t43 = t29.lanewise(XOR, t40);
        LongVector t44 = t33.lanewise(XOR, t37);
        LongVector t45 = t42.lanewise(XOR, t41);
        LongVector z0 = t44.lanewise(AND, y15);
        LongVector z1 = t37.lanewise(AND, y6);
        LongVector z2 = t33.lanewise(AND, x7);
        LongVector z3 = t43.lanewise(AND, y16);
        LongVector z4 = t40.lanewise(AND, y1);
        LongVector z5 = t29.lanewise(AND, y7);
        LongVector z6 = t42.lanewise(AND, y11);
        LongVector z7 = t45.lanewise(AND, y17);
        LongVector z8 = t41.lanewise(AND, y10);
        LongVector z9 = t44.lanewise(AND, y12);
        LongVector z10 = t37.lanewise(AND, y3);
        LongVector z11 = t33.lanewise(AND, y4);
        LongVector z12 = t43.lanewise(AND, y13);
        LongVector z13 = t40.lanewise(AND, y5);
        LongVector z14 = t29.lanewise(AND, y2);
        LongVector z15 = t42.lanewise(AND, y9);
        LongVector z16 = t45.lanewise(AND, y14);
        LongVector z17 = t41.lanewise(AND, y8);
        LongVector t46 = z15.lanewise(XOR, z16);
        LongVector t47 = z10.lanewise(XOR, z11);
        LongVector t48 = z5.lanewise(XOR, z13);
        LongVector t49 = z9.lanewise(XOR, z10);
        LongVector t50 = z2.lanewise(XOR, z12);
        LongVector t51 = z2.lanewise(XOR, z5);
        LongVector t52 = z7.lanewise(XOR, z8);
        LongVector t53 = z0.lanewise(XOR, z3);
        LongVector t54 = z6.lanewise(XOR, z7);
        LongVector t55 = z16.lanewise(XOR, z17);
        LongVector t56 = z12.lanewise(XOR, t48);
        LongVector t57 = t50.lanewise(XOR, t53);
        LongVector t58 = z4.lanewise(XOR, t46);
        LongVector t59 = z3.lanewise(XOR, t54);
        LongVector t60 = t46.lanewise(XOR, t57);
        LongVector t61 = z14.lanewise(XOR, t57);
        LongVector t62 = t52.lanewise(XOR, t58);
        LongVector t63 = t49.lanewise(XOR, t58);
        LongVector t64 = z4.lanewise(XOR, t59);
        LongVector t65 = t61.lanewise(XOR, t62);
        LongVector t66 = z1.lanewise(XOR, t63);
        LongVector s0 = t59.lanewise(XOR, t63);
        LongVector s6 = t56.lanewise(XOR, t62).lanewise(NOT);
        LongVector s7 = t48.lanewise(XOR, t60).lanewise(NOT);
        LongVector t67 = t64.lanewise(XOR, t65);
        LongVector s3 = t53.lanewise(XOR, t66);
        LongVector s4 = t51.lanewise(XOR, t66);
        LongVector s5 = t47.lanewise(XOR, t65);
        LongVector s1 = t64.lanewise(XOR, s3).lanewise(NOT);
        LongVector s2 = t55.lanewise(XOR, t67).lanewise(NOT);
        s0.intoArray(to, target + 7 * L);
        s1.intoArray(to, target + 6 * L);
        s2.intoArray(to, target + 5 * L);
        s3.intoArray(to, target + 4 * L);
        s4.intoArray(to, target + 3 * L);
        s5.intoArray(to, target + 2 * L);
        s6.intoArray(to, target + 1 * L);
        s7.intoArray(to, target);
    }

    /// AES's MixColumns of the four bytes at f0 to f3, written to g0 to g3.
    static void mix(long[] from, int f0, int f1, int f2, int f3, long[] to, int g0, int g1, int g2, int g3) {
        LongVector p0 = LongVector.fromArray(S, from, f0 + 7 * L);
        LongVector p1 = LongVector.fromArray(S, from, f1 + 7 * L);
        LongVector p2 = LongVector.fromArray(S, from, f2 + 7 * L);
        LongVector p3 = LongVector.fromArray(S, from, f3 + 7 * L);
        LongVector t0 = p0.lanewise(XOR, p1);
        LongVector t1 = p1.lanewise(XOR, p2);
        LongVector t2 = p2.lanewise(XOR, p3);
        LongVector t3 = p3.lanewise(XOR, p0);
        LongVector a00 = LongVector.fromArray(S, from, f0);
        LongVector a10 = LongVector.fromArray(S, from, f1);
        LongVector a20 = LongVector.fromArray(S, from, f2);
        LongVector a30 = LongVector.fromArray(S, from, f3);
        LongVector e00 = a00.lanewise(XOR, a10);
        LongVector e10 = a10.lanewise(XOR, a20);
        LongVector e20 = a20.lanewise(XOR, a30);
        LongVector e30 = a30.lanewise(XOR, a00);
        a10.lanewise(XOR, e20).lanewise(XOR, t0).intoArray(to, g0);
        a20.lanewise(XOR, e30).lanewise(XOR, t1).intoArray(to, g1);
        a30.lanewise(XOR, e00).lanewise(XOR, t2).intoArray(to, g2);
        a00.lanewise(XOR, e10).lanewise(XOR, t3).intoArray(to, g3);
        LongVector a01 = LongVector.fromArray(S, from, f0 + 1 * L);
        LongVector a11 = LongVector.fromArray(S, from, f1 + 1 * L);
        LongVector a21 = LongVector.fromArray(S, from, f2 + 1 * L);
        LongVector a31 = LongVector.fromArray(S, from, f3 + 1 * L);
        LongVector e01 = a01.lanewise(XOR, a11);
        LongVector e11 = a11.lanewise(XOR, a21);
        LongVector e21 = a21.lanewise(XOR, a31);
        LongVector e31 = a31.lanewise(XOR, a01);
        a11.lanewise(XOR, e21).lanewise(XOR, e00).lanewise(XOR, t0).intoArray(to, g0 + 1 * L);
        a21.lanewise(XOR, e31).lanewise(XOR, e10).lanewise(XOR, t1).intoArray(to, g1 + 1 * L);
        a31.lanewise(XOR, e01).lanewise(XOR, e20).lanewise(XOR, t2).intoArray(to, g2 + 1 * L);
        a01.lanewise(XOR, e11).lanewise(XOR, e30).lanewise(XOR, t3).intoArray(to, g3 + 1 * L);
        LongVector a02 = LongVector.fromArray(S, from, f0 + 2 * L);
        LongVector a12 = LongVector.fromArray(S, from, f1 + 2 * L);
        LongVector a22 = LongVector.fromArray(S, from, f2 + 2 * L);
        LongVector a32 = LongVector.fromArray(S, from, f3 + 2 * L);
        LongVector e02 = a02.lanewise(XOR, a12);
        LongVector e12 = a12.lanewise(XOR, a22);
        LongVector e22 = a22.lanewise(XOR, a32);
        LongVector e32 = a32.lanewise(XOR, a02);
        a12.lanewise(XOR, e22).lanewise(XOR, e01).intoArray(to, g0 + 2 * L);
        a22.lanewise(XOR, e32).lanewise(XOR, e11).intoArray(to, g1 + 2 * L);
        a32.lanewise(XOR, e02).lanewise(XOR, e21).intoArray(to, g2 + 2 * L);
        a02.lanewise(XOR, e12).lanewise(XOR, e31).intoArray(to, g3 + 2 * L);
        LongVector a03 = LongVector.fromArray(S, from, f0 + 3 * L);
        LongVector a13 = LongVector.fromArray(S, from, f1 + 3 * L);
        LongVector a23 = LongVector.fromArray(S, from, f2 + 3 * L);
        LongVector a33 = LongVector.fromArray(S, from, f3 + 3 * L);
        LongVector e03 = a03.lanewise(XOR, a13);
        LongVector e13 = a13.lanewise(XOR, a23);
        LongVector e23 = a23.lanewise(XOR, a33);
        LongVector e33 = a33.lanewise(XOR, a03);
        a13.lanewise(XOR, e23).lanewise(XOR, e02).lanewise(XOR, t0).intoArray(to, g0 + 3 * L);
        a23.lanewise(XOR, e33).lanewise(XOR, e12).lanewise(XOR, t1).intoArray(to, g1 + 3 * L);
        a33.lanewise(XOR, e03).lanewise(XOR, e22).lanewise(XOR, t2).intoArray(to, g2 + 3 * L);
        a03.lanewise(XOR, e13).lanewise(XOR, e32).lanewise(XOR, t3).intoArray(to, g3 + 3 * L);
        LongVector a04 = LongVector.fromArray(S, from, f0 + 4 * L);
        LongVector a14 = LongVector.fromArray(S, from, f1 + 4 * L);
        LongVector a24 = LongVector.fromArray(S, from, f2 + 4 * L);
        LongVector a34 = LongVector.fromArray(S, from, f3 + 4 * L);
        LongVector e04 = a04.lanewise(XOR, a14);
        LongVector e14 = a14.lanewise(XOR, a24);
        LongVector e24 = a24.lanewise(XOR, a34);
        LongVector e34 = a34.lanewise(XOR, a04);
        a14.lanewise(XOR, e24).lanewise(XOR, e03).lanewise(XOR, t0).intoArray(to, g0 + 4 * L);
        a24.lanewise(XOR, e34).lanewise(XOR, e13).lanewise(XOR, t1).intoArray(to, g1 + 4 * L);
        a34.lanewise(XOR, e04).lanewise(XOR, e23).lanewise(XOR, t2).intoArray(to, g2 + 4 * L);
        a04.lanewise(XOR, e14).lanewise(XOR, e33).lanewise(XOR, t3).intoArray(to, g3 + 4 * L);
        LongVector a05 = LongVector.fromArray(S, from, f0 + 5 * L);
        LongVector a15 = LongVector.fromArray(S, from, f1 + 5 * L);
        LongVector a25 = LongVector.fromArray(S, from, f2 + 5 * L);
        LongVector a35 = LongVector.fromArray(S, from, f3 + 5 * L);
        LongVector e05 = a05.lanewise(XOR, a15);
        LongVector e15 = a15.lanewise(XOR, a25);
        LongVector e25 = a25.lanewise(XOR, a35);
        LongVector e35 = a35.lanewise(XOR, a05);
        a15.lanewise(XOR, e25).lanewise(XOR, e04).intoArray(to, g0 + 5 * L);
        a25.lanewise(XOR, e35).lanewise(XOR, e14).intoArray(to, g1 + 5 * L);
        a35.lanewise(XOR, e05).lanewise(XOR, e24).intoArray(to, g2 + 5 * L);
        a05.lanewise(XOR, e15).lanewise(XOR, e34).intoArray(to, g3 + 5 * L);
        LongVector a06 = LongVector.fromArray(S, from, f0 + 6 * L);
        LongVector a16 = LongVector.fromArray(S, from, f1 + 6 * L);
        LongVector a26 = LongVector.fromArray(S, from, f2 + 6 * L);
        LongVector a36 = LongVector.fromArray(S, from, f3 + 6 * L);
        LongVector e06 = a06.lanewise(XOR, a16);
        LongVector e16 = a16.lanewise(XOR, a26);
        LongVector e26 = a26.lanewise(XOR, a36);
        LongVector e36 = a36.lanewise(XOR, a06);
        a16.lanewise(XOR, e26).lanewise(XOR, e05).intoArray(to, g0 + 6 * L);
        a26.lanewise(XOR, e36).lanewise(XOR, e15).intoArray(to, g1 + 6 * L);
        a36.lanewise(XOR, e06).lanewise(XOR, e25).intoArray(to, g2 + 6 * L);
        a06.lanewise(XOR, e16).lanewise(XOR, e35).intoArray(to, g3 + 6 * L);
        LongVector a07 = LongVector.fromArray(S, from, f0 + 7 * L);
        LongVector a17 = LongVector.fromArray(S, from, f1 + 7 * L);
        LongVector a27 = LongVector.fromArray(S, from, f2 + 7 * L);
        LongVector a37 = LongVector.fromArray(S, from, f3 + 7 * L);
        LongVector e07 = a07.lanewise(XOR, a17);
        LongVector e17 = a17.lanewise(XOR, a27);
        LongVector e27 = a27.lanewise(XOR, a37);
        LongVector e37 = a37.lanewise(XOR, a07);
        a17.lanewise(XOR, e27).lanewise(XOR, e06).intoArray(to, g0 + 7 * L);
        a27.lanewise(XOR, e37).lanewise(XOR, e16).intoArray(to, g1 + 7 * L);
        a37.lanewise(XOR, e07).lanewise(XOR, e26).intoArray(to, g2 + 7 * L);
        a07.lanewise(XOR, e17).lanewise(XOR, e36).intoArray(to, g3 + 7 * L);
    }
}
