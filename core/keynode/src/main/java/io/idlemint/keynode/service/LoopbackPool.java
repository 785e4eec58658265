package io.idlemint.keynode.service;

import io.idlemint.wire.rpc.KeyNodeBackend.Caller;
import io.idlemint.wire.rpc.KeyNodeBackend.RelayEnd;
import io.idlemint.wire.rpc.KeyNodeBackend.RelaySink;
import io.idlemint.wire.rpc.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Connects callers from elsewhere to the pool, which itself listens on loopback: Stratum inside the session's
/// encryption. Safe for use by several threads.
public final class LoopbackPool implements KeyNodeService.PoolAccess {
    private static final Logger LOG = LoggerFactory.getLogger(LoopbackPool.class);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int PIECE = 16 * 1024;

    private final InetSocketAddress pool;

    public LoopbackPool(InetSocketAddress pool) {
        this.pool = pool;
    }

    @Override
    public RelayEnd connect(Caller caller, RelaySink toCaller) {
        Socket socket = new Socket();
        try {
            socket.connect(pool, CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
        } catch (IOException unreachable) {
            LOG.warn("the pool does not answer", unreachable);
            throw new RefusedException("UNAVAILABLE", "The pool does not answer.");
        }
        Thread.ofVirtual().name("pool-line").start(() -> pump(socket, toCaller));
        toCaller.joined();
        return new Line(socket, toCaller);
    }

    private static void pump(Socket socket, RelaySink toCaller) {
        byte[] buffer = new byte[PIECE];
        try (socket;
                InputStream in = socket.getInputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                toCaller.bytes(Arrays.copyOf(buffer, n));
            }
        } catch (IOException gone) {
            LOG.debug("a miner's line ended", gone);
        } finally {
            toCaller.end("the pool closed the connection");
        }
    }

    private record Line(Socket socket, RelaySink toCaller) implements RelayEnd {
        @Override
        public void bytes(byte[] piece) {
            try {
                socket.getOutputStream().write(piece);
            } catch (IOException gone) {
                toCaller.end("the pool closed the connection");
            }
        }

        @Override
        public void end() {
            try {
                socket.close();
            } catch (IOException alreadyGone) {
                LOG.debug("a miner's line was closed twice", alreadyGone);
            }
        }
    }
}
