// Threefish-512 with the feed-forward: h becomes the next chaining value.
#define MIX(i, j, n) x[i] += x[j]; x[j] = ROL64(x[j], n) ^ x[i];
#define ADD_KEY(s) { \
    UNROLL for (int i = 0; i < 8; i++) { x[i] += k[((s) + i) % 9]; } \
    x[5] += t[(s) % 3]; x[6] += t[((s) + 1) % 3]; x[7] += (ulong)(s); }

static inline void ubi(U64 *h, const U64 *m, ulong position, ulong flags) {
    U64 k[9], x[8];
    ulong t[3] = {position, flags, position ^ flags};
    k[8] = (U64)0x1bd11bdaa9fc1a22ul;
    UNROLL for (int i = 0; i < 8; i++) {
        k[i] = h[i];
        k[8] ^= h[i];
        x[i] = m[i];
    }
    UNROLL for (int s = 0; s < 18; s += 2) {
        ADD_KEY(s)
        MIX(0, 1, 46) MIX(2, 3, 36) MIX(4, 5, 19) MIX(6, 7, 37)
        MIX(2, 1, 33) MIX(4, 7, 27) MIX(6, 5, 14) MIX(0, 3, 42)
        MIX(4, 1, 17) MIX(6, 3, 49) MIX(0, 5, 36) MIX(2, 7, 39)
        MIX(6, 1, 44) MIX(0, 7, 9) MIX(2, 5, 54) MIX(4, 3, 56)
        ADD_KEY(s + 1)
        MIX(0, 1, 39) MIX(2, 3, 30) MIX(4, 5, 34) MIX(6, 7, 24)
        MIX(2, 1, 13) MIX(4, 7, 50) MIX(6, 5, 10) MIX(0, 3, 17)
        MIX(4, 1, 25) MIX(6, 3, 29) MIX(0, 5, 39) MIX(2, 7, 43)
        MIX(6, 1, 8) MIX(0, 7, 35) MIX(2, 5, 56) MIX(4, 3, 22)
    }
    ADD_KEY(18)
    UNROLL for (int i = 0; i < 8; i++) {
        h[i] = x[i] ^ m[i];
    }
}
