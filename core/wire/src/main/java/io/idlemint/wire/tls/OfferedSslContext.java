package io.idlemint.wire.tls;

import io.netty.handler.ssl.DelegatingSslContext;
import io.netty.handler.ssl.SslContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/// Gives every engine that Netty makes the node's offer.
final class OfferedSslContext extends DelegatingSslContext {
    private final TlsOffer offer;
    private final boolean client;

    OfferedSslContext(SslContext plain, TlsOffer offer, boolean client) {
        super(plain);
        this.offer = offer;
        this.client = client;
    }

    @Override
    protected void initEngine(SSLEngine engine) {
        SSLParameters parameters = engine.getSSLParameters();
        offer.applyTo(parameters, client);
        engine.setSSLParameters(parameters);
    }
}
