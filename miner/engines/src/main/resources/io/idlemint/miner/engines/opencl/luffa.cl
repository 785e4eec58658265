// Luffa-512 after its first block, which is part of the job: the second block, the padding, two blank rounds.
#define TWICE(a) { U32 t = a[7]; a[7] = a[6]; a[6] = a[5]; a[5] = a[4]; a[4] = a[3] ^ t; a[3] = a[2] ^ t; \
    a[2] = a[1]; a[1] = a[0] ^ t; a[0] = t; }
#define CRUMB(a, b, c, d) t = a; a |= b; c ^= d; b = ~b; a ^= d; d &= t; b ^= d; d ^= c; c &= a; a = ~a; c ^= b; \
    b |= d; t ^= b; d ^= c; c &= b; b ^= a; a = t;
#define MIX(a, b) b ^= a; a = ROL32(a, 2) ^ b; b = ROL32(b, 14) ^ a; a = ROL32(a, 10) ^ b; b = ROL32(b, 1);

static inline void addNeighbours(U32 v[5][8], int distance) {
    U32 before[5][8];
    UNROLL for (int j = 0; j < 5; j++) {
        UNROLL for (int i = 0; i < 8; i++) {
            before[j][i] = v[j][i];
        }
    }
    UNROLL for (int j = 0; j < 5; j++) {
        TWICE(v[j])
        UNROLL for (int i = 0; i < 8; i++) {
            v[j][i] ^= before[(j + distance) % 5][i];
        }
    }
}

static inline void hash(constant const uint *job, uint base, U32 *w, local ulong *box) {
    U32 v[5][8], m[8];
    UNROLL for (int i = 0; i < 40; i++) {
        v[i / 8][i % 8] = (U32)job[OWN + i];
    }
    UNROLL for (int i = 0; i < 8; i++) {
        m[i] = i == 6 ? (U32)base + NUMBERS32 : (U32)job[(8 + i) ^ 1];
    }
    ROLLED for (int block = 0; block < 4; block++) {
        U32 sum[8];
        UNROLL for (int i = 0; i < 8; i++) {
            sum[i] = v[0][i] ^ v[1][i] ^ v[2][i] ^ v[3][i] ^ v[4][i];
        }
        TWICE(sum)
        UNROLL for (int j = 0; j < 5; j++) {
            UNROLL for (int i = 0; i < 8; i++) {
                v[j][i] ^= sum[i];
            }
        }
        addNeighbours(v, 1);
        addNeighbours(v, 4);
        UNROLL for (int j = 0; j < 5; j++) {
            UNROLL for (int i = 0; i < 8; i++) {
                v[j][i] ^= m[i];
            }
            TWICE(m)
        }
        UNROLL for (int j = 0; j < 5; j++) {
            U32 t;
            U32 a = v[j][0], b = v[j][1], c = v[j][2], d = v[j][3];
            U32 e = v[j][4], f = v[j][5], g = v[j][6], h = v[j][7];
            if (j > 0) {
                e = ROL32(e, j); f = ROL32(f, j); g = ROL32(g, j); h = ROL32(h, j);
            }
            UNROLL for (int step = 0; step < 8; step++) {
                CRUMB(a, b, c, d)
                CRUMB(f, g, h, e)
                MIX(a, e) MIX(b, f) MIX(c, g) MIX(d, h)
                a ^= LUFFA_CONSTANTS[16 * j + 2 * step];
                e ^= LUFFA_CONSTANTS[16 * j + 2 * step + 1];
            }
            v[j][0] = a; v[j][1] = b; v[j][2] = c; v[j][3] = d;
            v[j][4] = e; v[j][5] = f; v[j][6] = g; v[j][7] = h;
        }
        UNROLL for (int i = 0; i < 8; i++) {
            m[i] = (U32)(i == 0 && block == 0 ? 0x80000000u : 0u);
            // The result's words are exchanged by pairs, and their bytes reversed.
            U32 out = v[0][i] ^ v[1][i] ^ v[2][i] ^ v[3][i] ^ v[4][i];
            if (block == 2) {
                w[i ^ 1] = SWAP32(out);
            } else if (block == 3) {
                w[(8 + i) ^ 1] = SWAP32(out);
            }
        }
    }
}
