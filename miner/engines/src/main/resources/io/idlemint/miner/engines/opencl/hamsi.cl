// Hamsi-512 after seven of eight blocks, which are part of the job: the block with the nonce, the padding, and the
// length with twice as many rounds. A block's expansion is linear, so the nonce is looked up by half bytes.
#define SUBSTITUTE(i) { \
    U32 a = s[i], b = s[8 + (i)], c = s[16 + (i)], d = s[24 + (i)]; \
    U32 p = (a & c) ^ d, q = c ^ b ^ p, r = (d | a) ^ b, t = a ^ q, u = (r | t) ^ p, v = t ^ (p & r); \
    s[i] = q; s[8 + (i)] = u; s[16 + (i)] = r ^ u ^ v; s[24 + (i)] = ~v; }
#define LINEAR(i, j, k, l) { \
    U32 a = ROL32(s[i], 13), c = ROL32(s[k], 3), b = s[j] ^ a ^ c, d; \
    b = ROL32(b, 1); d = s[l] ^ c ^ (a << 3); d = ROL32(d, 7); \
    a ^= b ^ d; c ^= d ^ (b << 7); s[i] = ROL32(a, 5); s[j] = b; s[k] = ROL32(c, 22); s[l] = d; }

static inline void absorb(U32 *h, const U32 *m, constant const uint *alpha, uint rounds) {
    U32 s[32];
    UNROLL for (int i = 0; i < 16; i += 2) {
        int at = 2 * i + ((i & 4) >> 1);
        s[at] = m[i];
        s[at + 1] = m[i + 1];
        s[at ^ 2] = h[i];
        s[(at ^ 2) + 1] = h[i + 1];
    }
    ROLLED for (uint round = 0; round < rounds; round++) {
        UNROLL for (int i = 0; i < 32; i++) {
            s[i] ^= alpha[i];
        }
        s[1] ^= round;
        UNROLL for (int i = 0; i < 8; i++) {
            SUBSTITUTE(i)
        }
        UNROLL for (int i = 0; i < 8; i++) {
            LINEAR(i, 8 + ((i + 1) & 7), 16 + ((i + 2) & 7), 24 + ((i + 3) & 7))
        }
        LINEAR(0, 2, 5, 7)
        LINEAR(16, 19, 21, 22)
        LINEAR(9, 11, 12, 14)
        LINEAR(25, 26, 28, 31)
    }
    UNROLL for (int i = 0; i < 8; i++) {
        h[i] ^= s[i];
        h[8 + i] ^= s[16 + i];
    }
}

#define NEEDS_TABLES
static inline void hashWith(constant const uint *job, uint base, U32 *w, global const uint *tables) {
    U32 h[16], m[16];
    uint same[16];
    UNROLL for (int i = 0; i < 16; i++) {
        same[i] = job[OWN + 16 + i];
    }
    ROLLED for (uint nibble = 1; nibble < 8; nibble++) {
        global const uint *row = tables + 256 * nibble + 16 * ((base >> (4 * nibble)) & 15);
        UNROLL for (int i = 0; i < 16; i++) {
            same[i] ^= row[i];
        }
    }
    UNROLL for (int i = 0; i < 16; i++) {
        h[i] = (U32)job[OWN + i];
#if LANES == 1
        m[i] = tables[16 * i + (base & 15)] ^ same[i];
#else
        m[i] = LOAD32(tables + 16 * i + (base & 15)) ^ same[i];
#endif
    }
    absorb(h, m, HAMSI_ALPHA, 6);
    UNROLL for (int i = 0; i < 16; i++) {
        m[i] = (U32)HAMSI_PADDING[i];
    }
    absorb(h, m, HAMSI_ALPHA, 6);
    UNROLL for (int i = 0; i < 16; i++) {
        m[i] = (U32)HAMSI_LENGTH[i];
    }
    absorb(h, m, HAMSI_LAST_ALPHA, 12);
    UNROLL for (int i = 0; i < 16; i++) {
        w[i] = SWAP32(h[i]);
    }
}
