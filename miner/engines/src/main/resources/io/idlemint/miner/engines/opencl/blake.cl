// BLAKE-512 of the 64 bytes, their first twelve again and 00 04 00 00: one block.
#define G(r, n, a, b, c, d) { \
    int i = BLAKE_ORDER[16 * (r) + 2 * (n)], j = BLAKE_ORDER[16 * (r) + 2 * (n) + 1]; \
    a += b + (m[i] ^ PI64[j]); d = ROR64(d ^ a, 32); c += d; b = ROR64(b ^ c, 25); \
    a += b + (m[j] ^ PI64[i]); d = ROR64(d ^ a, 16); c += d; b = ROR64(b ^ c, 11); }

static inline void hash64(constant const uint *job, U64 nonce, U64 *out, local ulong *box) {
    U64 m[16], v[16];
    UNROLL for (int i = 0; i < 16; i++) {
        m[i] = (U64)(i < 7 ? BE64(i) : i == 7 ? (ulong)SWAPPED(job[14]) << 32 : i == 8 ? BE64(0)
                : i == 9 ? ((ulong)SWAPPED(job[2]) << 32) | 0x40000ul : i == 10 ? 1ul << 63 : i == 13 ? 1ul : i == 15 ? 640ul : 0ul);
        v[i] = (U64)(i < 8 ? SQUARE_ROOTS[i] : PI64[i - 8] ^ (i == 12 || i == 13 ? 640ul : 0ul));
    }
    m[7] |= SWAP64LOW(nonce);
    UNROLL for (int r = 0; r < 16; r++) {
        G(r % 10, 0, v[0], v[4], v[8], v[12]) G(r % 10, 1, v[1], v[5], v[9], v[13])
        G(r % 10, 2, v[2], v[6], v[10], v[14]) G(r % 10, 3, v[3], v[7], v[11], v[15])
        G(r % 10, 4, v[0], v[5], v[10], v[15]) G(r % 10, 5, v[1], v[6], v[11], v[12])
        G(r % 10, 6, v[2], v[7], v[8], v[13]) G(r % 10, 7, v[3], v[4], v[9], v[14])
    }
    UNROLL for (int i = 0; i < 8; i++) {
        out[i] = v[i] ^ v[i + 8] ^ SQUARE_ROOTS[i];
    }
}
