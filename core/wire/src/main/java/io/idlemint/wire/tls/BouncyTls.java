package io.idlemint.wire.tls;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.Cipher;
import javax.crypto.NoSuchPaddingException;
import org.bouncycastle.jcajce.util.ProviderJcaJceHelper;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jsse.provider.BouncyCastleJsseProvider;

/// BouncyCastle's two providers as this package uses them, registered nowhere: the process's own providers stay
/// as they are.
final class BouncyTls {
    private static final Provider CRYPTO = new BouncyCastleProvider();
    private static final Provider JSSE =
            new BouncyCastleJsseProvider(false, new HybridOnlyCrypto.Source(new FastAesHelper(CRYPTO)));

    /// A constant because the logging framework holds loggers, and with them their levels, only weakly. The peers
    /// print a stack trace for every connection that is dropped, which the exception reports already; the
    /// constraints warn of entries in the runtime's security settings that are written for the runtime's own TLS.
    private static final Map<Logger, Level> QUIET = Map.of(
            Logger.getLogger("org.bouncycastle"), Level.WARNING,
            Logger.getLogger("org.bouncycastle.jsse.provider.ProvTlsServer"), Level.SEVERE,
            Logger.getLogger("org.bouncycastle.jsse.provider.ProvTlsClient"), Level.SEVERE,
            Logger.getLogger("org.bouncycastle.jsse.provider.DisabledAlgorithmConstraints"), Level.SEVERE);

    private BouncyTls() {}

    static Provider crypto() {
        return CRYPTO;
    }

    /// The TLS provider, with its logging turned down except where somebody has set a level on purpose.
    static Provider jsse() {
        QUIET.forEach((logger, level) -> {
            if (logger.getLevel() == null) {
                logger.setLevel(level);
            }
        });
        return JSSE;
    }

    /// Takes AES from the runtime, whose implementation uses the processor's instructions, and all else from
    /// BouncyCastle.
    private static final class FastAesHelper extends ProviderJcaJceHelper {
        FastAesHelper(Provider provider) {
            super(provider);
        }

        @Override
        public Cipher createCipher(String algorithm) throws NoSuchAlgorithmException, NoSuchPaddingException {
            return algorithm.startsWith("AES/") ? Cipher.getInstance(algorithm) : super.createCipher(algorithm);
        }
    }
}
