package io.idlemint.wire.tls;

import javax.net.ssl.SSLParameters;

/// What a side proposes and accepts in a handshake. What a handshake must end in is not here but in
/// [HybridOnlyCrypto].
record TlsOffer(String protocol, String suite, String group) {
    /// What every node offers: nothing to choose from.
    static final TlsOffer NODE = new TlsOffer("TLSv1.3", "TLS_AES_256_GCM_SHA384", "X25519MLKEM768");

    void applyTo(SSLParameters parameters, boolean client) {
        parameters.setProtocols(new String[] {protocol});
        parameters.setCipherSuites(new String[] {suite});
        parameters.setNamedGroups(new String[] {group});
        parameters.setSignatureSchemes(new String[] {"ed25519"});
        if (!client) {
            parameters.setNeedClientAuth(true);
        }
    }
}
