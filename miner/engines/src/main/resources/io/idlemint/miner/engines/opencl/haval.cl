// HAVAL-256 with five passes of the words, and of the words backwards.
#define X(k) s[((k) - i) & 7]
#define F1(x6, x5, x4, x3, x2, x1, x0) ((x1 & (x0 ^ x4)) ^ (x2 & x5) ^ (x3 & x6) ^ x0)
#define F2(x6, x5, x4, x3, x2, x1, x0) \
    ((x2 & ((x1 & ~x3) ^ (x4 & x5) ^ x6 ^ x0)) ^ (x4 & (x1 ^ x5)) ^ (x3 & x5) ^ x0)
#define F3(x6, x5, x4, x3, x2, x1, x0) ((x3 & ((x1 & x2) ^ x6 ^ x0)) ^ (x1 & x4) ^ (x2 & x5) ^ x0)
#define F4(x6, x5, x4, x3, x2, x1, x0) \
    ((x3 & ((x1 & x2) ^ (x4 | x6) ^ x5)) ^ (x4 & ((~x2 & x5) ^ x1 ^ x6 ^ x0)) ^ (x2 & x6) ^ x0)
#define F5(x6, x5, x4, x3, x2, x1, x0) ((x0 & ~((x1 & x2 & x3) ^ x5)) ^ (x1 & x4) ^ (x2 & x5) ^ (x3 & x6))
#define PASS(from, f, a, b, c, d, e, g, h) \
    UNROLL for (int i = from; i < from + 32; i++) { \
        U32 t = f(X(a), X(b), X(c), X(d), X(e), X(g), X(h)); \
        X(7) = ROR32(t, 7) + ROR32(X(7), 11) + (m[HAVAL_ORDER[i]] + (i < 32 ? 0u : PI32[i < 32 ? 0 : i - 24])); }

static inline void haval(const U32 *m, U32 *out) {
    U32 s[8];
    UNROLL for (int i = 0; i < 8; i++) {
        s[i] = (U32)PI32[i];
    }
    PASS(0, F1, 3, 4, 1, 0, 5, 2, 6)
    PASS(32, F2, 6, 2, 1, 0, 3, 4, 5)
    PASS(64, F3, 2, 6, 0, 4, 3, 1, 5)
    PASS(96, F4, 1, 5, 3, 2, 0, 4, 6)
    PASS(128, F5, 2, 5, 0, 6, 4, 3, 1)
    UNROLL for (int i = 0; i < 8; i++) {
        s[i] += PI32[i];
        out[i] = SWAP32(s[i]);
    }
}

static inline void hash(constant const uint *job, uint base, U32 *w, local ulong *box) {
    U32 m[32];
    UNROLL for (int i = 0; i < 32; i++) {
        m[i] = (U32)(i < 15 ? job[i & 15] : i == 16 ? 1u : i == 29 ? 0x40290000u : i == 30 ? 512u : 0u);
    }
    m[15] = (U32)base + NUMBERS32;
    haval(m, w);
    UNROLL for (int i = 0; i < 8; i++) {
        U32 t = m[i];
        m[i] = m[15 - i];
        m[15 - i] = t;
    }
    haval(m, w + 8);
}
