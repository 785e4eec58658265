package io.idlemint.wire.tls;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jcajce.interfaces.EdDSAPrivateKey;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;
import org.jspecify.annotations.Nullable;

/// The identity of one installation on the wire: an Ed25519 key pair and a self-signed certificate that carries
/// it. Immutable.
///
/// The file is PEM: the private key (PKCS#8), then the certificate; readable by its owner only.
/// The certificate's dates mean nothing to anybody here: peers know each other by [SpkiHash].
public final class NodeKey {
    private static final String NAME = "CN=idlemint node";
    private static final int SERIAL_BITS = 127;
    private static final int MAX_FILE_BYTES = 16 * 1024;
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    /// "No well-defined expiration date": RFC 5280, section 4.1.2.5.
    private static final Instant UNTIL = Instant.parse("9999-12-31T23:59:59Z");

    private final PrivateKey privateKey;
    private final X509Certificate certificate;
    private final SpkiHash spki;

    private NodeKey(PrivateKey privateKey, X509Certificate certificate) {
        this.privateKey = privateKey;
        this.certificate = certificate;
        this.spki = SpkiHash.of(certificate);
    }

    /// A new key pair that is stored nowhere yet.
    public static NodeKey generate() {
        try {
            Provider provider = BouncyTls.crypto();
            SecureRandom random = new SecureRandom();
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519", provider).generateKeyPair();
            X500Name name = new X500Name(NAME);
            X509CertificateHolder holder = new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(SERIAL_BITS, random),
                            Date.from(FROM),
                            Date.from(UNTIL),
                            name,
                            pair.getPublic())
                    .build(new JcaContentSignerBuilder("Ed25519")
                            .setProvider(provider)
                            .build(pair.getPrivate()));
            return new NodeKey(pair.getPrivate(), certificate(holder));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("This Java runtime cannot make Ed25519 keys.", e);
        }
    }

    /// The key in that file, or, if there is no such file, a new one that is stored there first.
    ///
    /// A damaged file, or one that other users may read, is a [DamagedFileException] and stays as it is;
    /// a file system that fails is an [UncheckedIOException].
    public static NodeKey loadOrCreate(Path file) {
        if (Files.exists(file)) {
            return load(file);
        }
        NodeKey fresh = generate();
        try {
            OwnerOnlyFile.write(file, fresh.pem().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("The node key " + file + " cannot be stored.", e);
        }
        return fresh;
    }

    /// The key in that file; errors as for [#loadOrCreate(Path)], and [UncheckedIOException] if there is none.
    public static NodeKey load(Path file) {
        try {
            OwnerOnlyFile.requireOwnerOnly(file);
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw damaged(file, "it is longer than " + MAX_FILE_BYTES + " bytes", null);
            }
            return parse(file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException("The node key " + file + " cannot be read.", e);
        }
    }

    /// The certificate that peers are shown.
    public X509Certificate certificate() {
        return certificate;
    }

    /// What peers know this installation by.
    public SpkiHash spki() {
        return spki;
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    /// The fingerprint of the public key; never the secret.
    @Override
    public String toString() {
        return "NodeKey[" + spki.fingerprint() + "]";
    }

    private String pem() {
        try (StringWriter text = new StringWriter();
                PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject("PRIVATE KEY", privateKey.getEncoded()));
            writer.writeObject(new PemObject("CERTIFICATE", certificate.getEncoded()));
            writer.flush();
            return text.toString();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A node key cannot be written as text.", e);
        }
    }

    private static NodeKey parse(Path file, String text) {
        try (PemReader reader = new PemReader(new StringReader(text))) {
            byte[] pkcs8 = next(reader, "PRIVATE KEY", file);
            byte[] encoded = next(reader, "CERTIFICATE", file);
            PrivateKey secret = KeyFactory.getInstance("Ed25519", BouncyTls.crypto())
                    .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            X509Certificate shown = certificate(new X509CertificateHolder(encoded));
            shown.verify(shown.getPublicKey(), BouncyTls.crypto());
            if (!(secret instanceof EdDSAPrivateKey own) || !own.getPublicKey().equals(shown.getPublicKey())) {
                throw damaged(file, "its private key and its certificate do not belong together", null);
            }
            return new NodeKey(secret, shown);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
            throw damaged(file, "its content is not a private key followed by its certificate", e);
        }
    }

    private static byte[] next(PemReader reader, String type, Path file) throws IOException {
        PemObject block = reader.readPemObject();
        if (block == null || !block.getType().equals(type)) {
            throw damaged(file, "a " + type + " block is missing", null);
        }
        return block.getContent();
    }

    private static X509Certificate certificate(X509CertificateHolder holder) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().setProvider(BouncyTls.crypto()).getCertificate(holder);
    }

    private static DamagedFileException damaged(Path file, String what, @Nullable Throwable cause) {
        return new DamagedFileException(
                file,
                "is not a usable node key: " + what + ". Restore it from a backup, or move it away for a new identity.",
                cause);
    }
}
