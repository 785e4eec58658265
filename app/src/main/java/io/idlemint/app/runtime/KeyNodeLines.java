package io.idlemint.app.runtime;

import io.idlemint.domain.time.Ticker;
import io.idlemint.keynode.RunningKeyNode;
import io.idlemint.wire.rpc.client.GrpcKeyNode;
import io.idlemint.wire.tls.KnownKeyNodes;
import io.idlemint.wire.tls.NodeKey;
import io.idlemint.wire.tls.PeerPin;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/// How this installation reaches key nodes.
final class KeyNodeLines {
    private KeyNodeLines() {}

    /// The own lab's key node: its key is known.
    static GrpcKeyNode toOwn(RunningKeyNode own, NodeKey key, Ticker ticker) {
        return GrpcKeyNode.connect(own.address(), key, PeerPin.exactly(own.spki()), ticker);
    }

    /// Another key node: the key of the first contact is remembered, and a changed one is refused.
    static GrpcKeyNode toOther(InetSocketAddress address, Path keys, NodeKey key, Ticker ticker) {
        KnownKeyNodes known = KnownKeyNodes.open(keys.resolve("known-keynodes"));
        String name = address.getHostString() + ":" + address.getPort();
        return GrpcKeyNode.connect(address, key, known.pin(name), ticker);
    }
}
