// A round of AES: the processor's instruction where the compiler has it, else a table.
#if LANES > 1 && defined(__AES__)
#define AES(x, key) as_uint4(__builtin_ia32_aesenc128(as_long2(x), as_long2(key)))
#else
#define BOX 256
#define COLUMN(a, b, c, d) ((uint)box[(a) & 255] ^ rotate((uint)box[((b) >> 8) & 255], 8u) \
    ^ rotate((uint)box[((c) >> 16) & 255], 16u) ^ rotate((uint)box[(d) >> 24], 24u))
#define AES(x, key) aesRound(x, key, box)
static inline uint4 aesRound(uint4 x, uint4 key, local ulong *box) {
    return (uint4)(COLUMN(x.x, x.y, x.z, x.w), COLUMN(x.y, x.z, x.w, x.x), COLUMN(x.z, x.w, x.x, x.y),
            COLUMN(x.w, x.x, x.y, x.z)) ^ key;
}
#endif

static inline void hashOne(constant const uint *job, uint nonce, uint4 *out, local ulong *box);

#define QUAD(i) ((uint4)(job[4 * (i)], job[4 * (i) + 1], job[4 * (i) + 2], job[4 * (i) + 3]))

static inline void hash(constant const uint *job, uint base, U32 *w, local ulong *box) {
#if LANES == 1
    uint4 out[4];
    hashOne(job, base, out, box);
    UNROLL for (int i = 0; i < 4; i++) {
        w[4 * i] = SWAP32(out[i].x);
        w[4 * i + 1] = SWAP32(out[i].y);
        w[4 * i + 2] = SWAP32(out[i].z);
        w[4 * i + 3] = SWAP32(out[i].w);
    }
#else
    uint words[16 * LANES];
    ROLLED for (uint lane = 0; lane < LANES; lane++) {
        uint4 out[4];
        hashOne(job, base + lane, out, box);
        UNROLL for (int i = 0; i < 4; i++) {
            words[4 * i * LANES + lane] = out[i].x;
            words[(4 * i + 1) * LANES + lane] = out[i].y;
            words[(4 * i + 2) * LANES + lane] = out[i].z;
            words[(4 * i + 3) * LANES + lane] = out[i].w;
        }
    }
    UNROLL for (int i = 0; i < 16; i++) {
        U32 word = LOAD32(words + i * LANES);
        w[i] = SWAP32(word);
    }
#endif
}
