package io.idlemint.wire.rpc;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Split;
import io.idlemint.domain.network.ChainTip;
import io.idlemint.domain.network.NetworkParameters;
import io.idlemint.domain.network.TermsAnswer;
import io.idlemint.domain.network.TermsRequest;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.settlement.Settlement;
import io.idlemint.fixtures.FakeSigner;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.LongFunction;

/// A key node that answers as the test says and remembers what it was asked. Safe for use by several threads.
final class ScriptedKeyNode implements KeyNodeBackend {
    static final NetworkParameters PARAMETERS = new NetworkParameters(
            "test laboratory",
            LedgerDomain.lab(FakeSigner.named("key node").account()),
            Split.NINETY_TEN,
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(600),
            Duration.ofSeconds(1),
            1);

    final BlockingQueue<Signed<NodeIdentity>> introduced = new LinkedBlockingQueue<>();
    final BlockingQueue<Caller> callers = new LinkedBlockingQueue<>();
    final BlockingQueue<ScriptedProvider> providers = new LinkedBlockingQueue<>();
    final ScriptedLedger ledger = new ScriptedLedger();
    final TestRelay relay = new TestRelay();
    volatile Function<OfferQuery, List<ListedOffer>> searching = query -> List.of();
    volatile Function<TermsRequest, TermsAnswer> terms =
            request -> new TermsAnswer.Refused(EndReason.OFFER_GONE, Setback.unknown("There is no such offer."));
    volatile ChainTip tip = new ChainTip(0, Bytes32.ZERO, Instant.EPOCH, 0, 0);
    volatile LongFunction<Iterator<byte[]>> blocks = from -> List.<byte[]>of().iterator();
    volatile Optional<RefusedException> provideRefusal = Optional.empty();
    volatile Function<RelaySink, RelayEnd> pool = TestRelay::echo;

    @Override
    public NetworkParameters parameters() {
        return PARAMETERS;
    }

    @Override
    public void introduce(Caller caller, Signed<NodeIdentity> identity) {
        callers.add(caller);
        introduced.add(identity);
    }

    @Override
    public List<ListedOffer> search(Caller caller, OfferQuery query) {
        return searching.apply(query);
    }

    @Override
    public TermsAnswer requestTerms(Caller caller, TermsRequest request) {
        return terms.apply(request);
    }

    @Override
    public Settlement settlement(Caller caller) {
        return ledger;
    }

    @Override
    public ProviderSession provide(Caller caller, ProviderPeer peer) {
        provideRefusal.ifPresent(it -> {
            throw it;
        });
        ScriptedProvider provider = new ScriptedProvider(peer);
        providers.add(provider);
        return provider;
    }

    @Override
    public RelayEnd relay(Caller caller, Bytes32 leaseId, Party party, RelaySink toCaller) {
        return relay.enter(leaseId, party, toCaller);
    }

    @Override
    public RelayEnd pool(Caller caller, RelaySink toCaller) {
        return pool.apply(toCaller);
    }

    @Override
    public ChainTip tip() {
        return tip;
    }

    @Override
    public Iterator<byte[]> blocks(long fromHeight) {
        return blocks.apply(fromHeight);
    }
}
