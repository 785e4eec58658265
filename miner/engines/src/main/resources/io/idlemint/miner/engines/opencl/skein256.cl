// Two Skein-512-256: that of the first 32 bytes is part of the job, this one takes the last four words backwards.
static inline void hash64(constant const uint *job, U64 nonce, U64 *out, local ulong *box) {
    U64 m[8], h[8];
    UNROLL for (int i = 0; i < 8; i++) {
        h[i] = (U64)SKEIN256_START[i];
        m[i] = (U64)(i < 4 ? LE64(7 - i) : 0ul);
    }
    m[0] = (nonce << 32) | (ulong)job[14];
    ubi(h, m, 32, 0xf000000000000000ul);
    UNROLL for (int i = 0; i < 8; i++) {
        m[i] = (U64)0ul;
    }
    ubi(h, m, 8, 0xff00000000000000ul);
    UNROLL for (int i = 0; i < 4; i++) {
        out[i] = (U64)LE64(OWN / 2 + i);
        out[4 + i] = h[i];
    }
}
