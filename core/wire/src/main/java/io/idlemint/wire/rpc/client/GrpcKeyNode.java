package io.idlemint.wire.rpc.client;

import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.network.ChainTip;
import io.idlemint.domain.network.KeyNode;
import io.idlemint.domain.network.LinkState;
import io.idlemint.domain.network.NetworkParameters;
import io.idlemint.domain.network.ProviderDuties;
import io.idlemint.domain.network.ProviderLink;
import io.idlemint.domain.network.TermsAnswer;
import io.idlemint.domain.network.TermsRequest;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.settlement.Settlement;
import io.idlemint.domain.time.Ticker;
import io.idlemint.domain.tunnel.TunnelDialer;
import io.idlemint.schema.v1.Empty;
import io.idlemint.wire.mapping.NetworkWire;
import io.idlemint.wire.mapping.OfferWire;
import io.idlemint.wire.mapping.TermsWire;
import io.idlemint.wire.tls.NodeKey;
import io.idlemint.wire.tls.PeerPin;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A key node over gRPC. It connects and reconnects by itself and then introduces again whom it was given. Safe for
/// use by several threads.
///
/// Beyond what [KeyNode] says: what the key node refuses is a [io.idlemint.wire.rpc.RefusedException], or a refused
/// result where there is one. A key node that shows another key than the pinned one is unreachable; the cause then
/// holds a [io.idlemint.wire.tls.WrongPeerException].
public final class GrpcKeyNode implements KeyNode {
    private static final Duration TERMS_PATIENCE = Duration.ofSeconds(8);

    private final Connection connection;
    private final GrpcSettlement settlement;
    private final RelayDialer dialer;
    private final Set<GrpcProviderLink> links = ConcurrentHashMap.newKeySet();

    private GrpcKeyNode(Connection connection, NodeKey own) {
        this.connection = connection;
        this.settlement = new GrpcSettlement(connection);
        this.dialer = new RelayDialer(connection, own);
    }

    /// Begins to connect and returns at once; calls wait for the connection or fail while there is none.
    ///
    /// @param own this installation's key
    /// @param pin which key node it may be
    public static GrpcKeyNode connect(InetSocketAddress address, NodeKey own, PeerPin pin, Ticker ticker) {
        Connection connection = new Connection(address, own, pin, ticker);
        connection.start();
        return new GrpcKeyNode(connection, own);
    }

    /// Whether somebody looks at how long answers take, as is so at first; while nobody does, it asks less often.
    public void watched(boolean now) {
        connection.watched(now);
    }

    @Override
    public NetworkParameters parameters() {
        return connection.parameters();
    }

    @Override
    public Live<LinkState> state() {
        return connection.state().live();
    }

    @Override
    public void introduce(Signed<NodeIdentity> identity) {
        connection.introductions().introduce(identity);
    }

    /// As [#introduce], but does not wait for the key node; one that refuses the identity refuses the calls that need
    /// it.
    public void introduceSoon(Signed<NodeIdentity> identity) {
        connection.introductions().remember(identity);
    }

    @Override
    public List<ListedOffer> search(OfferQuery query) {
        return connection.call(
                "Searching offers",
                () -> connection.keyNode(Connection.PATIENCE).search(OfferWire.toWire(query)),
                OfferWire::found);
    }

    @Override
    public TermsAnswer requestTerms(TermsRequest request) {
        return connection.call(
                "Asking for terms",
                () -> connection.keyNode(TERMS_PATIENCE).requestTerms(TermsWire.toWire(request)),
                TermsWire::answer);
    }

    @Override
    public Settlement settlement() {
        return settlement;
    }

    @Override
    public TunnelDialer tunnels() {
        return dialer;
    }

    @Override
    public ProviderLink provide(ProviderDuties duties) {
        GrpcProviderLink link = new GrpcProviderLink(connection, duties, links::remove);
        links.add(link);
        link.start();
        return link;
    }

    /// A new connection to the key node's pool, inside this connection's encryption.
    ///
    /// @throws io.idlemint.domain.settlement.LedgerUnreachableException if the key node cannot be reached
    public PoolStream openPool() {
        return PoolStream.open(connection);
    }

    @Override
    public ChainTip tip() {
        return connection.call(
                "Asking for the newest block",
                () -> connection.chain(Connection.PATIENCE).tip(Empty.getDefaultInstance()),
                NetworkWire::tip);
    }

    @Override
    public Iterator<byte[]> blocks(long fromHeight) {
        return new BlockPages(connection, fromHeight);
    }

    @Override
    public void close() {
        links.forEach(GrpcProviderLink::close);
        connection.close();
    }
}
