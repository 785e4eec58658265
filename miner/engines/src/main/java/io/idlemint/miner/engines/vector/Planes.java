package io.idlemint.miner.engines.vector;

import io.idlemint.miner.jumphash.digest.AesTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// For the algorithms that are built on AES's S-box: a vector, a plane, holds the same byte of the state of as
/// many nonces as it has bytes. Two tables of 128 bytes make the S-box, each of two vectors.
final class Planes {
    /// Lanes of one byte.
    static final VectorSpecies<Byte> BYTES =
            VectorShape.forBitSize(Lanes.BITS).withLanes(byte.class).check(byte.class);

    /// Whether the S-box fits four vectors, in which the processor can look bytes up. Where it cannot, lookups would
    /// be a thousand times slower.
    static final boolean SUPPORTED = BYTES.length() == 64 && looksUpBytes(Path.of("/proc/cpuinfo"));

    /// The numbers 0, 1, 2, ... of the lanes.
    static final ByteVector NUMBERS = ByteVector.zero(BYTES).addIndex(1);

    /// The S-box.
    static final byte[] SBOX = box(0);

    /// The S-box of the complement.
    static final byte[] COMPLEMENT_SBOX = box(0xff);

    private static final int N = BYTES.length();
    private static final int L = Lanes.INTS.length();
    private static final VectorSpecies<Byte> QUARTER = VectorShape.forBitSize(Math.max(64, Lanes.BITS / 4))
            .withLanes(byte.class)
            .check(byte.class);

    private Planes() {}

    private static byte[] box(int difference) {
        byte[] box = new byte[256];
        for (int i = 0; i < box.length; i++) {
            box[i] = (byte) AesTables.sub(i ^ difference);
        }
        return box;
    }

    /// Whether the processor has the instructions of AVX-512 VBMI. Only Linux says so; elsewhere it is taken not to.
    static boolean looksUpBytes(Path processors) {
        try (Stream<String> lines = Files.lines(processors, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .filter(flags -> (flags + ' ').contains(" avx512_vbmi ") || (flags + ' ').contains(" avx512vbmi "))
                    .isPresent();
        } catch (IOException | UncheckedIOException unknown) {
            return false;
        }
    }

    /// Fills one plane with one value.
    static void fill(byte[] planes, int plane, int value) {
        ByteVector.broadcast(BYTES, (byte) value).intoArray(planes, plane * N);
    }

    /// Writes the nonces from `first`, a multiple of the lanes' number, on into four planes that are `step`
    /// apart, the least significant byte first.
    static void nonces(int first, byte[] planes, int plane, int step) {
        NUMBERS.add((byte) first).intoArray(planes, plane * N);
        fill(planes, plane + step, first >>> 8);
        fill(planes, plane + 2 * step, first >>> 16);
        fill(planes, plane + 3 * step, first >>> 24);
    }

    /// Makes the sixteen big-endian words for the lanes from `lane` on of 64 planes.
    static void words(byte[] planes, int lane, int[] words) {
        for (int i = 0; i < 16; i++) {
            int at = 4 * i * N + lane;
            IntVector a = (IntVector) ByteVector.fromArray(QUARTER, planes, at)
                    .convertShape(VectorOperators.ZERO_EXTEND_B2I, Lanes.INTS, 0);
            IntVector b = (IntVector) ByteVector.fromArray(QUARTER, planes, at + N)
                    .convertShape(VectorOperators.ZERO_EXTEND_B2I, Lanes.INTS, 0);
            IntVector c = (IntVector) ByteVector.fromArray(QUARTER, planes, at + 2 * N)
                    .convertShape(VectorOperators.ZERO_EXTEND_B2I, Lanes.INTS, 0);
            IntVector d = (IntVector) ByteVector.fromArray(QUARTER, planes, at + 3 * N)
                    .convertShape(VectorOperators.ZERO_EXTEND_B2I, Lanes.INTS, 0);
            a.lanewise(VectorOperators.LSHL, 24)
                    .lanewise(VectorOperators.OR, b.lanewise(VectorOperators.LSHL, 16))
                    .lanewise(VectorOperators.OR, c.lanewise(VectorOperators.LSHL, 8))
                    .lanewise(VectorOperators.OR, d)
                    .intoArray(words, i * L);
        }
    }

    /// Makes planes of little-endian words, 4 from each, for the lanes from `lane` on.
    static void split(int[] state, int at, int words, byte[] planes, int lane) {
        for (int i = 0; i < words; i++) {
            IntVector word = IntVector.fromArray(Lanes.INTS, state, at + i * L);
            int to = 4 * i * N + lane;
            for (int j = 0; j < 4; j++) {
                ByteVector bytes = (ByteVector)
                        word.lanewise(VectorOperators.LSHR, 8 * j).convertShape(VectorOperators.I2B, QUARTER, 0);
                bytes.intoArray(planes, to + j * N);
            }
        }
    }

    /// Makes the sixteen little-endian words for the lanes from `lane` on of 64 planes.
    static void merge(byte[] planes, int lane, int[] state, int to) {
        for (int i = 0; i < 16; i++) {
            int at = 4 * i * N + lane;
            IntVector a = (IntVector) ByteVector.fromArray(QUARTER, planes, at)
                    .convertShape(VectorOperators.ZERO_EXTEND_B2I, Lanes.INTS, 0);
            IntVector b = (IntVector) ByteVector.fromArray(QUARTER, planes, at + N)
                    .convertShape(VectorOperators.ZERO_EXTEND_B2I, Lanes.INTS, 0);
            IntVector c = (IntVector) ByteVector.fromArray(QUARTER, planes, at + 2 * N)
                    .convertShape(VectorOperators.ZERO_EXTEND_B2I, Lanes.INTS, 0);
            IntVector d = (IntVector) ByteVector.fromArray(QUARTER, planes, at + 3 * N)
                    .convertShape(VectorOperators.ZERO_EXTEND_B2I, Lanes.INTS, 0);
            d.lanewise(VectorOperators.LSHL, 24)
                    .lanewise(VectorOperators.OR, c.lanewise(VectorOperators.LSHL, 16))
                    .lanewise(VectorOperators.OR, b.lanewise(VectorOperators.LSHL, 8))
                    .lanewise(VectorOperators.OR, a)
                    .intoArray(state, to + i * L);
        }
    }
}
