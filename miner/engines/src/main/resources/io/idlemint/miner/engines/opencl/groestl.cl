// Groestl-512: the permutations P and Q of the block, and P of the chaining value.
#if LANES > 1 && defined(__AES__) && __has_builtin(__builtin_shufflevector)
// Rows of the state of four nonces; AES's last round is the S-box, once its own shift of rows is undone.
typedef uchar Row __attribute__((ext_vector_type(64)));
typedef char SignedRow __attribute__((ext_vector_type(64)));
#define AT(o, j, n) (o) + (((j) + (n)) & 15)
#define QUARTER(o, n) AT(o, 0, n), AT(o, 13, n), AT(o, 10, n), AT(o, 7, n), AT(o, 4, n), AT(o, 1, n), AT(o, 14, n), \
    AT(o, 11, n), AT(o, 8, n), AT(o, 5, n), AT(o, 2, n), AT(o, 15, n), AT(o, 12, n), AT(o, 9, n), AT(o, 6, n), AT(o, 3, n)
#define SHIFTED(x, n) __builtin_shufflevector(x, x, QUARTER(0, n), QUARTER(16, n), QUARTER(32, n), QUARTER(48, n))
#define PART(x, o) as_long2(__builtin_shufflevector(x, x, (o), (o) + 1, (o) + 2, (o) + 3, (o) + 4, (o) + 5, (o) + 6, \
    (o) + 7, (o) + 8, (o) + 9, (o) + 10, (o) + 11, (o) + 12, (o) + 13, (o) + 14, (o) + 15))
#define BOXED(x, o) __builtin_ia32_aesenclast128(PART(x, o), (long2)(0))

static inline Row boxed(Row x) {
    union { long8 parts; Row row; } all;
    all.parts = (long8)(BOXED(x, 0), BOXED(x, 16), BOXED(x, 32), BOXED(x, 48));
    return all.row;
}

static inline Row doubled(Row x) {
    union { Row row; SignedRow negative; } mask;
    mask.row = x;
    mask.negative = (mask.negative < (char)0) & (char)0x1b;
    return (x + x) ^ mask.row;
}

#define SUB(r, n) a[r] = boxed(SHIFTED(x[r], n));
static inline void mix(Row *x, const Row *a) {
    Row u[8], y[8];
    UNROLL for (int i = 0; i < 8; i++) {
        u[i] = a[i] ^ a[(i + 1) & 7];
    }
    UNROLL for (int i = 0; i < 8; i++) {
        y[i] = u[i] ^ u[(i + 2) & 7] ^ a[(i + 6) & 7];
    }
    UNROLL for (int i = 0; i < 8; i++) {
        x[i] = doubled(doubled(u[(i + 3) & 7] ^ u[(i + 6) & 7]) ^ y[(i + 7) & 7]) ^ y[(i + 4) & 7];
    }
}

static inline void permuteP(Row *x, Row columns) {
    ROLLED for (uint round = 0; round < 14; round++) {
        Row a[8];
        x[0] ^= columns ^ (uchar)round;
        SUB(0, 0) SUB(1, 1) SUB(2, 2) SUB(3, 3) SUB(4, 4) SUB(5, 5) SUB(6, 6) SUB(7, 11)
        mix(x, a);
    }
}

static inline void permuteQ(Row *x, Row columns) {
    ROLLED for (uint round = 0; round < 14; round++) {
        Row a[8];
        UNROLL for (int i = 0; i < 8; i++) {
            x[i] = ~x[i];
        }
        x[7] ^= columns ^ (uchar)round;
        SUB(0, 1) SUB(1, 3) SUB(2, 5) SUB(3, 11) SUB(4, 0) SUB(5, 2) SUB(6, 4) SUB(7, 6)
        mix(x, a);
    }
}

