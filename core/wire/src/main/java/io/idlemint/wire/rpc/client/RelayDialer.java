package io.idlemint.wire.rpc.client;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelBrokenException;
import io.idlemint.domain.tunnel.TunnelDialer;
import io.idlemint.schema.v1.RelayHello;
import io.idlemint.schema.v1.StreamPart;
import io.idlemint.wire.mapping.Fields;
import io.idlemint.wire.tls.NodeKey;
import io.idlemint.wire.tls.SpkiHash;
import io.idlemint.wire.tls.WrongPeerException;
import io.idlemint.wire.tunnel.FramedTunnel;
import io.idlemint.wire.tunnel.SecureStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

/// Opens tunnels through the key node's relay, which sees only ciphertext. The provider's end is TLS's server. Safe
/// for use by several threads.
final class RelayDialer implements TunnelDialer {
    private static final int HANDSHAKE_MILLIS = 10_000;

    private final Connection connection;
    private final NodeKey own;

    RelayDialer(Connection connection, NodeKey own) {
        this.connection = connection;
        this.own = own;
    }

    @Override
    public Tunnel dial(Bytes32 leaseId, Party as, Bytes32 peerKeyHash, Duration patience) {
        StreamPart hello = StreamPart.newBuilder()
                .setHello(RelayHello.newBuilder()
                        .setLeaseId(Fields.bytes(leaseId))
                        .setParty(as.name()))
                .build();
        ByteCall call = open(hello);
        try {
            call.awaitJoined(patience);
            return secured(call, as, SpkiHash.of(peerKeyHash.toArray()));
        } catch (IOException failed) {
            call.cut();
            throw new TunnelBrokenException(sentence(failed), failed);
        }
    }

    private ByteCall open(StreamPart hello) {
        try {
            connection.introductions().repeat();
        } catch (LedgerUnreachableException away) {
            throw new TunnelBrokenException(String.valueOf(away.getMessage()), away);
        }
        return ByteCall.open(connection.streams()::relay, Optional.of(hello));
    }

    private Tunnel secured(ByteCall call, Party as, SpkiHash peer) throws IOException {
        call.setReadTimeout(HANDSHAKE_MILLIS);
        InputStream in = call.input();
        OutputStream out = call.output();
        SecureStreams streams = as == Party.PROVIDER
                ? SecureStreams.server(in, out, own, peer)
                : SecureStreams.client(in, out, own, peer);
        Tunnel tunnel = FramedTunnel.over(streams, as, call::cut);
        call.setReadTimeout(0);
        return tunnel;
    }

    private static String sentence(IOException failed) {
        return WrongPeerException.in(failed)
                .map(Throwable::getMessage)
                .orElseGet(() -> "There is no tunnel to the other end: " + failed.getMessage());
    }
}
