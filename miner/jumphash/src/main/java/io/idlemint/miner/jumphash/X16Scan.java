package io.idlemint.miner.jumphash;

import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// One header under one of the x16 functions, for any number of nonces; hashing allocates nothing. Not thread
/// safe.
public final class X16Scan {
    private static final int ROUNDS = 16;
    private static final int NONCE_AT = 76;
    private static final int PREVIOUS_AT = 4;
    private static final Map<StandardHash, StandardHash> WITH_TIGER = Map.of(
            StandardHash.KECCAK512, StandardHash.TIGER_KECCAK512,
            StandardHash.LUFFA512, StandardHash.TIGER_LUFFA512,
            StandardHash.SHA512, StandardHash.TIGER_SHA512);

    /// The three functions of the family.
    public enum Kind {
        /// The digits of the previous hash are the order; a hash can come several times.
        X16R,
        /// The digits shuffle the order; each hash comes once.
        X16S,
        /// As x16r, with Tiger before Keccak, Luffa and SHA-512.
        X16RV2
    }

    private final byte[] header;
    private final Digest[] rounds = new Digest[ROUNDS];
    private final byte[] wide = new byte[64];

    /// Prepares a copy of `header80`; its own nonce is ignored.
    ///
    /// @throws IllegalArgumentException if the header does not have 80 bytes
    public X16Scan(Kind kind, byte[] header80) {
        header = JumpHash.checked(header80).clone();
        Map<StandardHash, Digest> made = new EnumMap<>(StandardHash.class);
        List<StandardHash> order = rounds(kind, header);
        for (int round = 0; round < ROUNDS; round++) {
            rounds[round] = made.computeIfAbsent(order.get(round), StandardHash::create);
        }
    }

    /// The sixteen hashes that a header goes through, the first of its 80 bytes, each other of the 64 bytes before.
    ///
    /// @throws IllegalArgumentException if the header does not have 80 bytes
    public static List<StandardHash> rounds(Kind kind, byte[] header80) {
        return Arrays.stream(order(kind, JumpHash.checked(header80)))
                .mapToObj(StandardHash.X16::get)
                .map(hash -> kind == Kind.X16RV2 ? WITH_TIGER.getOrDefault(hash, hash) : hash)
                .toList();
    }

    /// Writes the hash (32 bytes, internal order) of the header with `nonce` in its bytes 76..79,
    /// little-endian.
    public void hash(int nonce, byte[] out32) {
        Words.putLe32(header, NONCE_AT, nonce);
        rounds[0].hash(header, 0, header.length, wide, 0);
        for (int round = 1; round < ROUNDS; round++) {
            rounds[round].hash(wide, 0, wide.length, wide, 0);
        }
        System.arraycopy(wide, 0, out32, 0, 32);
    }

    /// The numbers (0..15) of the sixteen hashes in the order in which a header uses them: the last sixteen
    /// hexadecimal digits of the previous hash as people see it, or for x16s the list 0..15 after each digit in
    /// turn has moved the element at its place to the front.
    static int[] order(Kind kind, byte[] header) {
        int[] digits = new int[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            int two = header[PREVIOUS_AT + ((ROUNDS - 1 - round) >> 1)];
            digits[round] = (round % 2 == 0 ? two >> 4 : two) & 15;
        }
        return kind == Kind.X16S ? shuffled(digits) : digits;
    }

    private static int[] shuffled(int[] digits) {
        int[] order = IntStream.range(0, ROUNDS).toArray();
        for (int digit : digits) {
            int moved = order[digit];
            System.arraycopy(order, 0, order, 1, digit);
            order[0] = moved;
        }
        return order;
    }
}
