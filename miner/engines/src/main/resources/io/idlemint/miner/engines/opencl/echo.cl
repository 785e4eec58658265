// ECHO-512: an AES over sixteen states of AES.
static inline uint4 doubled(uint4 x) {
    return ((x & 0x7f7f7f7fu) << 1) ^ (((x >> 7) & 0x01010101u) * 0x1bu);
}

static inline void hashOne(constant const uint *job, uint nonce, uint4 *out, local ulong *box) {
    uint4 w[16], v[16];
    UNROLL for (int i = 0; i < 8; i++) {
        w[i] = (uint4)(512, 0, 0, 0);
        w[i + 8] = (uint4)(0);
    }
    UNROLL for (int i = 0; i < 4; i++) {
        w[8 + i] = QUAD(i);
    }
    w[11].w = nonce;
    w[12] = (uint4)(0x80, 0, 0, 0);
    w[14] = (uint4)(0, 0, 0, 0x02000000);
    w[15] = (uint4)(512, 0, 0, 0);
    UNROLL for (int i = 0; i < 4; i++) {
        out[i] = w[i] ^ w[8 + i];
    }
    ROLLED for (uint round = 0; round < 10; round++) {
        UNROLL for (int i = 0; i < 16; i++) {
            uint4 once = AES(w[i], ((uint4)(512 + 16 * round + i, 0, 0, 0)));
            v[(i - 4 * (i & 3)) & 15] = AES(once, (uint4)(0));
        }
        UNROLL for (int i = 0; i < 16; i += 4) {
            uint4 a = v[i], b = v[i + 1], c = v[i + 2], d = v[i + 3], all = a ^ b ^ c ^ d;
            w[i] = a ^ all ^ doubled(a ^ b);
            w[i + 1] = b ^ all ^ doubled(b ^ c);
            w[i + 2] = c ^ all ^ doubled(c ^ d);
            w[i + 3] = d ^ all ^ doubled(d ^ a);
        }
    }
    UNROLL for (int i = 0; i < 4; i++) {
        out[i] ^= w[i] ^ w[8 + i];
    }
}
