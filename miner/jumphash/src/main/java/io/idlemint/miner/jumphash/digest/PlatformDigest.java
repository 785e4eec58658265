package io.idlemint.miner.jumphash.digest;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A hash function of the Java platform, which uses the processor's own instructions for it. Not thread safe.
final class PlatformDigest implements Digest {
    private final MessageDigest digest;

    PlatformDigest(String algorithm) {
        try {
            digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has " + algorithm, impossible);
        }
    }

    @Override
    public int length() {
        return digest.getDigestLength();
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        digest.update(in, offset, length);
        try {
            digest.digest(out, outOffset, length());
        } catch (DigestException tooShort) {
            throw new IndexOutOfBoundsException("no room for the digest: " + tooShort.getMessage());
        }
    }
}
