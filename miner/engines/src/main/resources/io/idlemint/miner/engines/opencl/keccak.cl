// Keccak-512 with the original padding; the 64 bytes are absorbed at once.
#define CHI(y) { \
    U64 p = b[y], q = b[(y) + 1]; \
    a[y] = p ^ (~q & b[(y) + 2]) ; a[(y) + 1] = q ^ (~b[(y) + 2] & b[(y) + 3]); \
    a[(y) + 2] = b[(y) + 2] ^ (~b[(y) + 3] & b[(y) + 4]); \
    a[(y) + 3] = b[(y) + 3] ^ (~b[(y) + 4] & p); a[(y) + 4] = b[(y) + 4] ^ (~p & q); }

static inline void hash64(constant const uint *job, U64 nonce, U64 *out, local ulong *box) {
    U64 a[25];
    UNROLL for (int i = 0; i < 7; i++) {
        a[i] = (U64)BE64(i);
    }
    a[7] = SWAP64LOW(nonce) | ((ulong)SWAPPED(job[14]) << 32);
    a[8] = (U64)0x8000000000000001ul;
    UNROLL for (int i = 9; i < 25; i++) {
        a[i] = (U64)0ul;
    }
    ROLLED for (int round = 0; round < 24; round++) {
        U64 c[5], d[5], b[25];
        UNROLL for (int x = 0; x < 5; x++) {
            c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
        }
        UNROLL for (int x = 0; x < 5; x++) {
            d[x] = c[(x + 4) % 5] ^ ROL64(c[(x + 1) % 5], 1);
        }
        b[0] = a[0] ^ d[0];
        UNROLL for (int i = 1; i < 25; i++) {
            int x = i % 5, y = i / 5;
            b[y + 5 * ((2 * x + 3 * y) % 5)] = ROL64(a[i] ^ d[x], KECCAK_TURNS[i]);
        }
        CHI(0) CHI(5) CHI(10) CHI(15) CHI(20)
        a[0] ^= KECCAK_CONSTANTS[round];
    }
    UNROLL for (int i = 0; i < 8; i++) {
        out[i] = a[i];
    }
}
