package io.idlemint.wire.tls;

import java.io.IOException;
import java.security.SecureRandom;
import org.bouncycastle.jcajce.util.JcaJceHelper;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.crypto.TlsCipher;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;

/// Refuses to protect a connection whose handshake settled on anything but TLS 1.3 with X25519MLKEM768.
///
/// BouncyCastle's JSSE session does not tell the negotiated group, but its engine cannot encrypt or decrypt a
/// single record, handshake or application, on either side, without a cipher made here from what this very
/// handshake negotiated. So the check cannot be configured away, and a wrong group ends in the alert
/// `insufficient_security`.
final class HybridOnlyCrypto extends JcaTlsCrypto {
    private HybridOnlyCrypto(JcaJceHelper helper, SecureRandom keys, SecureRandom nonces) {
        super(helper, keys, nonces);
    }

    @Override
    public TlsCipher createCipher(TlsCryptoParameters parameters, int encryption, int mac) throws IOException {
        requireHybrid(parameters.getSecurityParametersHandshake());
        return super.createCipher(parameters, encryption, mac);
    }

    private static void requireHybrid(SecurityParameters negotiated) throws TlsFatalAlert {
        if (!ProtocolVersion.TLSv13.equals(negotiated.getNegotiatedVersion())) {
            throw new TlsFatalAlert(
                    AlertDescription.insufficient_security,
                    "The other side settled on " + negotiated.getNegotiatedVersion() + "; only TLS 1.3 is accepted.");
        }
        if (negotiated.getNegotiatedGroup() != NamedGroup.X25519MLKEM768) {
            throw new TlsFatalAlert(
                    AlertDescription.insufficient_security,
                    "The other side settled on the key exchange " + NamedGroup.getText(negotiated.getNegotiatedGroup())
                            + "; only X25519MLKEM768 is accepted.");
        }
    }

    /// Makes one of these for each TLS context.
    static final class Source extends JcaTlsCryptoProvider {
        private final JcaJceHelper helper;

        Source(JcaJceHelper helper) {
            this.helper = helper;
        }

        @Override
        public JcaTlsCrypto create(SecureRandom keys, SecureRandom nonces) {
            return new HybridOnlyCrypto(helper, keys, nonces);
        }

        @Override
        public JcaJceHelper getHelper() {
            return helper;
        }
    }
}
