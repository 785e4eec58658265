package io.idlemint.miner.engines.vector;

/// One hash function of a chain, over the messages of [#LANES] nonces, which may differ in all bytes. The state
/// that the functions of a chain hand on consists of [#GROUPS] groups of [Lanes#INTS] lanes; each has room for
/// [#WORDS] little-endian words, each for all of the group's lanes. Owns its scratch memory: it allocates nothing
/// while hashing and is not thread safe.
interface Stage {
    /// As many groups as bytes in a word, so that a vector of bytes has one byte of every nonce.
    int GROUPS = 4;

    /// The words of the longest message, a header.
    int WORDS = 20;

    /// Lanes of a group.
    int L = Lanes.INTS.length();

    /// Lanes of all groups.
    int LANES = GROUPS * L;

    /// From one group to the next.
    int STRIDE = WORDS * L;

    /// Takes messages of `words` words, 16 or 20, and leaves the 16 words of their hashes.
    void hash(int[] state, int words);
}
