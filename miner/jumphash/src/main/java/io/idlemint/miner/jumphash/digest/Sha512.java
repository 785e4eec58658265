package io.idlemint.miner.jumphash.digest;

/// SHA-512 (FIPS 180-4). Not thread safe.
public final class Sha512 implements Digest {
    private final Digest digest = new PlatformDigest("SHA-512");

    @Override
    public int length() {
        return 64;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        digest.hash(in, offset, length, out, outOffset);
    }
}
