package io.idlemint.domain.network;

import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.settlement.Settlement;
import io.idlemint.domain.tunnel.TunnelDialer;
import java.util.Iterator;
import java.util.List;

/// A key node as its clients see it. Calls block; a lost connection is a
/// [io.idlemint.domain.settlement.LedgerUnreachableException]. Safe for use by several threads.
public interface KeyNode extends AutoCloseable {
    NetworkParameters parameters();

    Live<LinkState> state();

    /// Shows the key node under which delegation this installation acts. Needed before anything but reading.
    /// A key node that does not answer now is shown it as soon as it does.
    void introduce(Signed<NodeIdentity> identity);

    List<ListedOffer> search(OfferQuery query);

    TermsAnswer requestTerms(TermsRequest request);

    Settlement settlement();

    TunnelDialer tunnels();

    /// Begins to serve as a provider.
    ProviderLink provide(ProviderDuties duties);

    ChainTip tip();

    /// The canonical bytes of the active chain's blocks from a height on, in order.
    Iterator<byte[]> blocks(long fromHeight);

    @Override
    void close();
}
