package io.idlemint.wire.tls;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/// One side of mutual TLS 1.3 with X25519MLKEM768 between nodes that know each other by [SpkiHash].
///
/// Every handshake, on both sides, is broken off unless it negotiated exactly that version and that group,
/// whatever the configuration says; no application byte is sent or delivered before. Immutable and safe for any
/// thread.
public final class PinnedTls {
    private static final String PEER = PinnedTls.class.getName() + ".peer";

    private final SSLContext context;
    private final TlsOffer offer;
    private final boolean client;

    PinnedTls(boolean client, NodeKey own, PeerPin pin, TlsOffer offer) {
        this.client = client;
        this.offer = offer;
        try {
            context = SSLContext.getInstance("TLS", BouncyTls.jsse());
            context.init(
                    new KeyManager[] {new NodeKeySource(own)},
                    new TrustManager[] {new PinCheck(pin)},
                    new SecureRandom());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks what TLS needs.", e);
        }
    }

    /// The side that connects.
    public static PinnedTls client(NodeKey own, PeerPin server) {
        return new PinnedTls(true, own, server, TlsOffer.NODE);
    }

    /// The side that is connected to; a peer that shows no key is refused.
    public static PinnedTls server(NodeKey own, PeerPin clients) {
        return new PinnedTls(false, own, clients, TlsOffer.NODE);
    }

    /// For `NettyChannelBuilder.sslContext` or `NettyServerBuilder.sslContext`: HTTP/2 by ALPN.
    public SslContext forGrpc() {
        ApplicationProtocolConfig http2 = new ApplicationProtocolConfig(
                Protocol.ALPN, SelectorFailureBehavior.NO_ADVERTISE, SelectedListenerFailureBehavior.ACCEPT, "h2");
        JdkSslContext plain = new JdkSslContext(
                context,
                client,
                List.of(offer.suite()),
                IdentityCipherSuiteFilter.INSTANCE,
                http2,
                client ? ClientAuth.NONE : ClientAuth.REQUIRE,
                new String[] {offer.protocol()},
                false);
        return new OfferedSslContext(plain, offer, client);
    }

    /// TLS over a connected socket; the returned socket closes it. The handshake starts with the first read or
    /// write, or by `startHandshake()`, and waits as long as the given socket's timeout lets it.
    public SSLSocket over(Socket connected) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(connected, null, -1, true);
        socket.setUseClientMode(client);
        SSLParameters parameters = socket.getSSLParameters();
        offer.applyTo(parameters, client);
        socket.setSSLParameters(parameters);
        return socket;
    }

    /// Whose key the other side of a finished handshake has proved to hold. The session keeps it: every call asks.
    public static SpkiHash peer(SSLSession session) throws SSLPeerUnverifiedException {
        if (session.getValue(PEER) instanceof SpkiHash known) {
            return known;
        }
        if (session.getPeerCertificates()[0] instanceof X509Certificate shown) {
            SpkiHash key = SpkiHash.of(shown);
            session.putValue(PEER, key);
            return key;
        }
        throw new SSLPeerUnverifiedException("The other side's certificate is not X.509.");
    }
}
