package io.idlemint.wire.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bouncycastle.cert.X509CertificateHolder;

/// Who a node is on the wire: SHA-256 over the DER of the SubjectPublicKeyInfo of its key (RFC 7469, section
/// 2.4). Immutable.
public final class SpkiHash {
    /// Length in bytes.
    public static final int BYTES = 32;

    private static final int GROUP = 4;
    private static final int FINGERPRINT_GROUPS = 8;

    private final byte[] bytes;

    private SpkiHash(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A key hash has " + BYTES + " bytes, not " + bytes.length + ".");
        }
        this.bytes = bytes;
    }

    /// From 32 bytes; anything else is an [IllegalArgumentException].
    public static SpkiHash of(byte[] bytes) {
        return new SpkiHash(bytes.clone());
    }

    /// From 64 hexadecimal digits in either case; anything else is an [IllegalArgumentException].
    public static SpkiHash parse(String hex) {
        if (hex.length() != 2 * BYTES) {
            throw new IllegalArgumentException(
                    "A key hash is " + 2 * BYTES + " hexadecimal digits, not " + hex.length() + " characters.");
        }
        return new SpkiHash(HexFormat.of().parseHex(hex));
    }

    /// The hash of the key that a certificate carries.
    public static SpkiHash of(X509Certificate certificate) {
        try {
            byte[] spki = new X509CertificateHolder(certificate.getEncoded())
                    .getSubjectPublicKeyInfo()
                    .getEncoded("DER");
            return new SpkiHash(MessageDigest.getInstance("SHA-256").digest(spki));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("This certificate's public key cannot be read.", e);
        }
    }

    /// The 32 bytes, a copy.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// 64 hexadecimal digits in lower case.
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /// The first 128 bits for people to compare: eight groups of four digits in upper case, as `3F9A 01CC ...`.
    public String fingerprint() {
        String digits = HexFormat.of().withUpperCase().formatHex(bytes);
        return IntStream.range(0, FINGERPRINT_GROUPS)
                .mapToObj(group -> digits.substring(group * GROUP, (group + 1) * GROUP))
                .collect(Collectors.joining(" "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpkiHash that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