static inline void hash(constant const uint *job, uint base, U32 *w, local ulong *box) {
    union { Row row; uchar bytes[64]; } block[8], columns;
    UNROLL for (int r = 0; r < 8; r++) {
        block[r].row = (Row)(0);
    }
    for (int i = 0; i < 64; i++) {
        columns.bytes[i] = (uchar)((i & 15) << 4);
        for (int quarter = 0; quarter < 64; quarter += 16) {
            block[7 - (i & 7)].bytes[quarter + (i >> 3)] = (uchar)(job[i >> 2] >> (8 * (i & 3)));
        }
    }
    for (int quarter = 0; quarter < 64; quarter += 16) {
        block[0].bytes[quarter + 8] = 0x80;
        block[7].bytes[quarter + 15] = 1;
    }
    uint words[16 * LANES];
    ROLLED for (uint lane = 0; lane < LANES; lane += 4) {
        UNROLL for (int i = 0; i < 4; i++) {
            uint nonce = base + lane + i;
            block[3].bytes[16 * i + 7] = (uchar)nonce;
            block[2].bytes[16 * i + 7] = (uchar)(nonce >> 8);
            block[1].bytes[16 * i + 7] = (uchar)(nonce >> 16);
            block[0].bytes[16 * i + 7] = (uchar)(nonce >> 24);
        }
        // The initial chaining value is the digest's size, 512, in the last column.
        union { Row row; uchar bytes[64]; } size, result[8];
        size.row = (Row)(0);
        UNROLL for (int i = 15; i < 64; i += 16) {
            size.bytes[i] = 2;
        }
        Row p[8], q[8];
        UNROLL for (int r = 0; r < 8; r++) {
            p[r] = block[r].row;
            q[r] = block[r].row;
        }
        p[6] ^= size.row;
        permuteP(p, columns.row);
        permuteQ(q, columns.row);
        UNROLL for (int r = 0; r < 8; r++) {
            q[r] ^= p[r];
        }
        q[6] ^= size.row;
        UNROLL for (int r = 0; r < 8; r++) {
            p[r] = q[r];
        }
        permuteP(p, columns.row);
        UNROLL for (int r = 0; r < 8; r++) {
            result[r].row = p[r] ^ q[r];
        }
        for (int i = 0; i < 4; i++) {
            for (int c = 0; c < 8; c++) {
                int at = 16 * i + 8 + c;
                words[2 * c * LANES + lane + i] = ((uint)result[7].bytes[at] << 24) | ((uint)result[6].bytes[at] << 16)
                        | ((uint)result[5].bytes[at] << 8) | result[4].bytes[at];
                words[(2 * c + 1) * LANES + lane + i] = ((uint)result[3].bytes[at] << 24)
                        | ((uint)result[2].bytes[at] << 16) | ((uint)result[1].bytes[at] << 8) | result[0].bytes[at];
            }
        }
    }
    UNROLL for (int i = 0; i < 16; i++) {
        w[i] = LOAD32(words + i * LANES);
    }
}
#else
#define BOX 256
#define BYTE(c, r) (x[(c) & 15] >> (56 - 8 * (r)) & 255)
#define TERM(c, r) rotate(box[BYTE(c, r)], (ulong)(64 - 8 * (r)) & 63)

static inline void permute(ulong *x, bool isQ, local ulong *box) {
    ROLLED for (ulong round = 0; round < 14; round++) {
        ulong y[16];
        UNROLL for (int c = 0; c < 16; c++) {
            ulong k = round ^ (ulong)(c << 4);
            x[c] ^= isQ ? ~k : k << 56;
        }
        UNROLL for (int c = 0; c < 16; c++) {
            y[c] = isQ
                    ? TERM(c + 1, 0) ^ TERM(c + 3, 1) ^ TERM(c + 5, 2) ^ TERM(c + 11, 3)
                            ^ TERM(c, 4) ^ TERM(c + 2, 5) ^ TERM(c + 4, 6) ^ TERM(c + 6, 7)
                    : TERM(c, 0) ^ TERM(c + 1, 1) ^ TERM(c + 2, 2) ^ TERM(c + 3, 3)
                            ^ TERM(c + 4, 4) ^ TERM(c + 5, 5) ^ TERM(c + 6, 6) ^ TERM(c + 11, 7);
        }
        UNROLL for (int c = 0; c < 16; c++) {
            x[c] = y[c];
        }
    }
}

static inline void hashOne(constant const uint *job, uint nonce, ulong *out, local ulong *box) {
    ulong p[16], q[16];
    UNROLL for (int i = 0; i < 16; i++) {
        q[i] = i < 7 ? LE64(i & 7) : i == 7 ? ((ulong)nonce << 32) | job[14] : i == 8 ? 1ul << 63 : i == 15 ? 1ul : 0ul;
        p[i] = q[i] ^ (i == 15 ? 512ul : 0ul);
    }
    permute(p, false, box);
    permute(q, true, box);
    UNROLL for (int i = 0; i < 16; i++) {
        q[i] ^= p[i] ^ (i == 15 ? 512ul : 0ul);
        p[i] = q[i];
    }
    permute(p, false, box);
    UNROLL for (int i = 0; i < 8; i++) {
        out[i] = p[8 + i] ^ q[8 + i];
    }
}

static inline void hash(constant const uint *job, uint base, U32 *w, local ulong *box) {
    uint words[16 * LANES];
    ROLLED for (uint lane = 0; lane < LANES; lane++) {
        ulong out[8];
        hashOne(job, base + lane, out, box);
        UNROLL for (int i = 0; i < 8; i++) {
            words[2 * i * LANES + lane] = SWAPPED((uint)out[i]);
            words[(2 * i + 1) * LANES + lane] = SWAPPED((uint)(out[i] >> 32));
        }
    }
    UNROLL for (int i = 0; i < 16; i++) {
#if LANES == 1
        w[i] = words[i];
#else
        w[i] = LOAD32(words + i * LANES);
#endif
    }
}
#endif
