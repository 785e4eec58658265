package io.idlemint.miner.engines.vector;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// The width of the vectors: what the processor prefers, at most 512 bits, or less if the system property
/// [#LIMIT] says so. Wider than preferred would be a thousand times slower. Constants, so that the compiler knows
/// them.
final class Lanes {
    /// System property: an upper limit to the width, 128, 256 or 512 bits.
    static final String LIMIT = "idlemint.vector.bits";

    /// The narrowest width that the hash functions can use.
    static final int NARROWEST = 128;

    private static final int WIDEST = 512;

    /// The chosen width in bits.
    static final int BITS = bits(IntVector.SPECIES_PREFERRED.vectorBitSize(), Integer.getInteger(LIMIT, WIDEST));

    /// Lanes of 32-bit words: the nonces that are hashed at once.
    static final VectorSpecies<Integer> INTS =
            VectorShape.forBitSize(BITS).withLanes(int.class).check(int.class);

    /// Lanes of 64-bit words, half as many.
    static final VectorSpecies<Long> LONGS =
            VectorShape.forBitSize(BITS).withLanes(long.class).check(long.class);

    /// The class of vectors of [#INTS]. The compiler knows the class of a vector that it has just computed, but not
    /// of one that goes round in a loop, unless the types that it has seen so far tell it. Where they do not, it
    /// keeps such vectors as objects, fifty times slower, for good. So loops begin with [Class#cast] of each.
    static final Class<? extends IntVector> INT_VECTOR = IntVector.zero(INTS).getClass();

    /// The class of vectors of [#LONGS], for loops.
    static final Class<? extends LongVector> LONG_VECTOR =
            LongVector.zero(LONGS).getClass();

    /// The numbers 0, 1, 2, ... of the lanes.
    static final IntVector NUMBERS = IntVector.zero(INTS).addIndex(1);

    /// The numbers 0, 2, 4, ... of the even nonces, which one half of 64-bit lanes hashes.
    static final LongVector EVEN_NUMBERS = LongVector.zero(LONGS).addIndex(2);

    private Lanes() {}

    static int bits(int preferred, int limit) {
        int bits = Integer.highestOneBit(Math.max(1, Math.min(WIDEST, Math.min(preferred, limit))));
        return Math.max(NARROWEST, bits);
    }
}
