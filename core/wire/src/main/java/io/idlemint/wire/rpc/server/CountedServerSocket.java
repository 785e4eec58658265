package io.idlemint.wire.rpc.server;

import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A listening socket that closes connections over the limits before a byte of them is read. Netty calls it on one
/// thread; the counts are safe for any.
final class CountedServerSocket extends NioServerSocketChannel {
    private static final Logger LOG = LoggerFactory.getLogger(CountedServerSocket.class);

    private final ServerLimits limits;
    private final Map<String, Integer> ofAddress = new HashMap<>();
    private int open;

    CountedServerSocket(ServerLimits limits) {
        this.limits = limits;
    }

    @Override
    protected int doReadMessages(List<Object> accepted) throws Exception {
        int before = accepted.size();
        int result = super.doReadMessages(accepted);
        for (int i = accepted.size() - 1; i >= before; i--) {
            if (accepted.get(i) instanceof SocketChannel connection && !admit(connection)) {
                accepted.remove(i);
                result--;
            }
        }
        return result;
    }

    private boolean admit(SocketChannel connection) {
        String address = connection.remoteAddress() == null
                ? ""
                : connection.remoteAddress().getAddress().getHostAddress();
        if (!enter(address)) {
            LOG.info("A connection from {} is over the limits and was closed.", address);
            connection.unsafe().closeForcibly();
            return false;
        }
        connection.closeFuture().addListener(closed -> leave(address));
        return true;
    }

    private boolean enter(String address) {
        synchronized (ofAddress) {
            int here = ofAddress.getOrDefault(address, 0);
            if (open >= limits.connections() || here >= limits.connectionsOfAddress()) {
                return false;
            }
            open++;
            ofAddress.put(address, here + 1);
            return true;
        }
    }

    private void leave(String address) {
        synchronized (ofAddress) {
            open--;
            ofAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
        }
    }
}
