// Two compressions of BLAKE-256: of the words of the message, and of the words backwards.
#define G(r, n, a, b, c, d) { \
    int i = BLAKE_ORDER[16 * (r) + 2 * (n)], j = BLAKE_ORDER[16 * (r) + 2 * (n) + 1]; \
    a += b + (m[i] ^ PI32[j]); d = ROR32(d ^ a, 16); c += d; b = ROR32(b ^ c, 12); \
    a += b + (m[j] ^ PI32[i]); d = ROR32(d ^ a, 8); c += d; b = ROR32(b ^ c, 7); }

static inline void compress(const U32 *h, const U32 *m, U32 *out) {
    U32 v[16];
    UNROLL for (int i = 0; i < 16; i++) {
        v[i] = i < 8 ? h[i] : (U32)(PI32[i - 8] ^ (i == 12 || i == 13 ? 640u : 0u));
    }
    UNROLL for (int r = 0; r < 14; r++) {
        G(r % 10, 0, v[0], v[4], v[8], v[12]) G(r % 10, 1, v[1], v[5], v[9], v[13])
        G(r % 10, 2, v[2], v[6], v[10], v[14]) G(r % 10, 3, v[3], v[7], v[11], v[15])
        G(r % 10, 4, v[0], v[5], v[10], v[15]) G(r % 10, 5, v[1], v[6], v[11], v[12])
        G(r % 10, 6, v[2], v[7], v[8], v[13]) G(r % 10, 7, v[3], v[4], v[9], v[14])
    }
    UNROLL for (int i = 0; i < 8; i++) {
        out[i] = h[i] ^ v[i] ^ v[i + 8];
    }
}

static inline void hash(constant const uint *job, uint base, U32 *w, local ulong *box) {
    U32 in[16], m[16], h[8];
    UNROLL for (int i = 0; i < 16; i++) {
        in[i] = i == NONCE_WORD ? (U32)base + NUMBERS32 : (U32)job[i];
        m[i] = (U32)(i == 3 ? 0x01000000u : i == 4 ? 0x80000000u : i == 13 ? 1u : i == 15 ? 640u : 0u);
    }
    m[0] = in[13]; m[1] = in[14]; m[2] = in[15];
    compress(in, m, w);
    m[0] = in[2]; m[1] = in[1]; m[2] = in[0];
    UNROLL for (int i = 0; i < 8; i++) {
        h[i] = in[15 - i];
    }
    compress(h, m, w + 8);
}
