// SHA-512 of 64 bytes.
#define SHA5_ROUND(k, x) { \
    U64 t = h + (ROR64(e, 14) ^ ROR64(e, 18) ^ ROR64(e, 41)) + (g ^ (e & (f ^ g))) + (k) + (x); \
    U64 u = (ROR64(a, 28) ^ ROR64(a, 34) ^ ROR64(a, 39)) + ((a & b) | (c & (a | b))); \
    h = g; g = f; f = e; e = d + t; d = c; c = b; b = a; a = t + u; }

static inline void hash64(constant const uint *job, U64 nonce, U64 *out, local ulong *box) {
    U64 w[16];
    UNROLL for (int i = 0; i < 16; i++) {
        w[i] = (U64)(i < 7 ? BE64(i) : i == 7 ? (ulong)SWAPPED(job[14]) << 32 : i == 8 ? 1ul << 63 : i == 15 ? 512ul : 0ul);
    }
    w[7] |= SWAP64LOW(nonce);
    U64 a = (U64)SQUARE_ROOTS[0], b = (U64)SQUARE_ROOTS[1], c = (U64)SQUARE_ROOTS[2], d = (U64)SQUARE_ROOTS[3];
    U64 e = (U64)SQUARE_ROOTS[4], f = (U64)SQUARE_ROOTS[5], g = (U64)SQUARE_ROOTS[6], h = (U64)SQUARE_ROOTS[7];
    UNROLL for (int i = 0; i < 80; i++) {
        if (i >= 16) {
            U64 x = w[(i + 1) & 15];
            U64 y = w[(i + 14) & 15];
            w[i & 15] += (ROR64(x, 1) ^ ROR64(x, 8) ^ (x >> 7)) + w[(i + 9) & 15] + (ROR64(y, 19) ^ ROR64(y, 61) ^ (y >> 6));
        }
        SHA5_ROUND(SHA512_K[i], w[i & 15])
    }
    out[0] = a; out[1] = b; out[2] = c; out[3] = d; out[4] = e; out[5] = f; out[6] = g; out[7] = h;
    UNROLL for (int i = 0; i < 8; i++) {
        out[i] += SQUARE_ROOTS[i];
    }
}
