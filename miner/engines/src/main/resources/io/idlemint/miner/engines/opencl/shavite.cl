// SHAvite-3-512: a Feistel cipher whose rounds are four rounds of AES.
#define START(i) ((uint4)(SHAVITE_START[4 * (i)], SHAVITE_START[4 * (i) + 1], SHAVITE_START[4 * (i) + 2], \
    SHAVITE_START[4 * (i) + 3]))
#define HALF_ROUND(left, right, at) { \
    uint4 x = p[(right) & 3] ^ k[at]; \
    x = AES(x, k[(at) + 1]); x = AES(x, k[(at) + 2]); x = AES(x, k[(at) + 3]); \
    p[(left) & 3] = AES(x, p[(left) & 3]); }

static inline void hashOne(constant const uint *job, uint nonce, uint4 *out, local ulong *box) {
    uint4 k[8], p[4];
    UNROLL for (int i = 0; i < 4; i++) {
        k[i] = QUAD(i);
        p[i] = START(i);
    }
    k[3].w = nonce;
    k[4] = (uint4)(0x80, 0, 0, 0);
    k[5] = (uint4)(0);
    k[6] = (uint4)(0, 0, 0, 0x02000000);
    k[7] = (uint4)(0, 0, 0, 0x02000000);
    UNROLL for (int r = 0; r < 14; r++) {
        UNROLL for (int n = 0; n < 8; n++) {
            uint4 before = k[(n + 7) & 7];
            if ((r & 1) == 1) {
                k[n] = AES(k[n].yzwx, before);
            } else if (r > 0) {
                k[n] ^= (uint4)(k[(n + 6) & 7].yzw, before.x);
            }
            // The counter, 512 bits.
            if (r == 1 && n == 0) {
                k[n] ^= (uint4)(512, 0, 0, 0xffffffff);
            } else if (r == 5 && n == 1) {
                k[n] ^= (uint4)(0, 0, 0, ~512u);
            } else if (r == 9 && n == 7) {
                k[n] ^= (uint4)(0, 0, 512, 0xffffffff);
            } else if (r == 13 && n == 6) {
                k[n] ^= (uint4)(0, 512, 0, 0xffffffff);
            }
        }
        HALF_ROUND(28 - r, 29 - r, 0)
        HALF_ROUND(30 - r, 31 - r, 4)
    }
    UNROLL for (int i = 0; i < 4; i++) {
        out[i] = START(i) ^ p[(i + 2) & 3];
    }
}
