// CubeHash16/32-512 after its first block, which is part of the job. The exchanges of words are only other names,
// and after two rounds all names are back in place.
#define STEP(n, low, next, high) \
    UNROLL for (int i = 0; i < 16; i++) { x[16 + (i ^ (high))] += x[i ^ (low)]; } \
    UNROLL for (int i = 0; i < 16; i++) { x[i] = ROL32(x[i], n); } \
    UNROLL for (int i = 0; i < 16; i++) { x[i ^ (next)] ^= x[16 + (i ^ (high))]; }

static inline void hash(constant const uint *job, uint base, U32 *w, local ulong *box) {
    U32 x[32];
    UNROLL for (int i = 0; i < 32; i++) {
        x[i] = (U32)job[OWN + i];
    }
    UNROLL for (int i = 0; i < 8; i++) {
        U32 m = i == 6 ? (U32)base + NUMBERS32 : (U32)job[(8 + i) ^ 1];
        x[i] ^= SWAP32(m);
    }
    ROLLED for (int pair = 0; pair < 96; pair++) {
        if (pair == 8) {
            x[0] ^= 0x80u;
        } else if (pair == 16) {
            x[31] ^= 1u;
        }
        STEP(7, 0, 8, 0)
        STEP(11, 8, 12, 2)
        STEP(7, 12, 4, 3)
        STEP(11, 4, 0, 1)
    }
    UNROLL for (int i = 0; i < 16; i++) {
        w[i] = SWAP32(x[i]);
    }
}
