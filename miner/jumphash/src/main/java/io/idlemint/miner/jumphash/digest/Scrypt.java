package io.idlemint.miner.jumphash.digest;

import static java.lang.Integer.rotateLeft;

/// scrypt (RFC 7914) with N = 1024, r = 1, p = 1 and 32 bytes of output, where the password is also the salt.
/// Owns 128 KiB of scratch memory; not thread safe.
public final class Scrypt {
    private static final int N = 1024;
    private static final int WORDS = 32;
    private static final int KEY = 32;

    private final Sha256Digest sha = new Sha256Digest();
    private final int[] x = new int[WORDS];
    private final int[] work = new int[16];
    private final int[] memory = new int[N * WORDS];
    private final byte[] pad = new byte[Sha256Digest.BLOCK];
    private final byte[] inner = new byte[32];
    private final byte[] mixed = new byte[4 * WORDS];

    /// Derives 32 bytes from the 32 bytes of `password`; `out` may be `password`.
    public void hash(byte[] password, byte[] out) {
        int[] innerState = keyed(password, 0x36);
        int[] outerState = keyed(password, 0x5c);
        byte[] salt = new byte[KEY + 4];
        System.arraycopy(password, 0, salt, 0, KEY);
        for (int block = 1; block <= 4; block++) {
            salt[KEY + 3] = (byte) block;
            authenticate(innerState, outerState, salt, salt.length, mixed, 32 * (block - 1));
        }
        romix();
        byte[] last = new byte[mixed.length + 4];
        System.arraycopy(mixed, 0, last, 0, mixed.length);
        last[last.length - 1] = 1;
        authenticate(innerState, outerState, last, last.length, out, 0);
    }

    /// The chaining value of SHA-256 after the key, padded to a block, with `constant` (HMAC, RFC 2104).
    private int[] keyed(byte[] key, int constant) {
        for (int i = 0; i < pad.length; i++) {
            pad[i] = (byte) ((i < KEY ? key[i] : 0) ^ constant);
        }
        return sha.midstate(pad, 1);
    }

    private void authenticate(int[] innerState, int[] outerState, byte[] message, int length, byte[] out, int at) {
        sha.resume(innerState, pad.length, message, 0, length, inner, 0);
        sha.resume(outerState, pad.length, inner, 0, inner.length, out, at);
    }

    private void romix() {
        for (int i = 0; i < WORDS; i++) {
            x[i] = Words.le32(mixed, 4 * i);
        }
        for (int i = 0; i < N; i++) {
            System.arraycopy(x, 0, memory, WORDS * i, WORDS);
            blockMix();
        }
        for (int i = 0; i < N; i++) {
            int from = WORDS * (x[16] & (N - 1));
            for (int j = 0; j < WORDS; j++) {
                x[j] ^= memory[from + j];
            }
            blockMix();
        }
        for (int i = 0; i < WORDS; i++) {
            Words.putLe32(mixed, 4 * i, x[i]);
        }
    }

    private void blockMix() {
        salsa(0, 16);
        salsa(16, 0);
    }

    /// Salsa20/8 of the half at `to` plus the half at `from`.
    private void salsa(int to, int from) {
        for (int i = 0; i < 16; i++) {
            x[to + i] ^= x[from + i];
            work[i] = x[to + i];
        }
        for (int round = 0; round < 4; round++) {
            quarter(0, 4, 8, 12);
            quarter(5, 9, 13, 1);
            quarter(10, 14, 2, 6);
            quarter(15, 3, 7, 11);
            quarter(0, 1, 2, 3);
            quarter(5, 6, 7, 4);
            quarter(10, 11, 8, 9);
            quarter(15, 12, 13, 14);
        }
        for (int i = 0; i < 16; i++) {
            x[to + i] += work[i];
        }
    }

    private void quarter(int a, int b, int c, int d) {
        work[b] ^= rotateLeft(work[a] + work[d], 7);
        work[c] ^= rotateLeft(work[b] + work[a], 9);
        work[d] ^= rotateLeft(work[c] + work[b], 13);
        work[a] ^= rotateLeft(work[d] + work[c], 18);
    }
}
