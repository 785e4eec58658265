package io.idlemint.wire.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jsse.provider.BouncyCastleJsseProvider;
import org.jspecify.annotations.Nullable;

/// A peer that is not ours: plain TLS without the check of the group, which takes any certificate and offers what
/// a test says.
record ForeignTls(
        Provider provider,
        @Nullable NodeKey key,
        String protocol,
        @Nullable String group) {
    static ForeignTls bouncy(@Nullable NodeKey key, String protocol, @Nullable String group) {
        return new ForeignTls(new BouncyCastleJsseProvider(new BouncyCastleProvider()), key, protocol, group);
    }

    SSLContext context() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS", provider);
        context.init(
                key == null ? null : new KeyManager[] {new NodeKeySource(key)},
                new TrustManager[] {new PinCheck(PeerPin.anyThenReport())},
                new SecureRandom());
        return context;
    }

    SSLSocket over(Socket connected, boolean client) throws Exception {
        SSLSocket socket = (SSLSocket) context().getSocketFactory().createSocket(connected, null, -1, true);
        socket.setUseClientMode(client);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setProtocols(new String[] {protocol});
        if (group != null) {
            parameters.setNamedGroups(new String[] {group});
        }
        if (!client) {
            parameters.setNeedClientAuth(true);
        }
        socket.setSSLParameters(parameters);
        return socket;
    }
}
