// Skein-512-512: one block of message, one of output.
static inline void hash64(constant const uint *job, U64 nonce, U64 *out, local ulong *box) {
    U64 m[8];
    UNROLL for (int i = 0; i < 8; i++) {
        out[i] = (U64)SKEIN512_START[i];
        m[i] = (U64)(i < 7 ? BE64(i) : (ulong)SWAPPED(job[14]) << 32);
    }
    m[7] |= SWAP64LOW(nonce);
    ubi(out, m, 64, 0xf000000000000000ul);
    UNROLL for (int i = 0; i < 8; i++) {
        m[i] = (U64)0ul;
    }
    ubi(out, m, 8, 0xff00000000000000ul);
}
