// SIMD-512: the block and the length. The transform of a block is linear, so its points, two in the halves of a
// word and modulo 257, are those of the job plus multiples of the nonce's bytes.
#define NEEDS_TABLES
#define FOLD(x) (((x) & 0x00ff00ffu) + 0x01010101u - (((x) >> 8) & 0x00ff00ffu))
#define CHOOSE(p, q, r) (((q ^ r) & p) ^ r)
#define MAJORITY(p, q, r) ((p & q) | ((p | q) & r))
#define STEP(f, p, q, r, s, n1, n2, exchange, word) { \
    U32 t[8]; \
    UNROLL for (int i = 0; i < 8; i++) { U32 x = word; t[i] = s[i] + x + f(p[i], q[i], r[i]); } \
    UNROLL for (int i = 0; i < 8; i++) { p[i] = ROL32(p[i], n1); } \
    UNROLL for (int i = 0; i < 8; i++) { s[i] = ROL32(t[i], n2) + p[i ^ (exchange)]; } }
#define FOUR(f, at, n0, n1, n2, n3, word) \
    STEP(f, a, b, c, d, n0, n1, EXCHANGE(at), word(at)) STEP(f, d, a, b, c, n1, n2, EXCHANGE(at + 1), word(at + 1)) \
    STEP(f, c, d, a, b, n2, n3, EXCHANGE(at + 2), word(at + 2)) STEP(f, b, c, d, a, n3, n0, EXCHANGE(at + 3), word(at + 3))
#define EXCHANGE(step) (EXCHANGES[(step) % 7])
#define COMPRESS(word) \
    FOUR(CHOOSE, 0, 3, 23, 17, 27, word) FOUR(MAJORITY, 4, 3, 23, 17, 27, word) \
    FOUR(CHOOSE, 8, 28, 19, 22, 7, word) FOUR(MAJORITY, 12, 28, 19, 22, 7, word) \
    FOUR(CHOOSE, 16, 29, 9, 15, 5, word) FOUR(MAJORITY, 20, 29, 9, 15, 5, word) \
    FOUR(CHOOSE, 24, 4, 13, 10, 25, word) FOUR(MAJORITY, 28, 4, 13, 10, 25, word)
#define LAST(n0, n1, n2, n3, state) \
    STEP(CHOOSE, a, b, c, d, n0, n1, EXCHANGE(32), state[i]) STEP(CHOOSE, d, a, b, c, n1, n2, EXCHANGE(33), state[8 + i]) \
    STEP(CHOOSE, c, d, a, b, n2, n3, EXCHANGE(34), state[16 + i]) STEP(CHOOSE, b, c, d, a, n3, n0, EXCHANGE(35), state[24 + i])

constant const uint EXCHANGES[7] = {1, 6, 2, 3, 5, 7, 4};

// Points are 257 too large until here.
#define PRODUCT(low, high, factor) \
    ((((low) * (factor) - 257u * (factor)) & 0xffffu) | (((high) * (factor) - 257u * (factor)) << 16))

static inline U32 expanded(const U32 *pairs, int step, int i) {
    int group = SIMD_GROUPS[step];
    if (step < 16) {
        U32 pair = pairs[8 * group + i];
        return PRODUCT(pair & 0xffffu, pair >> 16, 185u);
    }
    int at = 8 * (group - (step < 24 ? 16 : 24)) + i;
    U32 near = pairs[at], far = pairs[at + 64];
    if (step < 24) {
        return PRODUCT(near & 0xffffu, far & 0xffffu, 233u);
    }
    return PRODUCT(near >> 16, far >> 16, 233u);
}

static inline void hashWith(constant const uint *job, uint base, U32 *w, global const uint *tables) {
    U32 pairs[128];
    // Each product of a byte and a factor, which is at most 256, fits half a word.
    for (int i = 0; i < 128; i++) {
        uint sum = job[OWN + i];
        UNROLL for (int j = 0; j < 4; j++) {
            uint product = tables[128 * j + i] * ((base >> (8 * j)) & 255);
            sum += FOLD(product);
        }
        U32 pair = (U32)FOLD(sum) + NUMBERS32 * tables[i];
        pair = FOLD(pair);
        U32 beyond = ((pair + (0x80008000u - 0x01820182u)) >> 15) & 0x00010001u;
        pairs[i] = pair - ((beyond << 8) + beyond);
    }
    U32 a[8], b[8], c[8], d[8], old[32];
    UNROLL for (int i = 0; i < 8; i++) {
        a[i] = (U32)(SIMD_START[i] ^ job[i]);
        b[i] = (U32)(SIMD_START[8 + i] ^ (i < 7 ? job[8 + i] : 0u));
        c[i] = (U32)SIMD_START[16 + i];
        d[i] = (U32)SIMD_START[24 + i];
    }
    b[7] ^= (U32)base + NUMBERS32;
#define EXPANDED(step) expanded(pairs, step, i)
    COMPRESS(EXPANDED)
    LAST(4, 13, 10, 25, SIMD_START)
    UNROLL for (int i = 0; i < 8; i++) {
        old[i] = a[i];
        old[8 + i] = b[i];
        old[16 + i] = c[i];
        old[24 + i] = d[i];
    }
    // The last block is the message's length in bits, and zeros.
    a[0] ^= 512u;
#define CLOSING(step) (U32)SIMD_CLOSING[8 * (step) + i]
    COMPRESS(CLOSING)
    LAST(4, 13, 10, 25, old)
    UNROLL for (int i = 0; i < 8; i++) {
        w[i] = SWAP32(a[i]);
        w[8 + i] = SWAP32(b[i]);
    }
}
