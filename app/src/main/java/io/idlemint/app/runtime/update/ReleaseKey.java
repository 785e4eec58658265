package io.idlemint.app.runtime.update;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// An Ed25519 public key (RFC 8032), written as the Base64 of its 32 bytes.
public final class ReleaseKey {
    private static final int BYTES = 32;
    private static final String ALGORITHM = "Ed25519";

    /// What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410, section 4).
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PublicKey key;
    private final String text;

    private ReleaseKey(PublicKey key, String text) {
        this.key = key;
        this.text = text;
    }

    /// Reads a key.
    ///
    /// @throws IllegalArgumentException if the text is not the Base64 of a key
    public static ReleaseKey of(String text) {
        byte[] raw = Base64.getDecoder().decode(text.strip());
        if (raw.length != BYTES) {
            throw new IllegalArgumentException("the key has " + raw.length + " bytes instead of " + BYTES);
        }
        byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + BYTES);
        System.arraycopy(raw, 0, encoded, PREFIX.length, BYTES);
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            return new ReleaseKey(key, Base64.getEncoder().encodeToString(raw));
        } catch (GeneralSecurityException noPoint) {
            throw new IllegalArgumentException("the key is no Ed25519 public key", noPoint);
        }
    }

    static ReleaseKey of(PublicKey key) {
        if (!(key instanceof EdECPublicKey)) {
            throw new IllegalArgumentException("the key is no Ed25519 public key");
        }
        byte[] encoded = key.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
        return new ReleaseKey(key, Base64.getEncoder().encodeToString(raw));
    }

    /// Reads a private key as `openssl genpkey -algorithm ed25519` writes it: PKCS #8 in PEM.
    ///
    /// @throws IllegalArgumentException if it is none
    public static PrivateKey privateKey(String pem) {
        String body = pem.replace("-----BEGIN PRIVATE KEY-----", "")
                .replace("-----END PRIVATE KEY-----", "")
                .replaceAll("\\s", "");
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            throw new IllegalArgumentException("this is no Ed25519 private key in PEM (PKCS #8)", none);
        }
    }

    /// Signs a message.
    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Ed25519 does not sign", impossible);
        }
    }

    /// Whether the signature of the message is by this key.
    boolean signed(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /// The Base64 of the 32 bytes.
    public String text() {
        return text;
    }
}
