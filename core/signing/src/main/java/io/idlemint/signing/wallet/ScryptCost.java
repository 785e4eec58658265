package io.idlemint.signing.wallet;

/// How much work and memory one guess at a password costs (scrypt, RFC 7914). A derivation takes 128 n r bytes of heap.
///
/// @param n a power of two from 2 to 2^20
/// @param r block size, 1 to 32
/// @param p how often, 1 to 16
public record ScryptCost(int n, int r, int p) {
    /// What Ethereum's programs use by default: 256 MiB and one to two seconds.
    public static final ScryptCost STANDARD = new ScryptCost(1 << 18, 8, 1);

    /// 4 MiB and some 50 ms: for tests, demonstrations and wallets without a password.
    public static final ScryptCost LIGHT = new ScryptCost(1 << 12, 8, 6);

    private static final int MAX_N = 1 << 20;
    private static final long MAX_BYTES = 512L << 20;

    public ScryptCost {
        if (n < 2 || n > MAX_N || Integer.bitCount(n) != 1) {
            throw new IllegalArgumentException("scrypt: n " + n + " is no power of two from 2 to " + MAX_N);
        }
        if (r < 1 || r > 32 || p < 1 || p > 16) {
            throw new IllegalArgumentException("scrypt: r " + r + " is outside of 1 to 32 or p " + p + " of 1 to 16");
        }
        if (bytes(n, r) > MAX_BYTES) {
            throw new IllegalArgumentException("scrypt: n " + n + " and r " + r + " need over 512 MiB");
        }
        // RFC 7914, section 2: n must stay under 2^(128 r / 8).
        if (r == 1 && n > 1 << 15) {
            throw new IllegalArgumentException("scrypt: n " + n + " is too large for r 1");
        }
    }

    /// The heap that one derivation takes, in bytes.
    public long bytes() {
        return bytes(n, r);
    }

    private static long bytes(int n, int r) {
        return 128L * n * r;
    }
}
