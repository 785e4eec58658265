package io.idlemint.miner.engines.pool;

import java.net.URI;

/// Where a pool listens.
///
/// @param tls whether Stratum runs inside TLS
public record PoolAddress(String host, int port, boolean tls) {
    /// @throws IllegalArgumentException if the host is empty or the port is not from 1 to 65535
    public PoolAddress {
        if (host.isBlank()) {
            throw new IllegalArgumentException("the pool's host must not be empty");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("the pool's port must be from 1 to 65535, is " + port);
        }
    }

    /// Reads `host:port`, `stratum+tcp://host:port` or `stratum+ssl://host:port`.
    ///
    /// @throws IllegalArgumentException naming what is wrong
    public static PoolAddress parse(String text) {
        URI uri;
        try {
            uri = URI.create(text.contains("://") ? text : "stratum+tcp://" + text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the pool must be host:port or stratum+tcp://host:port, is " + text, e);
        }
        boolean tls = "stratum+ssl".equals(uri.getScheme()) || "stratum+tls".equals(uri.getScheme());
        if (!tls && !"stratum+tcp".equals(uri.getScheme())) {
            throw new IllegalArgumentException(
                    "the pool's scheme must be stratum+tcp or stratum+ssl, is " + uri.getScheme());
        }
        if (uri.getHost() == null || uri.getPort() < 0 || uri.getUserInfo() != null) {
            throw new IllegalArgumentException("the pool must be host:port or stratum+tcp://host:port, is " + text);
        }
        return new PoolAddress(uri.getHost(), uri.getPort(), tls);
    }

    @Override
    public String toString() {
        return (tls ? "stratum+ssl://" : "stratum+tcp://") + host + ":" + port;
    }
}
