// PANAMA's machine: the message is its state and is pushed, then a one, then 32 blank steps.
#define GAMMA(i) (a[i] ^ (a[((i) + 1) % 17] | ~a[((i) + 2) % 17]))
#define TURN(i, n) { U32 g = GAMMA((7 * (i)) % 17); p[i] = ROL32(g, n); }

static inline void hash(constant const uint *job, uint base, U32 *w, local ulong *box) {
    U32 a[17], b[32][8];
    UNROLL for (int i = 0; i < 256; i++) {
        b[i / 8][i % 8] = (U32)0u;
    }
    U32 in[16];
    UNROLL for (int i = 0; i < 16; i++) {
        in[i] = i == NONCE_WORD ? (U32)base + NUMBERS32 : (U32)job[i];
        a[i] = in[i];
    }
    a[16] = (U32)0x20000000u;
    UNROLL for (int step = 0; step < 35; step++) {
        int at = (32 - step) & 31;
        if (step == 32) {
            at = 0;
        } else if (step > 32) {
            at = 64 - step;
        }
        int p4 = (at + 4) & 31, p16 = at ^ 16, p24 = (at + 24) & 31, p31 = (at + 31) & 31;
        U32 p[17], x[8];
        UNROLL for (int j = 0; j < 8; j++) {
            x[j] = step < 2 ? in[8 * (step & 1) + j] : step == 2 ? (U32)(j == 0 ? 1u : 0u) : b[p4][j];
        }
        UNROLL for (int j = 0; j < 8; j++) {
            b[p24][j] ^= b[p31][(j + 2) & 7];
            b[p31][(j + 2) & 7] ^= x[(j + 2) & 7];
        }
        p[0] = GAMMA(0);
        TURN(1, 1) TURN(2, 3) TURN(3, 6) TURN(4, 10) TURN(5, 15) TURN(6, 21) TURN(7, 28) TURN(8, 4)
        TURN(9, 13) TURN(10, 23) TURN(11, 2) TURN(12, 14) TURN(13, 27) TURN(14, 9) TURN(15, 24) TURN(16, 8)
        a[0] = p[0] ^ p[1] ^ p[4] ^ 1u;
        UNROLL for (int j = 0; j < 8; j++) {
            a[1 + j] = p[1 + j] ^ p[2 + j] ^ p[5 + j] ^ x[j];
            a[9 + j] = p[9 + j] ^ p[(10 + j) % 17] ^ p[(13 + j) % 17] ^ b[p16][j];
        }
    }
    UNROLL for (int i = 0; i < 16; i++) {
        w[i] = SWAP32(a[i]);
    }
}
