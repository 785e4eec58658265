// What every kernel begins with. LANES nonces are hashed at once by a work-item: 16, 8 or 4 in vectors, or 1.
#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)
#define UNROLL __attribute__((opencl_unroll_hint))
#define ROLLED __attribute__((opencl_unroll_hint(1)))

#if LANES == 1
#define HALF 1
#define HALVES 1
typedef uint U32;
typedef ulong U64;
#define NUMBERS32 0u
#define NUMBERS64 0ul
#define ROL32(x, n) rotate((uint)(x), (uint)(n))
#define ROL64(x, n) rotate((ulong)(x), (ulong)(n))
#define NARROW(x) ((uint)(x))
#define STORE32(x, to) (*(to) = (x))
#else
#if LANES == 16
#define HALF 8
#define NUMBERS32 (uint16)(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
#define NUMBERS64 (ulong8)(0, 1, 2, 3, 4, 5, 6, 7)
#elif LANES == 8
#define HALF 4
#define NUMBERS32 (uint8)(0, 1, 2, 3, 4, 5, 6, 7)
#define NUMBERS64 (ulong4)(0, 1, 2, 3)
#else
#define HALF 2
#define NUMBERS32 (uint4)(0, 1, 2, 3)
#define NUMBERS64 (ulong2)(0, 1)
#endif
#define HALVES 2
typedef JOIN(uint, LANES) U32;
typedef JOIN(ulong, HALF) U64;
// The compiler makes one instruction of these, but not of rotate() on vectors.
#define ROL32(x, n) (((x) << (n)) | ((x) >> (32 - (n))))
#define ROL64(x, n) (((x) << (n)) | ((x) >> (64 - (n))))
#define NARROW(x) JOIN(convert_uint, HALF)(x)
#define STORE32(x, to) JOIN(vstore, LANES)((x), 0, (to))
#define LOAD32(from) JOIN(vload, LANES)(0, (from))
#endif
#define ROR32(x, n) ROL32(x, 32 - (n))
#define ROR64(x, n) ROL64(x, 64 - (n))
#define SWAP32(x) ((ROL32(x, 8) & 0x00ff00ffu) | (ROL32(x, 24) & 0xff00ff00u))
#define SWAPPED(x) ((((uint)(x) >> 24) | (((uint)(x) >> 8) & 0xff00u)) | ((((uint)(x) & 0xff00u) << 8) | ((uint)(x) << 24)))

// The low half of a word, which is a nonce, with its bytes reversed; the high half is zero.
#define SWAP64LOW(x) ((((x) >> 24) & 0xfful) | (((x) >> 8) & 0xff00ul) | (((x) << 8) & 0xff0000ul) | (((x) << 24) & 0xff000000ul))

// The message: little-endian words of the 64 bytes before the nonce. The rest of a job is the algorithm's own.
#define OWN 16
#define NONCE_WORD 15
#define LE64(i) ((ulong)job[2 * (i)] | ((ulong)job[2 * (i) + 1] << 32))
#define BE64(i) (((ulong)SWAPPED(job[2 * (i)]) << 32) | SWAPPED(job[2 * (i) + 1]))

#define SHA_ROUND(k, w) { \
    U32 t = h + (ROR32(e, 6) ^ ROR32(e, 11) ^ ROR32(e, 25)) + (g ^ (e & (f ^ g))) + (k) + (w); \
    U32 u = (ROR32(a, 2) ^ ROR32(a, 13) ^ ROR32(a, 22)) + ((a & b) | (c & (a | b))); \
    h = g; g = f; f = e; e = d + t; d = c; c = b; b = a; a = t + u; }

// The highest 32 bits of SHA-256 of sixteen big-endian words, as a little-endian number. The words are lost.
static inline U32 shaTop(U32 *w) {
    U32 a = (U32)SHA_START[0], b = (U32)SHA_START[1], c = (U32)SHA_START[2], d = (U32)SHA_START[3];
    U32 e = (U32)SHA_START[4], f = (U32)SHA_START[5], g = (U32)SHA_START[6], h = (U32)SHA_START[7];
    UNROLL for (int i = 0; i < 64; i++) {
        if (i >= 16) {
            U32 x = w[(i + 1) & 15];
            U32 y = w[(i + 14) & 15];
            w[i & 15] += (ROR32(x, 7) ^ ROR32(x, 18) ^ (x >> 3)) + w[(i + 9) & 15] + (ROR32(y, 17) ^ ROR32(y, 19) ^ (y >> 10));
        }
        SHA_ROUND(SHA_K[i], w[i & 15])
    }
    a += SHA_START[0]; b += SHA_START[1]; c += SHA_START[2]; d += SHA_START[3];
    e += SHA_START[4]; f += SHA_START[5]; g += SHA_START[6]; h += SHA_START[7];
    U32 last = h;
    // The second block is padding, so its words are constants; three rounds later the wanted word would only
    // have moved.
    UNROLL for (int i = 0; i < 61; i++) {
        SHA_ROUND(SHA_PADDING[i], 0)
    }
    U32 top = e + last;
    return SWAP32(top);
}

#ifdef WORDS64
static inline void hash64(constant const uint *job, U64 nonce, U64 *out, local ulong *box);
#ifdef BIG_ENDIAN_OUT
#define FIRST_WORD(x) NARROW((x) >> 32)
#define SECOND_WORD(x) NARROW(x)
#else
#define FIRST_WORD(x) NARROW(x)
#define SECOND_WORD(x) NARROW((x) >> 32)
#endif

// Vectors of 64-bit words have half the lanes, so they go twice.
static inline void hash(constant const uint *job, uint base, U32 *w, local ulong *box) {
#if LANES == 1
    U64 out[8];
    hash64(job, (U64)base, out, box);
    UNROLL for (int i = 0; i < 8; i++) {
        w[2 * i] = FIRST_WORD(out[i]);
        w[2 * i + 1] = SECOND_WORD(out[i]);
    }
#else
    JOIN(uint, HALF) part[2][16];
    ROLLED for (int turn = 0; turn < HALVES; turn++) {
        U64 out[8];
        hash64(job, (U64)(base + HALF * turn) + NUMBERS64, out, box);
        UNROLL for (int i = 0; i < 8; i++) {
            part[turn][2 * i] = FIRST_WORD(out[i]);
            part[turn][2 * i + 1] = SECOND_WORD(out[i]);
        }
    }
    UNROLL for (int i = 0; i < 16; i++) {
        w[i] = (U32)(part[0][i], part[1][i]);
    }
#endif
#ifndef BIG_ENDIAN_OUT
    UNROLL for (int i = 0; i < 16; i++) {
        w[i] = SWAP32(w[i]);
    }
#endif
}
#endif
