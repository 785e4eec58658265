package io.idlemint.app.runtime.lab;

import io.idlemint.domain.time.Ticker;
import io.idlemint.keynode.RunningKeyNode;
import io.idlemint.wire.rpc.client.GrpcKeyNode;
import io.idlemint.wire.tls.KnownKeyNodes;
import io.idlemint.wire.tls.NodeKey;
import io.idlemint.wire.tls.PeerPin;
import io.idlemint.wire.tls.SpkiHash;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// How this installation reaches key nodes.
public final class KeyNodeLines {
    private KeyNodeLines() {}

    /// The own lab's key node: its key is known.
    ///
    /// @param line where the way to an address begins
    public static GrpcKeyNode toOwn(
            RunningKeyNode own, NodeKey key, UnaryOperator<InetSocketAddress> line, Ticker ticker) {
        InetSocketAddress address = own.address().getAddress().isAnyLocalAddress()
                ? new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), own.address().getPort())
                : own.address();
        return GrpcKeyNode.connect(line.apply(address), key, PeerPin.exactly(own.spki()), ticker);
    }

    /// Another key node: the key of the first contact is remembered, and a changed one is refused.
    public static GrpcKeyNode toOther(InetSocketAddress address, Path keys, NodeKey key, Ticker ticker) {
        return GrpcKeyNode.connect(address, key, known(keys).pin(name(address)), ticker);
    }

    /// The fingerprint of a key node that was met before.
    public static Optional<String> fingerprint(InetSocketAddress address, Path keys) {
        return known(keys).expected(name(address)).map(SpkiHash::fingerprint);
    }

    private static KnownKeyNodes known(Path keys) {
        return KnownKeyNodes.open(keys.resolve("known-keynodes"));
    }

    private static String name(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }
}
