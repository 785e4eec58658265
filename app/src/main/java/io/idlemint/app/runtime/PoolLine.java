package io.idlemint.app.runtime;

import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.miner.engines.pool.PoolAddress;
import io.idlemint.miner.engines.pool.PoolDialer;
import io.idlemint.wire.rpc.client.GrpcKeyNode;
import java.io.IOException;
import java.net.InetSocketAddress;

/// How this installation's miner reaches its pool.
record PoolLine(PoolAddress address, PoolDialer dialer) {
    /// A pool inside this process, on loopback.
    static PoolLine direct(InetSocketAddress pool) {
        return new PoolLine(new PoolAddress("127.0.0.1", pool.getPort(), false), PoolDialer.system());
    }

    /// The pool of a key node elsewhere, inside the key node's encrypted session.
    static PoolLine through(GrpcKeyNode keyNode) {
        return new PoolLine(new PoolAddress("keynode", 1, true), (pool, timeout) -> {
            try {
                return keyNode.openPool().socket();
            } catch (LedgerUnreachableException unreachable) {
                throw new IOException("the key node does not answer", unreachable);
            }
        });
    }
}
