// JH-512, bit-sliced: even rows h and l, odd rows exchanged at distance 1, 2, 4 ... 64 from round to round.
#define BOX4(a, b, c, d, k) \
    d = ~d; a ^= (k) & ~c; t = (k) ^ (a & b); a ^= c & d; d ^= ~b & c; b ^= a & c; c ^= a & ~d; a ^= b | d; \
    d ^= b & c; b ^= t & a; c ^= t;
#define LINEAR(a, b, c, d, e, f, g, h) b ^= c; d ^= e; f ^= g ^ a; h ^= a; a ^= d; c ^= f; e ^= h ^ b; g ^= b;
#define EXCHANGE(x, n, mask) x = ((x & mask) << n) | ((x >> n) & mask);
#define EXCHANGES(n, mask) \
    EXCHANGE(x[2], n, mask) EXCHANGE(x[3], n, mask) EXCHANGE(x[6], n, mask) EXCHANGE(x[7], n, mask) \
    EXCHANGE(x[10], n, mask) EXCHANGE(x[11], n, mask) EXCHANGE(x[14], n, mask) EXCHANGE(x[15], n, mask)
#define LAYER(r) { \
    U64 t; \
    BOX4(x[0], x[4], x[8], x[12], JH_CONSTANTS[4 * (r)]) BOX4(x[2], x[6], x[10], x[14], JH_CONSTANTS[4 * (r) + 2]) \
    LINEAR(x[0], x[2], x[4], x[6], x[8], x[10], x[12], x[14]) \
    BOX4(x[1], x[5], x[9], x[13], JH_CONSTANTS[4 * (r) + 1]) BOX4(x[3], x[7], x[11], x[15], JH_CONSTANTS[4 * (r) + 3]) \
    LINEAR(x[1], x[3], x[5], x[7], x[9], x[11], x[13], x[15]) }

static inline void hash64(constant const uint *job, U64 nonce, U64 *out, local ulong *box) {
    U64 m[8], x[16];
    UNROLL for (int i = 0; i < 16; i++) {
        x[i] = (U64)JH_START[i];
    }
    UNROLL for (int i = 0; i < 7; i++) {
        m[i] = (U64)LE64(i);
    }
    m[7] = (nonce << 32) | (ulong)job[14];
    UNROLL for (int i = 0; i < 8; i++) {
        x[i] ^= m[i];
    }
    ROLLED for (int block = 0; block < 2; block++) {
        ROLLED for (int r = 0; r < 42; r += 7) {
            LAYER(r) EXCHANGES(1, 0x5555555555555555ul)
            LAYER(r + 1) EXCHANGES(2, 0x3333333333333333ul)
            LAYER(r + 2) EXCHANGES(4, 0x0f0f0f0f0f0f0f0ful)
            LAYER(r + 3) EXCHANGES(8, 0x00ff00ff00ff00fful)
            LAYER(r + 4) EXCHANGES(16, 0x0000ffff0000fffful)
            LAYER(r + 5) EXCHANGES(32, 0x00000000fffffffful)
            LAYER(r + 6)
            UNROLL for (int i = 2; i < 16; i += 4) {
                U64 t = x[i];
                x[i] = x[i + 1];
                x[i + 1] = t;
            }
        }
        UNROLL for (int i = 0; i < 8; i++) {
            x[8 + i] ^= m[i];
            m[i] = (U64)(i == 0 ? 1ul << 63 : i == 7 ? 512ul : 0ul);
            x[i] ^= m[i];
        }
    }
    // After the second block only what was absorbed last is left to be added.
    UNROLL for (int i = 0; i < 8; i++) {
        out[i] = x[8 + i];
    }
}
