package io.idlemint.miner.engines.pool;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Opens connections to pools. Safe for any thread.
@FunctionalInterface
public interface PoolDialer {
    /// A connected socket.
    ///
    /// @throws IOException if the pool cannot be reached in time, or its certificate does not name its host
    Socket dial(PoolAddress pool, Duration timeout) throws IOException;

    /// TCP, and TLS with the system's trusted certificates.
    static PoolDialer system() {
        return with((SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /// TCP, and TLS as the factory decides whom to trust; the certificate must name the host in any case.
    static PoolDialer with(SSLSocketFactory factory) {
        return (pool, timeout) -> {
            Socket socket = new Socket();
            try {
                int millis = (int) timeout.toMillis();
                socket.connect(new InetSocketAddress(pool.host(), pool.port()), millis);
                socket.setTcpNoDelay(true);
                return pool.tls() ? secured(factory, socket, pool, millis) : socket;
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        };
    }

    private static Socket secured(SSLSocketFactory factory, Socket socket, PoolAddress pool, int millis)
            throws IOException {
        SSLSocket secured = (SSLSocket) factory.createSocket(socket, pool.host(), pool.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.setSoTimeout(millis);
        secured.startHandshake();
        return secured;
    }
}
