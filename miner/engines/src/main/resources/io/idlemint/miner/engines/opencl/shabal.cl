// Shabal-512: the block, the padding, and three more permutations.
static inline void permute(U32 *a, U32 *b, const U32 *c, const U32 *m, uint counter) {
    a[0] ^= counter;
    UNROLL for (int i = 0; i < 16; i++) {
        b[i] = ROL32(b[i], 17);
    }
    UNROLL for (int n = 0; n < 48; n++) {
        U32 t = a[(n + 11) % 12];
        t = ROL32(t, 15);
        t += t << 2;
        t ^= a[n % 12] ^ c[(8 - n) & 15];
        t += t << 1;
        t ^= b[(n + 13) & 15] ^ (b[(n + 9) & 15] & ~b[(n + 6) & 15]) ^ m[n & 15];
        a[n % 12] = t;
        b[n & 15] = ~(ROL32(b[n & 15], 1) ^ t);
    }
    UNROLL for (int j = 0; j < 36; j++) {
        a[j % 12] += c[(j + 3) & 15];
    }
}

static inline void hash(constant const uint *job, uint base, U32 *w, local ulong *box) {
    U32 a[12], b[16], c[16], m[16];
    UNROLL for (int i = 0; i < 16; i++) {
        m[i] = i == NONCE_WORD ? (U32)base + NUMBERS32 : (U32)job[i];
        b[i] = m[i] + SHABAL_START[12 + i];
        c[i] = (U32)SHABAL_START[28 + i];
    }
    UNROLL for (int i = 0; i < 12; i++) {
        a[i] = (U32)SHABAL_START[i];
    }
    permute(a, b, c, m, 1);
    UNROLL for (int i = 0; i < 16; i++) {
        U32 t = c[i] - m[i];
        c[i] = b[i];
        m[i] = (U32)(i == 0 ? 0x80u : 0u);
        b[i] = t + m[i];
    }
    ROLLED for (int i = 0; i < 4; i++) {
        if (i > 0) {
            UNROLL for (int j = 0; j < 16; j++) {
                U32 t = b[j];
                b[j] = c[j];
                c[j] = t;
            }
        }
        permute(a, b, c, m, 2);
    }
    UNROLL for (int i = 0; i < 16; i++) {
        w[i] = SWAP32(b[i]);
    }
}
