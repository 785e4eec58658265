package io.idlemint.wire.rpc.server;

import io.grpc.stub.StreamObserver;
import io.idlemint.domain.time.Ticker;
import io.idlemint.schema.v1.Empty;
import io.idlemint.schema.v1.IntroduceRequest;
import io.idlemint.schema.v1.KeyNodeGrpc;
import io.idlemint.schema.v1.KeyNodeMessage;
import io.idlemint.schema.v1.NetworkInfo;
import io.idlemint.schema.v1.ProviderMessage;
import io.idlemint.schema.v1.SearchReply;
import io.idlemint.schema.v1.SearchRequest;
import io.idlemint.schema.v1.StreamPart;
import io.idlemint.schema.v1.TermsReply;
import io.idlemint.schema.v1.TermsRequest;
import io.idlemint.wire.mapping.NetworkWire;
import io.idlemint.wire.mapping.OfferWire;
import io.idlemint.wire.mapping.SignedWire;
import io.idlemint.wire.mapping.TermsWire;
import io.idlemint.wire.rpc.KeyNodeBackend;

/// The market's calls. Refusals are thrown; [Refusals] answers them. Stateless.
final class KeyNodeService extends KeyNodeGrpc.KeyNodeImplBase {
    /// The protocol's version, for people.
    private static final String VERSION = "1";

    private final KeyNodeBackend backend;
    private final RelayService relays;
    private final ProviderService providers;

    KeyNodeService(KeyNodeBackend backend, ServerLimits limits, Ticker ticker) {
        this.backend = backend;
        this.relays = new RelayService(backend);
        this.providers = new ProviderService(backend, limits, ticker);
    }

    @Override
    public void info(Empty request, StreamObserver<NetworkInfo> answer) {
        Answers.only(answer, NetworkWire.toWire(backend.parameters(), VERSION));
    }

    @Override
    public void introduce(IntroduceRequest request, StreamObserver<Empty> answer) {
        backend.introduce(Gatekeeper.caller(), SignedWire.identity("identity", request.getIdentity()));
        Answers.only(answer, Empty.getDefaultInstance());
    }

    @Override
    public void search(SearchRequest request, StreamObserver<SearchReply> answer) {
        Answers.only(answer, OfferWire.found(backend.search(Gatekeeper.caller(), OfferWire.query(request))));
    }

    @Override
    public void requestTerms(TermsRequest request, StreamObserver<TermsReply> answer) {
        Answers.only(answer, TermsWire.toWire(backend.requestTerms(Gatekeeper.caller(), TermsWire.request(request))));
    }

    @Override
    public StreamObserver<ProviderMessage> provide(StreamObserver<KeyNodeMessage> answer) {
        return providers.provide(answer);
    }

    @Override
    public StreamObserver<StreamPart> relay(StreamObserver<StreamPart> answer) {
        return relays.relay(answer);
    }

    @Override
    public StreamObserver<StreamPart> pool(StreamObserver<StreamPart> answer) {
        return relays.pool(answer);
    }
}
